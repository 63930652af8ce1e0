import type { Reservation } from "../../model/assembly"
import type { MeetingView, PersonId } from "../../model/view"
import { listed } from "../../ui/format"
import { text } from "../../ui/text"

/** What is told of the people: who leads, who serves, who stands aside, whether anything can be decided, who has the floor. */
export function ofThePeople(before: MeetingView, after: MeetingView): string[] {
  return [
    ...presiding(before, after),
    ...serving(before, after),
    ...recused(before, after),
    ...quorum(before, after),
    ...floor(before, after),
    ...dissent(before, after),
  ]
}

const nameIn = (view: MeetingView, id: PersonId) => view.people[id]?.name ?? ""
const namesIn = (view: MeetingView, ids: PersonId[]) => listed(ids.map((id) => nameIn(view, id)))
const added = (before: PersonId[] | undefined, after: PersonId[] | undefined) =>
  (after ?? []).filter((id) => !before?.includes(id))

function presiding(before: MeetingView, after: MeetingView): string[] {
  const now = after.presiding
  if (now === undefined || before.presiding === undefined || now === before.presiding) return []
  return [text("gavel.say", { name: nameIn(after, now) })]
}

function serving(before: MeetingView, after: MeetingView): string[] {
  return Object.entries(after.people).flatMap(([id, person]) => {
    if (person.servesFor === undefined || before.people[id]?.servesFor === person.servesFor) return []
    return [text("serve.say", { substitute: person.name, member: nameIn(after, person.servesFor) })]
  })
}

function recused(before: MeetingView, after: MeetingView): string[] {
  const current = after.current
  if (current === undefined || current !== before.current) return []
  const now = added(before.items[current]?.recused, after.items[current]?.recused)
  const apart = added(before.items[current]?.notParticipating, after.items[current]?.notParticipating)
  return [
    ...(now.length > 0
      ? [text(after.meeting.recusal === "record" ? "recusal.sayNoted" : "recusal.say", { names: namesIn(after, now) })]
      : []),
    ...(apart.length > 0 ? [text("dissent.say.notParticipating", { names: namesIn(after, apart) })] : []),
  ]
}

function quorum(before: MeetingView, after: MeetingView): string[] {
  const now = after.quorum
  if (now === undefined || after.meeting.phase !== "open" || now.quorate === (before.quorum?.quorate ?? true)) return []
  const { serving, seats } = now
  return [text(now.quorate ? "quorum.say.reached" : "quorum.say.missing", { serving, seats })]
}

function floor(before: MeetingView, after: MeetingView): string[] {
  const now = after.speakers?.now
  const was = before.speakers?.now
  if (now === undefined || (now.person === was?.person && now.since === was.since)) return []
  return [text("floor.say", { name: nameIn(after, now.person) })]
}

function dissent(before: MeetingView, after: MeetingView): string[] {
  const told: string[] = []
  if (after.meeting.lastCall !== undefined && after.meeting.lastCall !== before.meeting.lastCall) {
    told.push(text("dissent.say.lastCall"))
  }
  const fresh = Object.entries(after.reservations ?? {}).filter(([id]) => before.reservations?.[id] === undefined)
  const who = fresh.flatMap(([, one]: [string, Reservation]) => [one.by, ...(one.with ?? [])])
  if (who.length > 0) told.push(text("dissent.say", { names: namesIn(after, [...new Set(who)]) }))
  return told
}
