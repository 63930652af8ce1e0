import { useView } from "../../../session/hooks"
import { text, textOf } from "../../../ui/text"
import { moment } from "../words"

/** Something that was sent by mail, as `GET dispatch` tells. */
export interface Letter {
  /** `document`, `extract`, `reminder`. */
  what?: string
  to: string
  at: string
  by?: string
  state: string
  /** When the mail server took it, or turned it away for good. */
  settledAt?: string
  failure?: string
}

/** What was sent to whom, the latest first, and what became of it. */
export function Letters(props: { letters: readonly Letter[] }) {
  return (
    <>
      <h4 id="letters">{text("dispatch.letters")}</h4>
      <ul role="list" class="letters" aria-labelledby="letters">
        {[...props.letters].reverse().map((letter, index) => (
          <One key={props.letters.length - index} letter={letter} />
        ))}
      </ul>
    </>
  )
}

function One(props: { letter: Letter }) {
  const { letter } = props
  const by = useView((view) => view.people[letter.by ?? ""]?.name)
  const failed = letter.state === "failed"
  const facts = [
    textOf("dispatch.what", letter.what ?? "document", "dispatch.what.document"),
    by === undefined ? moment(letter.at) : text("dispatch.by", { at: moment(letter.at), name: by }),
    letter.failure,
  ]
  return (
    <li>
      <span class="letter-to">{letter.to}</span>{" "}
      <span class={failed ? "alarm" : "quiet"}>
        {letter.state === "sent" && <span aria-hidden="true">✓ </span>}
        {textOf("dispatch.state", letter.state, "dispatch.state.other")}
      </span>
      <span class="quiet tiny letter-facts">{facts.filter(Boolean).join(" · ")}</span>
    </li>
  )
}
