import { useState } from "preact/hooks"
import { useAsk, useFetched, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Field } from "../../../ui/Field"
import { Notice } from "../../../ui/Notice"
import { refusal, text, textOf } from "../../../ui/text"
import { useStanding } from "../standing"
import { moment } from "../words"
import { addressesIn } from "./addresses"

interface Letter {
  to: string
  at: string
  by?: string
  state: string
  failure?: string
}

const newId = () => `mail-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`

/** The finished document by mail: to whom, with which words, and what has been sent. Nobody gets a second letter by a second press. */
export function Dispatch() {
  const ask = useAsk()
  const [id, setId] = useState(newId)
  const [to, setTo] = useState("")
  const [message, setMessage] = useState("")
  const [state, setState] = useState<{ pending: boolean; refused?: string }>({ pending: false })
  const off = useStanding()?.mail === false
  const letters = useFetched<{ letters: Letter[] }>("dispatch", id)
  const send = async (event: Event) => {
    event.preventDefault()
    if (state.pending) return
    setState({ pending: true })
    const body = { id, to: addressesIn(to), ...(message.trim() && { message }) }
    const fetched = await ask("dispatch", { json: body })
    if (fetched.status === "refused") return setState({ pending: false, refused: fetched.code })
    setState({ pending: false })
    setId(newId())
    setTo("")
    setMessage("")
  }
  return (
    <section class="dispatch" aria-labelledby="dispatch">
      <h3 id="dispatch">{text("dispatch.title")}</h3>
      {off && <p class="quiet">{text("dispatch.off")}</p>}
      <form class="dispatch-form" onSubmit={send} hidden={off}>
        <Field
          label={text("dispatch.to")}
          hint={text("dispatch.toHint")}
          value={to}
          onInput={setTo}
          lines={2}
          required
        />
        <Field label={text("dispatch.message")} value={message} onInput={setMessage} lines={3} />
        {state.refused && <Notice tone="danger">{refusal(state.refused)}</Notice>}
        <Button type="submit" busy={state.pending}>
          {text("dispatch.send")}
        </Button>
      </form>
      {letters?.status === "done" && <Sent letters={letters.body.letters} />}
    </section>
  )
}

function Sent(props: { letters: Letter[] }) {
  const people = useView((view) => view.people)
  if (props.letters.length === 0) return null
  return (
    <ul role="list" class="letters">
      {props.letters.map((letter, index) => (
        <li key={index}>
          {letter.to}{" "}
          <span class="quiet tiny">
            {[
              textOf("dispatch.state", letter.state, "dispatch.state.other"),
              moment(letter.at),
              people[letter.by ?? ""]?.name,
              letter.failure,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  )
}
