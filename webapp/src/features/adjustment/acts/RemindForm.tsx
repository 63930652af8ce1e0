import { useState } from "preact/hooks"
import { lifeOf, unsigned } from "../../../model/documentLife"
import { useView } from "../../../session/hooks"
import { Field } from "../../../ui/Field"
import { date } from "../../../ui/format"
import { text } from "../../../ui/text"
import { names } from "../words"
import { Sending } from "./Sending"

/** Words to send to those who have not read or signed, by the mail or chat that the secretary has. */
export function RemindForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const life = lifeOf(view)
  const deadline = life.deadline === undefined ? "" : ` ${text("document.deadline", { date: date(life.deadline) })}`
  const [words, setWords] = useState(() =>
    text(life.state === "review" ? "act.remind.textReview" : "act.remind.text", {
      meeting: view.meeting.title,
      date: date(view.meeting.date),
      deadline,
    }),
  )
  const copy = () => navigator.clipboard?.writeText(words).then(props.onDone)
  return (
    <Sending label={text("act.remind.do")} pending={false} refused={undefined} onSend={copy}>
      <p>{text("act.remind.words", { names: names(view, unsigned(life)) })}</p>
      <Field label={text("act.remind.field")} value={words} onInput={setWords} lines={5} />
    </Sending>
  )
}
