import type { MeetingView, VoteId } from "./view"

/** Where a vote stands among those that choose the proposal to be set against the main one. */
export interface RoundNumber {
  number: number
  of: number
}

/** Absent for a vote that chooses no counter-proposal. Rounds settled by acclamation count as long as the question is there. */
export function roundOf(view: Pick<MeetingView, "question" | "votes">, id: VoteId): RoundNumber | undefined {
  const vote = view.votes?.[id]
  if (vote?.purpose !== "counterProposal") return undefined
  const { question } = view
  if (question?.item === vote.item && (question.rounds !== undefined || question.round !== undefined)) {
    const settled = question.rounds ?? []
    const now = question.round === undefined ? 0 : 1
    const of = settled.length + now + (question.remaining ?? []).length
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
