import { useState } from "preact/hooks"
import { lifeOf, signersOf } from "../../../model/documentLife"
import { useCommand, usePerson, useView } from "../../../session/hooks"
import { Field, Select } from "../../../ui/Field"
import { text } from "../../../ui/text"
import { itemLabel, itemsOfDocument } from "../words"
import { Sending } from "./Sending"

/** Another opinion of who signs, entered by themselves or by the secretary: it is printed in the document, with the name. */
export function DisagreeForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const record = useCommand("recordDisagreement")
  const me = usePerson()
  const signers = signersOf(lifeOf(view)).map(([id]) => id)
  const own = me !== undefined && signers.includes(me)
  const [person, setPerson] = useState(signers[0] ?? "")
  const [item, setItem] = useState("")
  const [words, setWords] = useState("")
  const go = async () => {
    const answer = await record.send({ text: words, ...(item !== "" && { item }), ...(!own && { person }) })
    if (answer.status === "done") props.onDone()
  }
  const items = itemsOfDocument(view).map((id) => ({ value: id, label: itemLabel(view, id) }))
  return (
    <Sending label={text("act.disagree.do")} pending={record.pending} refused={record.refused} onSend={go}>
      <p>{text(own ? "act.disagree.hint" : "act.disagree.hintOther")}</p>
      {!own && (
        <Select
          label={text("act.disagree.who")}
          value={person}
          onChange={setPerson}
          options={signers.map((id) => ({ value: id, label: view.people[id]?.name ?? "" }))}
        />
      )}
      <Select
        label={text("act.disagree.item")}
        value={item}
        onChange={setItem}
        options={[{ value: "", label: text("act.disagree.whole") }, ...items]}
      />
      <Field label={text("act.disagree.text")} value={words} onInput={setWords} lines={4} required />
    </Sending>
  )
}

/** Those who sign cannot agree: the body adjusts its minutes itself, at a later meeting. */
export function ReferForm(props: { onDone: () => void }) {
  const refer = useCommand("referAdjustment")
  const [to, setTo] = useState("")
  const go = async () => {
    const answer = await refer.send({ to })
    if (answer.status === "done") props.onDone()
  }
  return (
    <Sending label={text("act.refer.do")} pending={refer.pending} refused={refer.refused} onSend={go}>
      <p>{text("act.refer.hint")}</p>
      <Field label={text("act.refer.to")} value={to} onInput={setTo} required />
    </Sending>
  )
}
