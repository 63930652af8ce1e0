import "./signin.css"
import { useState } from "preact/hooks"
import { askWhoIAm, useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"

/** The first administrator of an installation. The code may come with the address, so that the link from the console is enough. */
export function First(props: { go: (to: string) => void }) {
  const ways = useApi<{ first: boolean }>("sign-in")
  if (ways.refused !== undefined) return <Notice tone="danger">{deskRefusal(ways.refused)}</Notice>
  if (ways.value === undefined) return null
  return (
    <div class="signin">
      <h1>{deskText("first.title")}</h1>
      {ways.value.first ? (
        <Begin go={props.go} />
      ) : (
        <p>
          {deskText("first.over")} <a href="/hem/logga-in">{deskText("signin.title")}</a>
        </p>
      )}
    </div>
  )
}

function Begin(props: { go: (to: string) => void }) {
  const [code, setCode] = useState(new URLSearchParams(window.location.hash.slice(1)).get("kod") ?? "")
  const [known] = useState(code !== "")
  const [name, setName] = useState("")
  const [mail, setMail] = useState("")
  const [organisation, setOrganisation] = useState("")
  const beginning = useSend()
  const begin = async () => {
    const own = organisation.trim()
    const json = { code: code.trim(), name: name.trim(), mail: mail.trim(), ...(own !== "" && { organisation: own }) }
    if ((await beginning.send("first", { json })) === undefined) return
    await askWhoIAm()
    props.go("/hem")
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!beginning.pending) begin()
      }}
    >
      <p>{deskText("first.about")}</p>
      {!known && <Field label={deskText("first.code")} value={code} required onInput={setCode} />}
      <Field label={deskText("first.name")} value={name} autocomplete="name" required onInput={setName} />
      <Field
        label={deskText("first.mail")}
        hint={deskText("first.mailHint")}
        value={mail}
        type="email"
        autocomplete="email"
        required
        onInput={setMail}
      />
      <Field
        label={deskText("first.organisation")}
        hint={deskText("first.organisationHint")}
        value={organisation}
        autocomplete="organization"
        onInput={setOrganisation}
      />
      {beginning.refused !== undefined && <Notice tone="danger">{deskRefusal(beginning.refused)}</Notice>}
      <Button type="submit" tone="main" busy={beginning.pending}>
        {deskText("first.begin")}
      </Button>
    </form>
  )
}
