/** The view as the wire defines it (docs/protocol.md, 5 to 7). A view holds no nulls: what is not there is absent. */

import type { Note, Quorum, Reservation, SoundAndPicture, Speakers } from "./assembly"
import type { Alternative, Choice, Decision, Path, Proposal, Question, Vote } from "./deciding"
import type { DocumentLife, DocumentState } from "./documentLife"

export type {
  Alternative,
  Choice,
  Decision,
  Method,
  Path,
  PathQuestion,
  Proposal,
  Purpose,
  Question,
  Round,
  SettledRound,
  Stage,
  Tally,
  Vote,
} from "./deciding"

export type PersonId = string
export type ItemId = string
export type DecisionId = string
export type ProposalId = string
export type VoteId = string
export type TextId = string

export type Phase = "planned" | "checkIn" | "open" | "adjourned" | "closed" | "cancelled"

export interface MeetingInfo {
  id: string
  title: string
  date: string
  start?: string
  end?: string
  place?: string
  mode?: "onSite" | "remote" | "hybrid"
  joinLink?: string
  extra?: boolean
  noticeSent?: string
  phase: Phase
  adjournedUntil?: string
  /** Why it was called off. */
  reason?: string
  documentType: "protokoll" | "minnesanteckningar"
  documentState: DocumentState
  signers?: PersonId[]
  numbering: "paragraph" | "point"
  textShown: "none" | "decisionsOnly" | "full"
  votingOff?: boolean
  body: { id: string; name: string; shortName?: string; kind?: string }
  agendaAdopted?: boolean
  openedAt?: string
  closedAt?: string
  /** When the last call for reservations went out; it stands until the meeting is closed. */
  lastCall?: string | true
  rollCall?: string
  /** What recusal means here: the room and the page are left, or it is only noted. Absent: not used. */
  recusal?: "leave" | "record"
}

export type ItemStatus =
  | "planned"
  | "current"
  | "done"
  | "parked"
  | "withdrawn"
  | "notReached"
  | "tabled"
  | "referredBack"
  | "referred"

export interface Item {
  number?: number
  status: ItemStatus
  hidden?: boolean
  agendaNumber?: number
  title?: string
  kind?: string
  origin?: "notice" | "added" | "otherMatter"
  reason?: string
  carryOver?: string
  until?: string
  to?: string
  presenters?: PersonId[]
  text?: TextId
  decisionHeading?: string
  numbered?: boolean
  decisions?: DecisionId[]
  proposals?: ProposalId[]
  attachments?: string[]
  matters?: string[]
  recused?: PersonId[]
  notParticipating?: PersonId[]
  plannedMinutes?: number
  startedAt?: string
  endedAt?: string
  /** To whom it is closed; only in the view of those who lead. */
  excluded?: PersonId[]
  /** Adjusted at once during the meeting: since when, and who has signed it and when. */
  adjusted?: { at: string; signed?: Record<PersonId, string> }
}

export interface Matter {
  title: string
  item?: ItemId
  raisedBy?: PersonId
}

export interface Assignment {
  item: ItemId
  decision: DecisionId
  assignee?: string
  assigneeKind?: string
  task: string
  subTasks?: string[]
  due?: string
}

export interface Attachment {
  item: ItemId
  /** Its number in the document; absent where it stands after an item that this person may not see. */
  number?: number
  title: string
  separately?: boolean
  file?: AttachedFile
}

/** A file that has been looked through and is kept by its hash. */
export interface AttachedFile {
  sha256: string
  mediaType: string
  /** In bytes. */
  size: number
  name: string
  pages?: number
}

export interface Person {
  name: string
  organisation?: string
  category: string
  order: number
  votes?: boolean
  here?: boolean
  mode?: "onSite" | "remote"
  substituteFor?: PersonId
  /** In whose place this person votes now, and from which item on. */
  servesFor?: PersonId
  servesFrom?: ItemId
  /** Whether that has begun. */
  serves?: boolean
  /** The place among the substitutes who are called in. */
  callIn?: number
  /** A member who has broken off the service, and does not come back into it the same day but by exception. */
  leftService?: boolean
  note?: string
  ranges?: string
  connected?: boolean
  /** What the person has answered to the invitation; only in the view of those who lead. */
  reply?: "comes" | "comesRemote" | "absent"
  /** The items between which the person is expected, where it is not the whole meeting; to whom `reply` is told. */
  comesAt?: ItemId
  leavesAfter?: ItemId
}

export interface MeetingView {
  meeting: MeetingInfo
  presiding?: PersonId
  chair?: PersonId
  chairActingAs?: string
  secretary?: PersonId
  adjusters?: PersonId[]
  current?: ItemId
  next?: ItemId
  order: ItemId[]
  items: Record<ItemId, Item>
  matters?: Record<string, Matter>
  decisions?: Record<DecisionId, Decision>
  proposals?: Record<ProposalId, Proposal>
  question?: Question
  path?: Path
  votes?: Record<VoteId, Vote>
  assignments?: Record<string, Assignment>
  attachments?: Record<string, Attachment>
  /** The body's own, for those who lead. */
  phrases?: { name: string; text: string }[]
  categories?: string[]
  categoryLabels?: Record<string, string>
  people: Record<PersonId, Person>
  present?: number
  expected?: number
  quorum?: Quorum
  speakers?: Speakers
  soundAndPicture?: SoundAndPicture
  reservations?: Record<string, Reservation>
  notes?: Record<string, Note>
  document?: DocumentLife
}

export type Role = "presiding" | "chair" | "secretary" | "adjuster" | "signer" | "voter" | "participant"

/** What concerns this person alone. `may` holds true, or the code of the refusal that would come. */
export interface SelfView {
  roles?: Role[]
  rights?: { speak?: boolean; propose?: boolean; vote?: boolean; whyNotVote?: string }
  here?: boolean
  may?: Record<string, true | string>
  next?: { action: string; [field: string]: unknown }
  writes?: TextId[]
  /** Decided items against which this person may still reserve themselves, and has not. */
  mayReserve?: ItemId[]
  /** Items from which this person stands aside. */
  recused?: ItemId[]
  /** For those who lead: substitutes who may be called in, in their order. */
  callIn?: PersonId[]
  /** Own votes: a choice, or at an open election a candidate. */
  votes?: Record<VoteId, Choice | string>
  asked?: { action: string; vote?: VoteId; item?: ItemId }
  /** The path that the rules propose, for those who lead, while none is shown. */
  suggestedPath?: Path
  /** To which alternative this person has answered *ja* at the acclamation. */
  answered?: Alternative
  /** The own organisation, where its members have not agreed in the vote that is open. */
  disagreeing?: string
}

/** A ProseMirror document as JSON, of server/contract/schema.json. */
export interface DocumentNode {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}
