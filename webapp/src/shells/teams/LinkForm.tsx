import { useState } from "preact/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { teamsText } from "../../ui/text/teams"
import type { Surface } from "./host"
import { wayIn } from "./wayIn"

/** Takes a personal link, and goes the way that it is. */
export function LinkForm(props: { surface: Surface | undefined; submit: string }) {
  const [link, setLink] = useState("")
  const [foreign, setForeign] = useState(false)
  const open = () => {
    const way = wayIn(link, props.surface, location.origin)
    setForeign(way === undefined)
    if (way !== undefined) location.assign(way)
  }
  return (
    <form
      class="teams-link"
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Field
        label={teamsText("teams.link")}
        hint={teamsText("teams.linkHint", { start: `${location.origin}/in/` })}
        value={link}
        onInput={setLink}
        required
      />
      {foreign && <Notice tone="danger">{teamsText("teams.notOurs")}</Notice>}
      <Button type="submit" tone="main" large>
        {props.submit}
      </Button>
    </form>
  )
}
