import { useState } from "preact/hooks"
import { useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import { type Form, formOf, type Member, type OfBody, sent } from "./people"

/** Somebody more, or what somebody is. */
export function MemberDialog(props: {
  id: string
  of: OfBody
  people: Member[]
  member: Member | undefined
  onClose: () => void
  /** @param words what to tell of it */
  onDone: (words: string) => void
  again: () => Promise<void>
}) {
  const { member, of } = props
  const first = of.body.categories[0]
  const [form, setForm] = useState<Form>(member ? formOf(member) : fresh(first?.key ?? "", first?.role === "voting"))
  const sending = useSend<{ joined?: boolean; member?: Member }>()
  const removing = useSend()
  const at = `bodies/${encodeURIComponent(props.id)}/people`
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (sending.pending) return
    const done = member
      ? await sending.send(`${at}/${member.id}`, { json: sent(form, member.version), put: true })
      : await sending.send(at, { json: sent(form) })
    if (done === undefined) return
    props.onDone(
      done.joined && done.member
        ? deskText("people.joined", { name: done.member.person.name })
        : deskText(member ? "people.kept" : "people.added", { name: form.name.trim() }),
    )
  }
  const remove = async () => {
    if (member === undefined) return
    const address = `${at}/${member.id}?version=${encodeURIComponent(member.version)}`
    if ((await removing.send(address, { remove: true })) !== undefined) {
      props.onDone(deskText("people.removed", { name: member.person.name }))
    }
  }
  const refused = sending.refused ?? removing.refused
  return (
    <Dialog open title={member ? member.person.name : deskText("people.add")} onClose={props.onClose}>
      <form onSubmit={submit}>
        <Who form={form} onChange={change} />
        <Place form={form} onChange={change} of={of} people={props.people} member={member} />
        {refused !== undefined && (
          <Notice
            tone="danger"
            action={
              refused === "CHANGED_MEANWHILE" && (
                <Button onClick={() => void props.again().then(props.onClose)}>{deskText("keep.readAgain")}</Button>
              )
            }
          >
            {deskRefusal(refused)}
          </Notice>
        )}
        <div class="buttons">
          <Button type="submit" tone="main" busy={sending.pending}>
            {deskText(member ? "keep.keep" : "people.add")}
          </Button>
        </div>
      </form>
      {member && (
        <details class="small-form">
          <summary>{deskText("people.mistake")}</summary>
          <p class="hint">{deskText("people.mistakeHint")}</p>
          <Button tone="danger" busy={removing.pending} onClick={() => void remove()}>
            {deskText("people.remove")}
          </Button>
        </details>
      )}
    </Dialog>
  )
}

function fresh(category: string, votes: boolean): Form {
  const none = { mail: "", party: "", organisation: "", office: "", substituteFor: "", note: "", from: "", to: "" }
  return { name: "", category, votes, ...none }
}

function Who(props: { form: Form; onChange: (part: Partial<Form>) => void }) {
  const { form, onChange } = props
  return (
    <>
      <Field label={deskText("people.name")} value={form.name} required onInput={(name) => onChange({ name })} />
      <Field
        label={deskText("people.mail")}
        type="email"
        value={form.mail}
        hint={deskText("people.mailHint")}
        onInput={(mail) => onChange({ mail })}
      />
    </>
  )
}

function Place(props: {
  form: Form
  onChange: (part: Partial<Form>) => void
  of: OfBody
  people: Member[]
  member: Member | undefined
}) {
  const { form, onChange, of } = props
  const others = new Map<string, string>()
  for (const { person } of props.people) {
    if (person.id !== props.member?.person.id) others.set(person.id, person.name)
  }
  const category = (key: string) =>
    onChange({ category: key, votes: of.body.categories.find((one) => one.key === key)?.role === "voting" })
  return (
    <>
      <Field
        label={deskText("people.organisation")}
        value={form.organisation}
        suggestions={of.body.organisations}
        onInput={(organisation) => onChange({ organisation })}
      />
      <Select
        label={deskText("people.category")}
        value={form.category}
        options={of.body.categories.map(({ key, label }) => ({ value: key, label }))}
        onChange={category}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={form.votes}
          onChange={(event) => onChange({ votes: event.currentTarget.checked })}
        />
        <span>{deskText("people.votes")}</span>
      </label>
      <Select
        label={deskText("people.office")}
        value={form.office}
        hint={deskText("people.officeHint")}
        options={[
          { value: "", label: deskText("people.noOffice") },
          ...(["chair", "viceChair", "secretary"] as const).map((value) => ({
            value,
            label: deskText(`office.${value}`),
          })),
        ]}
        onChange={(office) => onChange({ office })}
      />
      <div class="two">
        <Field label={deskText("people.from")} type="date" value={form.from} onInput={(from) => onChange({ from })} />
        <Field label={deskText("people.to")} type="date" value={form.to} onInput={(to) => onChange({ to })} />
      </div>
      <details class="small-form" open={form.party !== "" || form.note !== "" || form.substituteFor !== ""}>
        <summary>{deskText("people.more")}</summary>
        <Field label={deskText("people.party")} value={form.party} onInput={(party) => onChange({ party })} />
        <Field label={deskText("people.note")} value={form.note} onInput={(note) => onChange({ note })} />
        {others.size > 0 && (
          <Select
            label={deskText("people.substituteFor")}
            value={form.substituteFor}
            options={[
              { value: "", label: deskText("people.nobody") },
              ...[...others].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(substituteFor) => onChange({ substituteFor })}
          />
        )}
      </details>
    </>
  )
}
