import type { Alternative, MeetingView, Question, VoteId } from "./view"

/** Where a vote stands among those that choose the proposal to be set against the main one. */
export interface RoundNumber {
  number: number
  of: number
}

/** Those that may stand in the next round: what came out of the last one, and what has been in none. */
export function poolOf({ counter, remaining = [] }: Question): Alternative[] {
  return counter === undefined ? remaining : [counter, ...remaining]
}

/** How many rounds there will have been: each takes one away of those that may stand against the main proposal. */
export function roundsOf(question: Question): number {
  const { rounds = [], round } = question
  const left = poolOf(question).length
  const decided = round?.stage === "found" || round?.stage === "voted" ? 1 : 0
  return rounds.length + decided + Math.max(left - 1, round === undefined || decided === 1 ? 0 : 1)
}

/** Absent for a vote that chooses no counter-proposal. Rounds settled by acclamation count as long as the question is there. */
export function roundOf(view: Pick<MeetingView, "question" | "votes">, id: VoteId): RoundNumber | undefined {
  const vote = view.votes?.[id]
  if (vote?.purpose !== "counterProposal") return undefined
  const { question } = view
  if (question?.item === vote.item && (question.rounds !== undefined || question.round !== undefined)) {
    const settled = question.rounds ?? []
    const of = roundsOf(question)
    const index = settled.findIndex((round) => round.vote === id)
    if (index >= 0) return { number: index + 1, of }
    if (question.round?.vote === id) return { number: settled.length + 1, of }
  }
  const same = Object.entries(view.votes ?? {}).filter(
    ([, one]) => one.item === vote.item && one.purpose === "counterProposal" && one.status !== "cancelled",
  )
  const index = same.findIndex(([one]) => one === id)
  return { number: Math.max(index, 0) + 1, of: Math.max(same.length, 1) }
}
