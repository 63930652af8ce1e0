import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { OnBehalf, useOnBehalf } from "./OnBehalf"

/** A reservation against the decision of one of these items, in one's own name or entered for somebody. */
export function ReserveForm(props: { items: ItemId[]; onDone: () => void }) {
  const reserve = useCommand("reserve")
  const { leads, ownToo } = useOnBehalf()
  const items = useView((view) => view.items)
  const numbering = useView((view) => view.meeting.numbering)
  const [item, setItem] = useState(props.items[props.items.length - 1] ?? "")
  const [by, setBy] = useState("")
  const [words, setWords] = useState("")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await reserve.send({ item, ...(by !== "" && { by }), ...(words !== "" && { text: words }) })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      {(!leads || ownToo) && <p>{text("dissent.reserveAsk")}</p>}
      {props.items.length > 1 && (
        <Select
          label={text("dissent.which")}
          value={item}
          onChange={setItem}
          options={props.items.map((value) => ({
            value,
            label: `${itemNumber(items[value]?.number ?? 0, numbering)} ${items[value]?.title ?? ""}`,
          }))}
        />
      )}
      <OnBehalf value={by} onChange={setBy} />
      <Field label={text("dissent.reserveWhy")} value={words} onInput={setWords} />
      {reserve.refused && <Notice tone="danger">{refusal(reserve.refused)}</Notice>}
      <Button type="submit" tone="main" busy={reserve.pending}>
        {text(leads && !ownToo ? "dissent.reserveFor" : "dissent.reserve")}
      </Button>
    </form>
  )
}
