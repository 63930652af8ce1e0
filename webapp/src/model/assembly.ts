/** The people's side of the view: who counts, who speaks, who stands aside, who dissents (docs/protocol.md, 5). */

import type { DecisionId, ItemId, PersonId } from "./view"

/** Those who may vote on the current item, against the number of seats. */
export interface Quorum {
  serving: number
  seats: number
  quorate: boolean
  /** `moreThanHalf`: without it nothing can be decided (KL 6:27). `warning`: said, and no hindrance. */
  rule: "moreThanHalf" | "warning"
}

export type FloorKind = "speak" | "reply" | "pointOfOrder"

export interface Turn {
  person: PersonId
  kind: FloorKind
}

/** Who has the floor and who waits for it, in the order in which they will get it. Absent while nobody does. */
export interface Speakers {
  now?: Turn & { since: string }
  waiting?: Turn[]
}

/** Where somebody takes part from afar by law: whether all hear and see one another. */
export interface SoundAndPicture {
  needed: boolean
  confirmedAt?: string
}

export interface Reservation {
  item: ItemId
  decision?: DecisionId
  by: PersonId
  with?: PersonId[]
  text?: string
  /** Written afterwards, until the minutes are adjusted. */
  reasons?: string
}

export interface Note {
  item: ItemId
  by: PersonId
  text: string
}
