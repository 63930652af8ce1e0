import { useRef, useState } from "preact/hooks"
import { useAsk, useFetched, useNow, useView } from "../../../session/hooks"
import { Button } from "../../../ui/Button"
import { Checklist, turned } from "../../../ui/Checklist"
import { Field, Select } from "../../../ui/Field"
import { Notice } from "../../../ui/Notice"
import { refusal, text } from "../../../ui/text"
import { useStanding } from "../standing"
import { itemLabel, itemsOfDocument } from "../words"
import { addressesIn, unusableIn } from "./addresses"
import { type Letter, Letters } from "./Letters"

const newId = () => `mail-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`

/** How often it is asked again what became of letters that are on their way, in milliseconds. */
const AGAIN = 5_000

/** The finished document by mail: what, to whom, with which words, and what has been sent. Nobody gets a second letter by a second press. */
export function Dispatch() {
  const off = useStanding()?.mail === false
  const [sent, setSent] = useState(0)
  const letters = useLetters(sent)
  return (
    <section class="dispatch" aria-labelledby="dispatch">
      <h3 id="dispatch">{text("dispatch.title")}</h3>
      {off ? <p class="quiet">{text("dispatch.off")}</p> : <LetterForm onSent={() => setSent(sent + 1)} />}
      {letters.length > 0 && <Letters letters={letters} />}
    </section>
  )
}

/** What was sent to whom; asked for again after each sending, and while something is on its way. */
function useLetters(sent: number): Letter[] {
  const now = useNow(AGAIN)
  const waits = useRef(false)
  const fetched = useFetched<{ letters: Letter[] }>(
    "dispatch",
    waits.current ? `${sent} ${Math.floor(now / AGAIN)}` : `${sent}`,
  )
  const letters = fetched?.status === "done" ? fetched.body.letters : []
  waits.current = letters.some(({ state }) => state === "waiting")
  return letters
}

function LetterForm(props: { onSent: () => void }) {
  const ask = useAsk()
  const [id, setId] = useState(newId)
  const [to, setTo] = useState("")
  const [message, setMessage] = useState("")
  const [part, setPart] = useState<"whole" | "extract">("whole")
  const [items, setItems] = useState<string[]>([])
  const [state, setState] = useState<{ pending?: boolean; fault?: string; sent?: number }>({})
  const send = async (event: Event) => {
    event.preventDefault()
    if (state.pending) return
    const fault = faultOf(to, part, items)
    if (fault !== undefined) return setState({ fault })
    setState({ pending: true })
    const addresses = addressesIn(to)
    const extract = part === "extract" && { items }
    const body = { id, to: addresses, ...(message.trim() && { message }), ...extract }
    const fetched = await ask("dispatch", { json: body })
    if (fetched.status === "refused") return setState({ fault: refusal(fetched.code) })
    setState({ sent: addresses.length })
    setId(newId())
    setTo("")
    setMessage("")
    props.onSent()
  }
  return (
    <form class="dispatch-form" onSubmit={send}>
      <What part={part} onPart={setPart} items={items} onItems={setItems} />
      <Field label={text("dispatch.to")} hint={text("dispatch.toHint")} value={to} onInput={setTo} lines={2} required />
      <Field label={text("dispatch.message")} value={message} onInput={setMessage} lines={3} />
      {state.fault && <Notice tone="danger">{state.fault}</Notice>}
      <Button type="submit" busy={state.pending === true}>
        {text("dispatch.send")}
      </Button>
      <p role="status">
        {state.sent !== undefined &&
          (state.sent === 1 ? text("dispatch.sentOne") : text("dispatch.sent", { count: state.sent }))}
      </p>
    </form>
  )
}

/** In words, before anything is sent. */
function faultOf(to: string, part: "whole" | "extract", items: readonly string[]): string | undefined {
  const unusable = unusableIn(to)
  if (unusable.length > 0) return text("dispatch.unusable", { words: unusable.join(", ") })
  if (addressesIn(to).length === 0) return text("dispatch.nobody")
  return part === "extract" && items.length === 0 ? text("extract.hint") : undefined
}

function What(props: {
  part: "whole" | "extract"
  onPart: (part: "whole" | "extract") => void
  items: string[]
  onItems: (items: string[]) => void
}) {
  const view = useView((whole) => whole)
  return (
    <>
      <Select
        label={text("dispatch.what")}
        value={props.part}
        onChange={(part) => props.onPart(part === "extract" ? "extract" : "whole")}
        options={[
          { value: "whole", label: text(`document.${view.meeting.documentType}`) },
          { value: "extract", label: text("dispatch.extract") },
        ]}
      />
      {props.part === "extract" && (
        <Checklist
          label={text("extract.hint")}
          entries={itemsOfDocument(view).map((id) => ({ id, name: itemLabel(view, id) }))}
          chosen={props.items}
          onTurn={(id, on) => props.onItems(turned(props.items, id, on))}
        />
      )}
    </>
  )
}
