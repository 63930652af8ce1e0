/** The document of a meeting after the meeting: its state, who signs it, what is said about it, and whose turn it is. */

import type { ItemId, MeetingView, PersonId, SelfView } from "./view"

export type DocumentState = "draft" | "review" | "frozen" | "partlySigned" | "adjusted" | "finalised"

/** How somebody signed: here with the hash, with ink, or by a signing service elsewhere. */
export type SignedHow = "builtIn" | "paper" | "outside"

export interface Signer {
  order?: number
  office?: "secretary" | "chair" | "adjuster"
  /** `on`: the day that stands on the paper; `file`: the scan, or what a service gave back. */
  signed?: { at: string; how: SignedHow; on?: string; service?: string; note?: string; file?: string }
}

/** An edition whose signatures no longer count, because the document was opened again. */
export interface Voided {
  edition: number
  at: string
  by?: PersonId
  reason?: string
  signed?: PersonId[]
}

export interface Correction {
  item: ItemId
  was: string
  becomes: string
  reason: string
  at: string
}

export interface DocumentComment {
  item: ItemId
  by: PersonId
  at: string
  text: string
  /** The words of the document that it is about. */
  quote?: string
  resolved?: boolean | { by?: PersonId; at?: string }
}

export interface Disagreement {
  item?: ItemId
  by: PersonId
  at?: string
  text: string
}

/** Something to look at before the document is fixed. `stop`: it cannot be fixed like this. */
export interface Check {
  code: string
  severity: "warning" | "stop"
  item?: ItemId
  /** The names or words that it is about. */
  about?: string[]
}

export interface Reminder {
  on: string
  what: "send" | "review" | "sign" | "overdue"
  to: PersonId[]
}

export interface DocumentLife {
  state: DocumentState
  edition?: number
  sha256?: string
  frozenAt?: string
  adjustedAt?: string
  deadline?: string
  signers?: Record<PersonId, Signer>
  voided?: Voided[]
  corrections?: Record<string, Correction>
  /** The meeting that the adjustment has been left to, as it was said. */
  referred?: { to: string; at?: string }
  comments?: Record<string, DocumentComment>
  disagreements?: Disagreement[]
  /** For those who read it before it is done: days on which somebody has to be reminded. */
  reminders?: Reminder[]
}

/** The life of the document as the view tells it. */
export function lifeOf(view: MeetingView): DocumentLife {
  const { documentState, signers = [] } = view.meeting
  return (
    view.document ?? {
      state: documentState,
      signers: Object.fromEntries(signers.map((id, index) => [id, { order: index + 1 }])),
    }
  )
}

export function isFixed(state: DocumentState): boolean {
  return state === "frozen" || state === "partlySigned"
}

export function isFinished(state: DocumentState): boolean {
  return state === "adjusted" || state === "finalised"
}

export function isResolved(comment: DocumentComment): boolean {
  return comment.resolved !== undefined && comment.resolved !== false
}

/** Those who sign, in their order. */
export function signersOf(life: DocumentLife): [PersonId, Signer][] {
  return Object.entries(life.signers ?? {}).sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
}

/** Who has not signed the edition that is fixed. */
export function unsigned(life: DocumentLife): PersonId[] {
  return signersOf(life)
    .filter(([, signer]) => signer.signed === undefined)
    .map(([id]) => id)
}

/** The reminder whose day has come, on this day; the latest where several have. */
export function dueReminder(life: DocumentLife, today: string): Reminder | undefined {
  return (life.reminders ?? [])
    .filter(({ on }) => on <= today)
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1)
}

/**
 * The one thing that lies nearest for this person. Which commands are open is the server's word (`may`); this only says which of
 * them comes first.
 */
export type DocumentStep =
  | "send"
  | "finalise"
  | "review"
  | "freeze"
  | "sign"
  | "awaitOthers"
  | "done"
  /** Somebody else's turn; nothing is asked. */
  | "await"

export function documentStep(view: MeetingView, self: SelfView, person: PersonId | undefined): DocumentStep {
  const life = lifeOf(view)
  const may = (command: string) => self.may?.[command] === true
  const signs = person !== undefined && life.signers?.[person] !== undefined
  if (isFinished(life.state)) return "done"
  if (view.meeting.phase !== "closed") return "await"
  if (may("sign")) return "sign"
  if (may("finaliseNotes")) return "finalise"
  if (may("freezeDocument") && life.state === "review") return "freeze"
  if (life.state === "draft" && may("sendForAdjustment")) return "send"
  if (life.state === "review" && signs) return "review"
  if (isFixed(life.state) && (signs || may("reopenDocument"))) return "awaitOthers"
  return "await"
}

/** Whether the document asks something of this person, so that the way to it stands in front. */
export function isAsked(step: DocumentStep): boolean {
  return step !== "await" && step !== "done"
}
