import { useState } from "preact/hooks"
import type { Person, PersonId } from "../../model/view"
import { Button } from "../../ui/Button"
import { Field, Select } from "../../ui/Field"
import { Notice } from "../../ui/Notice"
import { deskText } from "../../ui/text/desk"
import { CopyLink } from "./CopyLink"
import { type Prepared, REPLIES, type Reply, replyWords } from "./meetings"
import type { Act, Do } from "./PlanPage"

/** Who is called, what they have answered, and who may be called in for whom. */
export function People(props: { prepared: Prepared; act: Act; does: Do }) {
  const { prepared, act, does } = props
  const { view } = prepared
  const people = Object.entries(view.people).sort(([, a], [, b]) => a.order - b.order)
  const count = (...replies: (Reply | undefined)[]) => people.filter(([, one]) => replies.includes(one.reply)).length
  const name = (id: PersonId) => view.people[id]?.name ?? "–"
  return (
    <section aria-labelledby="kallade">
      <h2 id="kallade">{deskText("plan.people")}</h2>
      <p>
        {deskText("people.replies", {
          comes: count("comes", "comesRemote"),
          absent: count("absent"),
          waiting: count(undefined),
        })}
      </p>
      {prepared.unreplaced.map((member) => {
        const next = prepared.toCall[0]
        return (
          <Notice
            key={member}
            action={
              next !== undefined && (
                <Button tone="main" onClick={() => void act("calls", { person: next, member })}>
                  {deskText("people.call", { name: name(next), member: name(member) })}
                </Button>
              )
            }
          >
            {next === undefined
              ? deskText("people.nobodyToCall", { member: name(member) })
              : `${name(member)}: ${replyWords("absent").toLowerCase()}`}
          </Notice>
        )
      })}
      <ul class="invited" role="list">
        {people.map(([id, person]) => (
          <li key={id}>
            <div>
              <strong>{person.name}</strong>
              <p class="quiet">{about(prepared, id, person)}</p>
            </div>
            <Answer
              name={person.name}
              reply={person.reply}
              onChange={(answer) => void does("reply", { answer, person: id })}
            />
            <Delivery prepared={prepared} id={id} />
            <div class="buttons">
              <CopyLink meeting={view.meeting.id} person={id} name={person.name} />
              {id !== view.chair && id !== view.secretary && (
                <Button
                  tone="quiet"
                  label={deskText("people.removeOf", { name: person.name })}
                  onClick={() => void does("removeParticipant", { person: id })}
                >
                  {deskText("people.remove")}
                </Button>
              )}
            </div>
            <Presence prepared={prepared} id={id} does={does} />
          </li>
        ))}
      </ul>
      <Invite prepared={prepared} act={act} />
    </section>
  )
}

function about(prepared: Prepared, id: PersonId, person: Person): string {
  const { view } = prepared
  return [
    person.organisation,
    view.categoryLabels?.[person.category]?.toLowerCase(),
    id === view.chair && deskText("people.chair"),
    id === view.secretary && deskText("people.secretary"),
    person.callIn !== undefined && deskText("people.substitute", { place: person.callIn }),
    person.servesFor !== undefined &&
      deskText("people.servesFor", { name: view.people[person.servesFor]?.name ?? "–" }),
    person.note,
  ]
    .filter((word) => word !== false && word !== undefined)
    .join(" · ")
}

function Answer(props: { name: string; reply: Reply | undefined; onChange: (reply: Reply) => void }) {
  return (
    <select
      class="reply"
      aria-label={deskText("people.replyOf", { name: props.name })}
      value={props.reply ?? ""}
      onChange={(event) => props.onChange(event.currentTarget.value as Reply)}
    >
      {props.reply === undefined && <option value="">{replyWords(undefined)}</option>}
      {REPLIES.map((reply) => (
        <option key={reply} value={reply}>
          {replyWords(reply)}
        </option>
      ))}
    </select>
  )
}

/** What has become of the last letter. */
function Delivery(props: { prepared: Prepared; id: PersonId }) {
  const { prepared, id } = props
  const last = prepared.letters.filter((letter) => letter.person === id).at(-1)
  const words =
    prepared.mail[id] === undefined
      ? deskText("people.noMail")
      : last === undefined
        ? prepared.mail[id]
        : deskText(`people.${last.state}`)
  return <p class="quiet delivery">{words}</p>
}

/** Between which items somebody is expected; of most people nothing is said, for they are there all along. */
function Presence(props: { prepared: Prepared; id: PersonId; does: Do }) {
  const { view } = props.prepared
  const person = view.people[props.id]
  if (person === undefined) return null
  const items = view.order
    .filter((id) => view.items[id]?.status !== "withdrawn")
    .map((value) => ({ value, label: view.items[value]?.title ?? "–" }))
  const one = [props.id]
  return (
    <details class="small-form presence">
      <summary>
        {deskText("people.presence")}:{" "}
        {deskText((person.comesAt ?? person.leavesAfter) ? "people.part" : "people.all").toLowerCase()}
      </summary>
      <div class="time-fields">
        <Select
          label={deskText("people.from")}
          hint={deskText("people.presenceHint")}
          value={person.comesAt ?? ""}
          onChange={(item) => item !== "" && void props.does("join", { persons: one, item })}
          options={[...(person.comesAt === undefined ? [{ value: "", label: "–" }] : []), ...items]}
        />
        <Select
          label={deskText("people.until")}
          value={person.leavesAfter ?? ""}
          onChange={(item) => item !== "" && void props.does("leave", { persons: one, afterItem: item })}
          options={[...(person.leavesAfter === undefined ? [{ value: "", label: "–" }] : []), ...items]}
        />
      </div>
    </details>
  )
}

/** Somebody who does not belong to the body. */
function Invite(props: { prepared: Prepared; act: Act }) {
  const categories = props.prepared.view.categories ?? []
  const labels = props.prepared.view.categoryLabels ?? {}
  const usual = categories.find((key) => key.startsWith("övriga")) ?? categories.at(-1) ?? ""
  const [name, setName] = useState("")
  const [mail, setMail] = useState("")
  const [category, setCategory] = useState(usual)
  const invite = async (event: Event) => {
    event.preventDefault()
    const json = { name, ...(mail !== "" && { mail }), category, votes: false }
    if ((await props.act("participants", json)) === undefined) return
    setName("")
    setMail("")
  }
  return (
    <details class="small-form">
      <summary>{deskText("people.add")}</summary>
      <form onSubmit={invite}>
        <Field label={deskText("people.name")} value={name} onInput={setName} required />
        <Field label={deskText("people.mail")} hint={deskText("people.mailHint")} value={mail} onInput={setMail} />
        <Select
          label={deskText("people.category")}
          value={category}
          onChange={setCategory}
          options={categories.map((value) => ({ value, label: labels[value] ?? value }))}
        />
        <Button type="submit">{deskText("people.add")}</Button>
      </form>
    </details>
  )
}
