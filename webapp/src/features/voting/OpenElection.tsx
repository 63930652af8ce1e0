import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"

/** As many voters or fewer: what all have voted can be guessed from a result (the server says so too once it is open). */
const FEW = 8

/** Who presides opens an election: the candidates, and whether it is secret. */
export function OpenElection(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("election.make")}</Button>
      <Dialog title={text("election.make")} open={open} onClose={() => setOpen(false)}>
        <Form item={props.item} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

export function candidatesOf(written: string): string[] {
  const names = written.split("\n").map((line) => line.trim())
  return [...new Set(names.filter((name) => name !== ""))]
}

function Form(props: { item: ItemId; onDone: () => void }) {
  const start = useCommand("openVote")
  const voters = useView((view) => Object.values(view.people).filter((person) => person.votes && person.here).length)
  const [written, setWritten] = useState("")
  const [secret, setSecret] = useState(true)
  const [missing, setMissing] = useState(false)
  const send = async (event: Event) => {
    event.preventDefault()
    const candidates = candidatesOf(written)
    setMissing(candidates.length < 2)
    if (candidates.length < 2) return
    const answer = await start.send({
      item: props.item,
      candidates,
      purpose: "election",
      ...(secret && { secret: true }),
    })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <Field label={text("election.candidates")} value={written} onInput={setWritten} lines={4} required />
      <label class="check">
        <input type="checkbox" checked={secret} onChange={(event) => setSecret(event.currentTarget.checked)} />
        {text("election.secret")}
      </label>
      {secret && voters <= FEW && <Notice>{text("election.fewVoters")}</Notice>}
      {missing && <Notice tone="danger">{text("election.twoNeeded")}</Notice>}
      {start.refused && <Notice tone="danger">{refusal(start.refused)}</Notice>}
      <Button type="submit" tone="main" busy={start.pending}>
        {text("election.start")}
      </Button>
    </form>
  )
}
