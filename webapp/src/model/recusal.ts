import type { ItemId, MeetingView, PersonId } from "./view"

/** Who has left the item for being recused. Where the body only notes it, nobody has. */
export function outOf(view: Pick<MeetingView, "items" | "meeting">, item: ItemId | undefined): PersonId[] {
  return view.meeting.recusal === "record" ? [] : (view.items[item ?? ""]?.recused ?? [])
}
