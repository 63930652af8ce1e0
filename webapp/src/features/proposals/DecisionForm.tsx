import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useMay } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** The heading over an item's decisions and whether its points are numbered. */
export function DecisionForm(props: { item: ItemId | undefined; heading: string; numbered: boolean }) {
  const may = useMay("setDecisionForm")
  const set = useCommand("setDecisionForm")
  const [open, setOpen] = useState(false)
  const [heading, setHeading] = useState(props.heading)
  const [numbered, setNumbered] = useState(props.numbered)
  const { item } = props
  if (!may || item === undefined) return null
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await set.send({ item, heading, numbered })
    if (answer.status === "done") setOpen(false)
  }
  return (
    <>
      <Button
        tone="quiet"
        onClick={() => {
          setHeading(props.heading)
          setNumbered(props.numbered)
          setOpen(true)
        }}
      >
        {text("draft.heading")}
      </Button>
      <Dialog title={text("draft.heading")} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={send}>
          <Field label={text("draft.heading")} value={heading} onInput={setHeading} required />
          <label class="check">
            <input type="checkbox" checked={numbered} onChange={(event) => setNumbered(event.currentTarget.checked)} />
            {text("draft.numbered")}
          </label>
          {set.refused && <Notice tone="danger">{refusal(set.refused)}</Notice>}
          <Button type="submit" tone="main" busy={set.pending}>
            {text("common.save")}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
