import type { FloorKind, Speakers, Turn } from "../../model/assembly"
import type { PersonId } from "../../model/view"
import { text } from "../../ui/text"

/** Place in the list, counted from one; absent: does not wait. */
export function placeOf(speakers: Speakers | undefined, person: PersonId | undefined): number | undefined {
  const at = speakers?.waiting?.findIndex((turn) => turn.person === person) ?? -1
  return at < 0 ? undefined : at + 1
}

/** What this person may ask for: a reply only to somebody else who speaks, and nothing twice. */
export function askable(speakers: Speakers, person: PersonId | undefined): FloorKind[] {
  if (placeOf(speakers, person) !== undefined || speakers.now?.person === person) return []
  return speakers.now === undefined ? ["speak", "pointOfOrder"] : ["speak", "reply", "pointOfOrder"]
}

/** "Eva Norrmark (replik)"; simply the name of who speaks to the matter. */
export function turnName(turn: Turn, people: Record<PersonId, { name: string }>): string {
  const name = people[turn.person]?.name ?? ""
  return turn.kind === "speak" ? name : `${name} (${text(`floor.kind.${turn.kind}`)})`
}

/** "1.05": minutes and seconds; never below nought, though clocks differ. */
export function spoken(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000))
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`
}
