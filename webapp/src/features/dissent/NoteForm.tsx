import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { OnBehalf } from "./OnBehalf"

/** Words that somebody wants to stand in the minutes. */
export function NoteForm(props: { item: ItemId; onDone: () => void }) {
  const note = useCommand("minutesNote")
  const [by, setBy] = useState("")
  const [words, setWords] = useState("")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await note.send({ item: props.item, text: words, ...(by !== "" && { by }) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <OnBehalf value={by} onChange={setBy} />
      <Field label={text("dissent.noteText")} value={words} onInput={setWords} lines={5} required />
      {note.refused && <Notice tone="danger">{refusal(note.refused)}</Notice>}
      <Button type="submit" tone="main" busy={note.pending}>
        {text("dissent.noteSend")}
      </Button>
    </form>
  )
}
