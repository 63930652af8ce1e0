import type { Reservation } from "../../model/assembly"
import type { DecisionId, ItemId, MeetingView, PersonId } from "../../model/view"

type Decided = Pick<MeetingView, "order" | "items" | "decisions">

/** Items in which something has been decided, in the order of the agenda: against these one can reserve oneself. */
export function decidedItems(view: Decided): ItemId[] {
  return view.order.filter((id) => {
    const item = view.items[id]
    return item !== undefined && !item.hidden && (decided(view, id).length > 0 || settled(view, id))
  })
}

/** Tabled, referred back or referred: a decision too, though no point of it is written. */
function settled(view: Decided, id: ItemId): boolean {
  const status = view.items[id]?.status
  return status === "tabled" || status === "referredBack" || status === "referred"
}

function decided(view: Decided, id: ItemId): DecisionId[] {
  return (view.items[id]?.decisions ?? []).filter((one) => {
    const status = view.decisions?.[one]?.status
    return status === "confirmed" || status === "lost"
  })
}

/** Reservations of an item, one line for all who reserve themselves alike. */
export interface Line {
  ids: string[]
  people: PersonId[]
  text?: string
  reasons: { id: string; by: PersonId; words: string }[]
}

export function linesOf(reservations: Record<string, Reservation> | undefined, item: ItemId): Line[] {
  const lines = new Map<string, Line>()
  for (const [id, one] of Object.entries(reservations ?? {})) {
    if (one.item !== item) continue
    const key = `${one.decision ?? ""} ${one.text ?? ""}`
    const line = lines.get(key) ?? { ids: [], people: [], reasons: [], ...(one.text && { text: one.text }) }
    line.ids.push(id)
    line.people.push(...[one.by, ...(one.with ?? [])].filter((who) => !line.people.includes(who)))
    if (one.reasons) line.reasons.push({ id, by: one.by, words: one.reasons })
    lines.set(key, line)
  }
  return [...lines.values()]
}

/** Whether somebody has moved something of their own in the item, and not taken it back. */
export function moved(view: Pick<MeetingView, "items" | "proposals">, item: ItemId, person: PersonId): boolean {
  return (view.items[item]?.proposals ?? []).some((id) => {
    const proposal = view.proposals?.[id]
    const stands = proposal !== undefined && proposal.status !== "withdrawn" && proposal.kind !== "approval"
    return stands && (proposal.by === person || proposal.with?.includes(person) === true)
  })
}
