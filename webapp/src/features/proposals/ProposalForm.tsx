import { useState } from "preact/hooks"
import type { ItemId } from "../../model/view"
import { useCommand, useMay, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"

const KINDS = ["approval", "rejection", "amendment", "addition", "counterProposal", "tabling", "referBack", "refer"]

/** Those whose wording says something that the kind alone does not. */
const WORDED = new Set(["amendment", "addition", "counterProposal", "refer"])

/** A proposal made in writing. The secretary enters one on behalf of who made it by voice. */
export function ProposalForm(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  const may = useMay("propose")
  const fits = useView((view) => view.items[props.item]?.status === "current" && view.question === undefined)
  if (!may || !fits) return null
  return (
    <div class="add-point">
      <Button tone="plain" onClick={() => setOpen(true)}>
        {text("proposal.make")}
      </Button>
      <Dialog title={text("proposal.make")} open={open} onClose={() => setOpen(false)}>
        <Form item={props.item} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

function Form(props: { item: ItemId; onDone: () => void }) {
  const propose = useCommand("propose")
  const me = usePerson()
  const onBehalf = useSelf((self) => self.roles?.includes("secretary") === true)
  const people = useView((view) => view.people)
  const [kind, setKind] = useState("amendment")
  const [wording, setWording] = useState("")
  const [by, setBy] = useState("")
  const [to, setTo] = useState("")
  const [reason, setReason] = useState("")
  const [until, setUntil] = useState("")
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await propose.send({
      item: props.item,
      kind,
      text: wording,
      ...(onBehalf && by !== "" && by !== me && { by }),
      ...(kind === "referBack" && { to, reason }),
      ...(kind === "tabling" && { until }),
    })
    if (answer.status === "done") props.onDone()
  }
  const voters = Object.entries(people).filter(([, person]) => person.votes)
  return (
    <form onSubmit={send}>
      <Select
        label={text("proposal.form.kind")}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({
          value,
          label: textOf("proposal.kind", value, "proposal.kind.other"),
        }))}
      />
      {onBehalf && (
        <Select
          label={text("proposal.form.by")}
          value={by}
          onChange={setBy}
          options={[{ value: "", label: "–" }, ...voters.map(([value, person]) => ({ value, label: person.name }))]}
        />
      )}
      {WORDED.has(kind) && (
        <Field label={text("proposal.form.text")} value={wording} onInput={setWording} lines={4} required />
      )}
      {kind === "referBack" && (
        <>
          <Field label={text("proposal.form.to")} value={to} onInput={setTo} required />
          <Field label={text("proposal.form.reason")} value={reason} onInput={setReason} required />
        </>
      )}
      {kind === "tabling" && <Field label={text("proposal.form.until")} value={until} onInput={setUntil} required />}
      {propose.refused && <Notice tone="danger">{refusal(propose.refused)}</Notice>}
      <Button type="submit" tone="main" busy={propose.pending}>
        {text("proposal.form.send")}
      </Button>
    </form>
  )
}
