/** The part of the view that is proposed, put, voted on and decided (docs/protocol.md, 5). */

import type { DecisionId, DocumentNode, ItemId, PersonId, ProposalId, TextId, VoteId } from "./view"

export type Method = "acclamation" | "consensus" | "vote"

/** What a question settles. */
export type Purpose = "main" | "counterProposal" | "procedural" | "addition" | "election"

export interface Decision {
  item: ItemId
  status: "drafted" | "put" | "found" | "confirmed" | "lost"
  text?: TextId
  wording?: DocumentNode
  method?: Method
  confirmedAt?: string
  assignments?: string[]
  costSplit?: CostSplit
}

export type CostBasis = "population" | "shares"

/** How a cost is shared: what each pays comes from the server, and the sum is the amount. */
export interface CostSplit {
  amount: number
  basis: CostBasis
  key?: string
  parts: { organisation: string; weight: number; kronor: number }[]
}

export interface Proposal {
  item: ItemId
  kind: string
  by?: PersonId
  with?: PersonId[]
  enteredBy?: PersonId
  status: "submitted" | "withdrawn" | "put" | "won" | "lost"
  text?: TextId
  wording?: DocumentNode
  reason?: string
  until?: string
  to?: string
}

/**
 * One side of a question: a proposal; `draft`, the drafted decision of the item; `rejection`, that the one proposal put falls;
 * `decideToday`, the side against a formal motion.
 */
export type Alternative = ProposalId | "draft" | "rejection" | "decideToday"

/** One question of the decision path. */
export interface PathQuestion {
  purpose: Purpose
  alternatives: Alternative[]
  /** The drafted points that `draft` stands for. */
  decisions?: DecisionId[]
  done?: boolean
}

/** The order in which the questions of an item are put (propositionsordning), as the chair has shown it. */
export interface Path {
  item: ItemId
  questions: PathQuestion[]
  approved?: boolean
}

/** A round that chooses the proposal to stand against the main one, while it goes on. */
export interface Round {
  alternatives: Alternative[]
  stage: Stage
  finding?: Alternative
  requestedBy?: PersonId[]
  vote?: VoteId
}

/** A round that has been settled. */
export interface SettledRound {
  alternatives: Alternative[]
  winner?: Alternative
  vote?: VoteId
}

export type Stage = "put" | "found" | "voteRequested" | "voting" | "voted"

export interface Question {
  item: ItemId
  purpose?: Purpose
  method?: Method
  alternatives?: Alternative[]
  decisions?: DecisionId[]
  stage: Stage
  finding?: Alternative
  rejected?: boolean
  requestedBy?: PersonId[]
  vote?: VoteId
  /** What the rounds have chosen so far to stand against the main proposal. */
  counter?: Alternative
  round?: Round
  rounds?: SettledRound[]
  /** Those that no round has had yet. */
  remaining?: Alternative[]
  /** How many have answered *ja* to each; only to those who lead, and only as a help. */
  answers?: Record<Alternative, number>
}

export type Choice = "yes" | "no" | "abstain"

/** Counted by the server: the sides of a vote, or the candidates of an election. */
export type Tally = { yes: number; no: number; abstain: number } | { candidates: Record<string, number>; blank: number }

export interface Vote {
  item: ItemId
  yes?: Alternative
  no?: Alternative
  purpose?: Purpose
  status: "open" | "closed" | "cancelled"
  /** Why it was called off. */
  reason?: string
  voters: PersonId[]
  voted?: PersonId[]
  /** A choice, or at an open election a candidate. */
  choices?: Record<PersonId, string>
  enteredBy?: Record<PersonId, PersonId>
  tally?: Tally
  winner?: Alternative
  decidedBy?: "majority" | "castingVote" | "lots" | "noDecision"
  /** Each organisation has one answer, which its members give together. */
  unit?: "person" | "organisation"
  organisations?: Record<string, PersonId[]>
  /** Of each organisation: a choice, or a candidate. */
  answers?: Record<string, string>
  disagreeing?: string[]
  /** An election: what can be voted for. */
  candidates?: string[]
  secret?: boolean
  warning?: string
  /** Those between whom the lot has to decide. */
  tied?: string[]
  lots?: { winner: string; by: string; method?: string }
}
