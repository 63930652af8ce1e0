import { outOf } from "../../model/recusal"
import type { MeetingView, PersonId } from "../../model/view"

type Needed = Pick<MeetingView, "people" | "chair" | "adjusters" | "presiding" | "items" | "current" | "meeting">

/** Who can take the gavel: here and not standing aside; the body's chair first, then those who vote, then the others. */
export function successors(view: Needed): PersonId[] {
  const { people, chair, presiding } = view
  const recused = outOf(view, view.current)
  const rank = (id: PersonId) => (id === chair ? 0 : people[id]?.votes || people[id]?.servesFor ? 1 : 2)
  return Object.keys(people)
    .filter((id) => people[id]?.here && id !== presiding && !recused.includes(id))
    .sort((a, b) => rank(a) - rank(b) || (people[a]?.order ?? 0) - (people[b]?.order ?? 0))
}
