import { useState } from "preact/hooks"
import { isFinished, isFixed, lifeOf } from "../../model/documentLife"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** The written reasons of one's own reservation: until the minutes are adjusted. */
export function WriteReasons(props: { reservation: string }) {
  const [open, setOpen] = useState(false)
  const fixed = useView((view) => isFinished(lifeOf(view).state) || isFixed(lifeOf(view).state))
  const reasons = useView((view) => view.reservations?.[props.reservation]?.reasons)
  const label = text(reasons === undefined ? "dissent.reasons" : "dissent.reasonsChange")
  if (fixed) return null
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} open={open} onClose={() => setOpen(false)}>
        <Reasons reservation={props.reservation} reasons={reasons ?? ""} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Reasons(props: { reservation: string; reasons: string; onDone: () => void }) {
  const write = useCommand("writeReasons")
  const [words, setWords] = useState(props.reasons)
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await write.send({ reservation: props.reservation, text: words })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <Field
        label={text("dissent.reasonsText")}
        value={words}
        onInput={setWords}
        lines={6}
        hint={text("dissent.reasonsHint")}
        required
      />
      {write.refused && <Notice tone="danger">{refusal(write.refused)}</Notice>}
      <Button type="submit" tone="main" busy={write.pending}>
        {text("common.save")}
      </Button>
    </form>
  )
}
