import { useState } from "preact/hooks"
import { useCommand, useView } from "../../../session/hooks"
import { Field, Select } from "../../../ui/Field"
import { text } from "../../../ui/text"
import { itemLabel, itemsOfDocument } from "../words"
import { Sending } from "./Sending"

/** A slip of the pen in an adjusted document: an addition with the day, the old and the new wording, and why. */
export function CorrectForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const correct = useCommand("correct")
  const items = itemsOfDocument(view)
  const [item, setItem] = useState(items[0] ?? "")
  const [was, setWas] = useState("")
  const [becomes, setBecomes] = useState("")
  const [reason, setReason] = useState("")
  const go = async () => {
    const answer = await correct.send({ item, was, becomes, reason })
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending label={text("act.correct.do")} pending={correct.pending} refused={correct.refused} onSend={go}>
      <p>{text("act.correct.hint")}</p>
      <Select
        label={text("act.correct.item")}
        value={item}
        onChange={setItem}
        options={items.map((id) => ({ value: id, label: itemLabel(view, id) }))}
      />
      <Field label={text("act.correct.was")} value={was} onInput={setWas} required />
      <Field label={text("act.correct.becomes")} value={becomes} onInput={setBecomes} required />
      <Field label={text("act.correct.reason")} value={reason} onInput={setReason} required />
    </Sending>
  )
}
