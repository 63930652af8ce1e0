import { useState } from "preact/hooks"
import type { ItemId, Role } from "../../model/view"
import { useCommand, useMay, usePerson, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { Marked } from "../../ui/Marked"
import { Notice } from "../../ui/Notice"
import { refusal, text, textOf } from "../../ui/text"
import { pieces, useMainWording } from "./Difference"

const KINDS = ["amendment", "counterProposal", "addition", "rejection", "approval", "referBack", "tabling", "refer"]

/** Those whose wording says something that the kind alone does not. */
const WORDED = new Set(["amendment", "addition", "counterProposal", "refer"])

/** A proposal made in writing, on one's own page. The secretary enters one on behalf of who made it by voice. */
export function ProposalForm(props: { item: ItemId }) {
  const [open, setOpen] = useState(false)
  const may = useMay("propose")
  const onBehalf = useSelf((self) => leads(self.roles))
  const fits = useView((view) => view.items[props.item]?.status === "current" && view.question === undefined)
  // Who is writing when the question is put does not lose the words.
  if (!open && !((may || onBehalf) && fits)) return null
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

/** Those who lead enter a proposal for somebody who makes it by voice. */
function leads(roles: readonly Role[] | undefined): boolean {
  return roles?.some((role) => role === "secretary" || role === "presiding") === true
}

function Form(props: { item: ItemId; onDone: () => void }) {
  const propose = useCommand("propose")
  const me = usePerson()
  const onBehalf = useSelf((self) => leads(self.roles))
  const own = useMay("propose")
  const main = useMainWording(props.item)
  const [kind, setKind] = useState("amendment")
  const [written, setWritten] = useState<string>()
  const [by, setBy] = useState("")
  const [unnamed, setUnnamed] = useState(false)
  const [to, setTo] = useState("")
  const [reason, setReason] = useState("")
  const [until, setUntil] = useState("")
  // An amendment begins as the wording that it amends.
  const wording = written ?? (kind === "amendment" ? main.join("\n") : "")
  const send = async (event: Event) => {
    event.preventDefault()
    const nobody = onBehalf && !own && by === ""
    setUnnamed(nobody)
    if (nobody) return
    const answer = await propose.send({
      item: props.item,
      kind,
      text: WORDED.has(kind) ? lines(wording) : usualWording(kind, { to, reason, until }),
      ...(onBehalf && by !== "" && by !== me && { by }),
      ...(kind === "referBack" && { to, reason }),
      ...(kind === "tabling" && { until }),
    })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      {onBehalf && <By value={by} onChange={setBy} own={own} />}
      <Select
        label={text("proposal.form.kind")}
        value={kind}
        onChange={setKind}
        hint={textOf("proposal.hint", kind, "proposal.hint.counterProposal")}
        options={KINDS.map((value) => ({ value, label: textOf("proposal.plain", value, "proposal.kind.other") }))}
      />
      {WORDED.has(kind) && (
        <Field label={text("proposal.form.text")} value={wording} onInput={setWritten} lines={5} required />
      )}
      <Preview kind={kind} main={main} wording={wording} />
      {kind === "referBack" && (
        <>
          <Field
            label={text("proposal.form.to")}
            value={to}
            onInput={setTo}
            hint={text("proposal.form.toHint")}
            required
          />
          <Field
            label={text("proposal.form.reason")}
            value={reason}
            onInput={setReason}
            hint={text("proposal.form.reasonHint")}
            required
          />
        </>
      )}
      {kind === "tabling" && (
        <Field
          label={text("proposal.form.until")}
          value={until}
          onInput={setUntil}
          hint={text("proposal.form.untilHint")}
          required
        />
      )}
      {unnamed && by === "" && <Notice tone="danger">{text("proposal.form.byWhom")}</Notice>}
      {propose.refused && <Notice tone="danger">{refusal(propose.refused)}</Notice>}
      <Button type="submit" tone="main" busy={propose.pending}>
        {text("proposal.form.send")}
      </Button>
    </form>
  )
}

/** What somebody moves who only has to say which kind it is: the phrase that stands in minutes. */
export function usualWording(kind: string, terms: { to: string; reason: string; until: string }): string {
  return textOf("proposal.usual", kind, "proposal.usual.approval", terms)
}

/** Each line is a paragraph of the wording. */
function lines(wording: string): string | string[] {
  const written = wording.split("\n").filter((line) => line.trim() !== "")
  return written.length > 1 ? written : wording.trim()
}

function By(props: { value: string; onChange: (value: string) => void; own: boolean }) {
  const people = useView((view) => view.people)
  const me = usePerson()
  const choices = Object.entries(people).filter(([id, person]) => person.votes && person.here && id !== me)
  return (
    <Select
      label={text("proposal.form.by")}
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: "", label: props.own ? text("proposal.form.byMe") : "–" },
        ...choices.map(([value, person]) => ({ value, label: person.name })),
      ]}
    />
  )
}

/** What the others will see, while it is being written. */
function Preview(props: { kind: string; main: readonly string[]; wording: string }) {
  const change = props.kind === "amendment" ? pieces(props.kind, props.main, props.wording) : undefined
  if (change === undefined || change.every((piece) => piece.kind === "same")) return null
  return (
    <section class="difference-preview" aria-label={text("difference.preview")}>
      <p class="difference-title">{text("difference.preview")}</p>
      <Marked pieces={change} />
      <p class="hint">{text("difference.key")}</p>
    </section>
  )
}
