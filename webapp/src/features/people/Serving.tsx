import { useState } from "preact/hooks"
import type { MeetingView, PersonId } from "../../model/view"
import { useCommand, useLeads, useSelf, useView } from "../../session/hooks"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { Field, Select } from "../../ui/Field"
import { itemNumber } from "../../ui/format"
import { Notice } from "../../ui/Notice"
import { refusal, text } from "../../ui/text"
import { callable, replaceable, suggestion } from "./seats"

const NOBODY: PersonId[] = []

const SUGGEST = { away: "serve.suggest", recused: "serve.suggestRecused", left: "serve.suggestLeft" } as const

/** Calling in substitutes: the one who stands next in order with one press, anybody else by a form. */
export function Serving() {
  const [open, setOpen] = useState(false)
  const leads = useLeads()
  const used = useView((view) =>
    Object.values(view.people).some(
      (one) => one.callIn !== undefined || one.servesFor !== undefined || one.leftService,
    ),
  )
  const running = useView((view) => view.meeting.phase !== "closed")
  if (!leads || !used || !running) return null
  return (
    <div class="serving">
      <ServeNext />
      <p>
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {text("serve.open")}
        </Button>
      </p>
      <Dialog title={text("serve.open")} open={open} onClose={() => setOpen(false)}>
        <ServeForm onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

/** "Nils Bergvall är inte här. Ingrid Tangen står näst på tur", and the press that does it. */
export function ServeNext() {
  const view = useView((whole) => whole)
  const callIn = useSelf((self) => self.callIn) ?? NOBODY
  const serve = useCommand("serve")
  const next = suggestion(view, callIn)
  if (next === undefined) return null
  const names = {
    member: view.people[next.member]?.name ?? "",
    substitute: view.people[next.substitute]?.name ?? "",
  }
  return (
    <div class="serve-next">
      <p>{text(SUGGEST[next.why], names)}</p>
      <Button busy={serve.pending} onClick={() => serve.send({ person: next.substitute, for: next.member })}>
        {text("serve.press", names)}
      </Button>
      {serve.refused && <Notice tone="danger">{refusal(serve.refused)}</Notice>}
    </div>
  )
}

function ServeForm(props: { onDone: () => void }) {
  const view = useView((whole) => whole)
  const callIn = useSelf((self) => self.callIn) ?? NOBODY
  const serve = useCommand("serve")
  const seats = replaceable(view)
  const ordered = callable(view, callIn)
  const others = othersThan(view, ordered)
  const [member, setMember] = useState(seats[0] ?? "")
  const [person, setPerson] = useState(ordered[0] ?? others[0] ?? "")
  const [fromItem, setFromItem] = useState("")
  const [note, setNote] = useState("")
  if (seats.length === 0) return <p>{text("serve.nobody")}</p>
  const name = (id: PersonId) => view.people[id]?.name ?? ""
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await serve.send({
      person,
      for: member,
      ...(fromItem !== "" && { fromItem }),
      ...(note !== "" && { note }),
    })
    if (answer.status === "done") props.onDone()
  }
  return (
    <form onSubmit={send}>
      <Select
        label={text("serve.for")}
        value={member}
        onChange={setMember}
        options={seats.map((value) => ({ value, label: name(value) }))}
      />
      <Select
        label={text("serve.who")}
        value={person}
        onChange={setPerson}
        options={[
          ...ordered.map((value, index) => ({
            value,
            label: text("serve.inOrder", { place: index + 1, name: name(value) }),
          })),
          ...others.map((value) => ({ value, label: text("serve.outOfOrder", { name: name(value) }) })),
        ]}
      />
      <Select label={text("serve.from")} value={fromItem} onChange={setFromItem} options={fromOptions(view)} />
      <Field label={text("serve.note")} value={note} onInput={setNote} hint={text("serve.noteHint")} />
      {serve.refused && <Notice tone="danger">{refusal(serve.refused)}</Notice>}
      <Button type="submit" tone="main" busy={serve.pending}>
        {text("serve.send")}
      </Button>
    </form>
  )
}

/** Others who are here and hold no seat, outside the order: a member who comes back, an exception with its note. */
function othersThan(view: MeetingView, ordered: PersonId[]): PersonId[] {
  return Object.keys(view.people)
    .filter((id) => {
      const person = view.people[id]
      return person?.here && !person.votes && person.servesFor === undefined && !ordered.includes(id)
    })
    .sort((a, b) => (view.people[a]?.order ?? 0) - (view.people[b]?.order ?? 0))
}

function fromOptions(view: MeetingView): { value: string; label: string }[] {
  const coming = view.order.filter((id) => id === view.current || view.items[id]?.status === "planned")
  return [
    { value: "", label: text("serve.fromNow") },
    ...coming.map((value) => ({ value, label: pointOf(view, value) })),
  ]
}

/** "§ 52", or the title of an item that has no number yet. */
export function pointOf(view: Pick<MeetingView, "items" | "meeting">, id: string): string {
  const item = view.items[id]
  if (item?.number === undefined) return item?.title ?? ""
  return itemNumber(item.number, view.meeting.numbering)
}
