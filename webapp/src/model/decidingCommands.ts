/** The commands of docs/protocol.md, 4, by which is proposed, put, voted on and decided. */

import type { Alternative, Choice, Purpose } from "./deciding"
import type { DecisionId, ItemId, PersonId, ProposalId, VoteId } from "./view"

export interface DecidingCommands {
  propose: {
    item: ItemId
    kind: string
    text: string | string[]
    by?: PersonId
    with?: PersonId[]
    until?: string
    to?: string
    reason?: string
  }
  supportProposal: { proposal: ProposalId; by?: PersonId }
  withdrawProposal: { proposal: ProposalId }
  /** Without questions: the path that the rules propose. */
  showPath: {
    item: ItemId
    questions?: { purpose: Purpose; decisions?: DecisionId[]; proposals?: ProposalId[] }[]
  }
  approvePath: { item: ItemId }
  putToMeeting: {
    item: ItemId
    decisions?: DecisionId[]
    proposals?: (ProposalId | "decideToday")[]
    /** Absent: the usual one of the body. */
    method?: "consensus" | "acclamation"
    purpose?: Purpose
  }
  takeBack: { item: ItemId }
  answerQuestion: { item: ItemId; alternative: Alternative }
  declareFinding: { item: ItemId; proposal?: Alternative; rejected?: boolean; as?: "counterProposal" }
  requestVote: { item: ItemId; by?: PersonId }
  openVote: {
    item: ItemId
    yes?: Alternative
    no?: Alternative
    candidates?: string[]
    secret?: boolean
    purpose?: Purpose
  }
  castVote: { vote: VoteId; choice?: Choice; candidate?: string; by?: PersonId }
  castBallot: { vote: VoteId; candidate?: string; blank?: true }
  enterBallots: { vote: VoteId; figures: Record<string, number>; blank: number }
  drawLots: { vote: VoteId; winner: string; by: string; method?: string }
  cancelVote: { vote: VoteId; reason: string }
  closeVote: { vote: VoteId }
  confirmDecision: { item: ItemId }
}
