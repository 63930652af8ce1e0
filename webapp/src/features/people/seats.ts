import type { MeetingView, PersonId } from "../../model/view"

/** A member's seat that nobody fills now. */
export interface EmptySeat {
  member: PersonId
  why: "away" | "recused"
}

type Needed = Pick<MeetingView, "people" | "items" | "current">

/** Members who are not here, or stand aside from the current item, and in whose place nobody serves; in their order. */
export function emptySeats(view: Needed): EmptySeat[] {
  const { people, items, current } = view
  const filled = new Set(Object.values(people).flatMap((one) => (one.here ? (one.servesFor ?? []) : [])))
  const recused = items[current ?? ""]?.recused ?? []
  return Object.keys(people)
    .filter((id) => people[id]?.votes && people[id]?.servesFor === undefined && !filled.has(id))
    .filter((id) => !people[id]?.here || recused.includes(id))
    .sort((a, b) => (people[a]?.order ?? 0) - (people[b]?.order ?? 0))
    .map((member) => ({ member, why: people[member]?.here ? "recused" : "away" }))
}

/** Those who may be called in now, in the order of the body: here, and not serving already. */
export function callable(view: Needed, callIn: PersonId[]): PersonId[] {
  const recused = view.items[view.current ?? ""]?.recused ?? []
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
