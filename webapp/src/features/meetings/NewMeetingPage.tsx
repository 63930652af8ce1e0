import { useEffect, useState } from "preact/hooks"
import { useApi, useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"
import type { MeetingForm } from "./meetings"
import { TimeFields, told, type When } from "./TimeFields"
import "./meetings.css"

/** A new meeting of a body: when and where; who is called and what stands on the agenda comes with the body. */
export function NewMeetingPage(props: { parts: Record<string, string>; go: (to: string) => void }) {
  const body = props.parts.body ?? ""
  const [when, setWhen] = useState<When>(usual())
  const [from, setFrom] = useState<"template" | "last">("template")
  const day = when.date === "" ? "" : `date=${when.date}&`
  const proposal = useApi<MeetingForm>(`bodies/${body}/proposal?${day}from=${from}`)
  const form = useLatest(proposal.value)
  useEffect(() => {
    if (from === "last" && proposal.value !== undefined) setWhen((now) => ({ ...now, ...asBefore(proposal.value) }))
  }, [from, proposal.value])
  return (
    <>
      <h1>{deskText("new.title")}</h1>
      {proposal.refused && <Notice tone="danger">{deskRefusal(proposal.refused)}</Notice>}
      {form !== undefined && (
        <Making key={form.body} form={form} when={when} onWhen={setWhen} from={from} onFrom={setFrom} go={props.go} />
      )}
    </>
  )
}

function Making(props: {
  form: MeetingForm
  when: When
  onWhen: (when: When) => void
  from: "template" | "last"
  onFrom: (from: "template" | "last") => void
  go: (to: string) => void
}) {
  const { form, when } = props
  const [title, setTitle] = useState(form.title)
  const [offices, setOffices] = useState<Record<string, string>>({})
  const send = useSend<{ id: string }>()
  const proposed = (role: string) => form.offices.find((office) => office.role === role)
  const holder = (role: string) => offices[role] ?? proposed(role)?.person ?? ""
  const make = async (event: Event) => {
    event.preventDefault()
    if (holder("chair") === "" || holder("secretary") === "") return
    const made = await send.send("meetings", {
      json: {
        ...form,
        ...told(when),
        title,
        offices: ["chair", "secretary"].map((role) => ({
          ...(proposed(role)?.person === holder(role) && proposed(role)),
          role,
          person: holder(role),
        })),
      },
    })
    if (made !== undefined) props.go(`/hem/moten/${made.id}`)
  }
  const people = form.people.map((person) => ({ value: person.key, label: person.name }))
  return (
    <form class="plan-form" onSubmit={make}>
      <Field label={deskText("new.name")} value={title} onInput={setTitle} required />
      <Select
        label={deskText("new.from")}
        value={props.from}
        onChange={(from) => props.onFrom(from as "template" | "last")}
        options={(["template", "last"] as const).map((value) => ({ value, label: deskText(`new.from.${value}`) }))}
      />
      <TimeFields when={when} onChange={props.onWhen} />
      {(["chair", "secretary"] as const).map((role) => (
        <Select
          key={role}
          label={deskText(`new.${role}`)}
          value={holder(role)}
          required
          onChange={(person) => setOffices((now) => ({ ...now, [role]: person }))}
          options={[{ value: "", label: deskText("new.choose") }, ...people]}
        />
      ))}
      <Summary form={form} />
      {send.refused && <Notice tone="danger">{send.detail ?? deskRefusal(send.refused)}</Notice>}
      <Button type="submit" tone="main" large busy={send.pending}>
        {deskText("new.make")}
      </Button>
    </form>
  )
}

/** Who and what comes with the body. */
function Summary(props: { form: MeetingForm }) {
  const { form } = props
  return (
    <div class="plan-summary">
      <section>
        <h2>{deskText("new.members", { count: form.people.length })}</h2>
        {form.people.length < 2 && (
          <Notice action={<a href={`/hem/organ/${form.body}/personer`}>{deskText("new.addMembers")}</a>}>
            {deskText("new.noMembers")}
          </Notice>
        )}
        <ul role="list">
          {form.people.map((person) => (
            <li key={person.key}>{person.name}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{deskText("new.agenda", { count: form.agenda.length })}</h2>
        <ol>
          {form.agenda.map((point, index) => (
            <li key={index}>{point.title}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** The last that came: while another day is asked for, what stands there stays. */
function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value)
  useEffect(() => {
    if (value !== undefined) setLatest(() => value)
  }, [value])
  return value ?? latest
}

function usual(): When {
  return { date: "", start: "", end: "", place: "", mode: "onSite", joinLink: "", extra: false }
}

function asBefore(form: MeetingForm | undefined): Partial<When> {
  if (form === undefined) return {}
  return {
    start: form.start ?? "",
    end: form.end ?? "",
    place: form.place,
    mode: form.mode ?? "onSite",
    joinLink: form.joinLink ?? "",
  }
}
