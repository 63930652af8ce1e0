import { outOf } from "../../model/recusal"
import type { MeetingView, Person, PersonId } from "../../model/view"

/** A member's seat that nobody fills now. */
export interface EmptySeat {
  member: PersonId
  why: "away" | "recused" | "left"
}

type Needed = Pick<MeetingView, "people" | "items" | "current" | "meeting">

/** Members who are not here, or stand aside from the current item, and in whose place nobody serves; in their order. */
export function emptySeats(view: Needed): EmptySeat[] {
  const { people } = view
  const filled = new Set(Object.values(people).flatMap((one) => (one.here ? (one.servesFor ?? []) : [])))
  const recused = outOf(view, view.current)
  return Object.keys(people)
    .filter((id) => isMember(people[id]) && !filled.has(id))
    .filter((id) => !people[id]?.here || recused.includes(id) || people[id]?.leftService)
    .sort((a, b) => (people[a]?.order ?? 0) - (people[b]?.order ?? 0))
    .map((member) => ({ member, why: whyEmpty(people[member], recused.includes(member)) }))
}

function isMember(person: Person | undefined): boolean {
  const seated = person?.votes === true || person?.leftService === true
  return seated && person?.servesFor === undefined && person?.callIn === undefined
}

function whyEmpty(person: Person | undefined, recused: boolean): EmptySeat["why"] {
  if (!person?.here) return "away"
  return recused ? "recused" : "left"
}

/** In whose place somebody could be called in, by a choice of one's own: the empty seats, then others who are not here. */
export function replaceable(view: Needed): PersonId[] {
  const seats = emptySeats(view).map((seat) => seat.member)
  const { people } = view
  const filled = Object.values(people).flatMap((one) => one.servesFor ?? [])
  const others = Object.keys(people).filter((id) => {
    const person = people[id]
    const taken = seats.includes(id) || filled.includes(id)
    return !taken && !person?.here && person?.callIn === undefined && person?.servesFor === undefined
  })
  return [...seats, ...others.sort((a, b) => (people[a]?.order ?? 0) - (people[b]?.order ?? 0))]
}

/** Those who may be called in now, in the order of the body: here, and not serving already. */
export function callable(view: Needed, callIn: PersonId[]): PersonId[] {
  const recused = outOf(view, view.current)
  return callIn.filter((id) => {
    const person = view.people[id]
    return person?.here && person.servesFor === undefined && !recused.includes(id)
  })
}

/** The one thing to propose: who stands next in order, for the first seat that is empty. */
export function suggestion(view: Needed, callIn: PersonId[]): (EmptySeat & { substitute: PersonId }) | undefined {
  const [seat] = emptySeats(view)
  const [substitute] = callable(view, callIn)
  return seat === undefined || substitute === undefined ? undefined : { ...seat, substitute }
}
