import { useState } from "preact/hooks"
import type { CostBasis, CostSplit } from "../../model/deciding"
import type { DecisionId, MeetingView } from "../../model/view"
import { useCommand, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { type Row, rowsOf, splitOf } from "./shares"

/** Shares the cost of a drafted point between organisations. */
export function MarkCostSplit(props: { decision: DecisionId }) {
  const [open, setOpen] = useState(false)
  const secretary = useSelf((self) => self.roles?.includes("secretary") === true)
  if (!secretary) return null
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {text("cost.mark")}
      </Button>
      <Dialog title={text("cost.mark")} open={open} onClose={() => setOpen(false)}>
        <Form decision={props.decision} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** The organisations of those who are listed, in the order of the list, where the body's own figures are not known. */
function organisations(view: MeetingView): string {
  const body = view.meeting.body.organisations
  if (body !== undefined) return JSON.stringify(body)
  const names = Object.values(view.people).flatMap((person) => person.organisation ?? [])
  return JSON.stringify([...new Set(names)].sort((a, b) => a.localeCompare(b, "sv")).map((name) => ({ name })))
}

function Form(props: { decision: DecisionId; onDone: () => void }) {
  const before = useView((view) => view.decisions?.[props.decision]?.costSplit)
  // a text, so that it is the same value as long as it says the same
  const known = useView(organisations)
  const [sum, setSum] = useState(before === undefined ? "" : `${before.amount}`)
  const [basis, setBasis] = useState<CostBasis>(before?.basis ?? "population")
  const [key, setKey] = useState(before?.key ?? "")
  const [rows, setRows] = useState<Row[]>(() => begin(before, known))
  const [wrong, setWrong] = useState(false)
  const mark = useCommand("markCostSplit")

  const set = (at: number, change: Partial<Row>) =>
    setRows((all) => all.map((row, index) => (index === at ? { ...row, ...change } : row)))

  const send = async (event: Event) => {
    event.preventDefault()
    const split = splitOf(sum, basis, key, rows)
    setWrong(split === undefined)
    if (split === undefined) return
    const answer = await mark.send({ decision: props.decision, split })
    if (answer.status === "done") props.onDone()
  }

  return (
    <form onSubmit={send}>
      <Field label={text("cost.amount")} value={sum} onInput={setSum} required numeric />
      <Select
        label={text("cost.basis")}
        value={basis}
        onChange={(value) => setBasis(value as CostBasis)}
        options={[
          { value: "population", label: text("cost.by.population") },
          { value: "shares", label: text("cost.by.shares") },
        ]}
      />
      <Field label={text("cost.key")} value={key} onInput={setKey} hint={text("cost.keyHint")} />
      <fieldset class="shares">
        <legend>{basis === "population" ? text("cost.inhabitants") : text("cost.share")}</legend>
        {rows.map((row, index) => (
          <div class="share-row" key={index}>
            <Field
              label={text("cost.organisationNo", { number: index + 1 })}
              value={row.organisation}
              onInput={(organisation) => set(index, { organisation })}
            />
            <Field
              label={basis === "population" ? text("cost.inhabitants") : text("cost.shareOf")}
              value={row.figure}
              onInput={(figure) => set(index, { figure })}
              numeric
            />
          </div>
        ))}
        <Button tone="plain" onClick={() => setRows((all) => [...all, { organisation: "", figure: "" }])}>
          {text("cost.addRow")}
        </Button>
      </fieldset>
      {wrong && <Notice tone="danger">{refusal("COST_NOT_DIVISIBLE")}</Notice>}
      {mark.refused && <Notice tone="danger">{refusal(mark.refused)}</Notice>}
      <Button type="submit" tone="main" busy={mark.pending}>
        {text("common.save")}
      </Button>
    </form>
  )
}

function begin(before: CostSplit | undefined, known: string): Row[] {
  const rows = rowsOf(before, JSON.parse(known))
  return rows.length > 0 ? rows : [{ organisation: "", figure: "" }]
}
