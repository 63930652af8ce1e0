/** The commands of a document's life after the meeting (docs/protocol.md, 4). Its fixing is an address of its own: `document/freeze`. */

import type { ItemId, PersonId } from "./view"

export interface AdjustmentCommands {
  sendForAdjustment: { signers: PersonId[] }
  finaliseNotes: object
  comment: { item: ItemId; text: string; quote?: string }
  resolveComment: { comment: string }
  /** Only as a right in `may`: the server fixes the document when it has been written. */
  freezeDocument: never
  reopenDocument: { reason: string }
  sign: { sha256?: string }
  signOnPaper: { person: PersonId; date: string; note?: string; scan?: string }
  recordDisagreement: { item?: ItemId; text: string; person?: PersonId }
  referAdjustment: { to: string }
  adjustAtOnce: { item: ItemId }
  signItem: { item: ItemId }
  correct: { item: ItemId; was: string; becomes: string; reason: string }
}
