import { capital, genitive } from "../format"
import { text, textOf } from "./index"

interface NamedProposal {
  kind: string
  by?: string
  to?: string
  until?: string
}

type Proposals = Record<string, NamedProposal> | undefined
type People = Record<string, { name: string }>

/** A candidate of an election, as a side of its question. */
const CANDIDATE = "candidate:"

/** How a candidate is called: a name, somebody who takes part, or who is proposed. */
export function candidateName(candidate: string, proposals: Proposals, people: People): string {
  if (proposals?.[candidate] !== undefined) return alternativeName(candidate, proposals, people)
  return people[candidate]?.name ?? candidate
}

/** How a side of a question is called in running text: "förslaget", "Gunilla Åkerströms förslag". */
export function alternativeName(alternative: string, proposals: Proposals, people: People): string {
  if (alternative.startsWith(CANDIDATE)) return candidateName(alternative.slice(CANDIDATE.length), proposals, people)
  if (alternative === "rejection") return text("proposal.name.fall")
  if (alternative === "decideToday") return text("proposal.name.decideToday")
  const proposal = proposals?.[alternative]
  if (proposal === undefined) return text("proposal.name.draft")
  const name = proposal.by === undefined ? undefined : people[proposal.by]?.name
  if (name === undefined) return text("proposal.name.some")
  return textOf("proposal.name", proposal.kind, "proposal.name.of", { name: genitive(name) })
}

/** What who votes for a side says: "bifall till förslaget", "ärendet avgörs i dag", "återremiss till …". */
export function sideMeaning(alternative: string, proposals: Proposals, people: People): string {
  if (alternative === "rejection") return text("side.fall")
  if (alternative === "decideToday") return text("side.decideToday")
  const proposal = proposals?.[alternative]
  switch (proposal?.kind) {
    case "tabling":
      return text("side.tabling", { until: proposal.until ?? "" }).trim()
    case "referBack":
      return text("side.referBack", { to: proposal.to ? text("minutes.to", { to: proposal.to }) : "" })
    case "refer":
      return text("side.refer")
    default:
      return text("vote.means", { name: alternativeName(alternative, proposals, people) })
  }
}

interface NamedVote {
  purpose?: string
  candidates?: string[]
  secret?: boolean
}

/** What a vote is about, as its heading. `round`: which of the rounds that choose the counter-proposal it is. */
export function voteTitle(vote: NamedVote, round?: { number: number; of: number }): string {
  if (vote.candidates !== undefined) return text(vote.secret ? "election.titleSecret" : "election.title")
  if (round !== undefined) return text(round.of > 1 ? "round.numbered" : "round.title", { ...round })
  switch (vote.purpose) {
    case "procedural":
      return text("vote.titleProcedural")
    case "addition":
      return text("vote.titleAddition")
    default:
      return text("vote.title")
  }
}

/** What *ja* or *nej* in a vote says: in a round which proposal is chosen, else what is decided. */
export function votedMeaning(
  side: string | undefined,
  purpose: string | undefined,
  ...named: [Proposals, People]
): string {
  const [proposals, people] = named
  if (side === undefined) return ""
  if (purpose !== "counterProposal") return sideMeaning(side, proposals, people)
  return text("side.chosen", { name: alternativeName(side, proposals, people) })
}

/** What has been decided by a vote, as a sentence. */
export function winnerWords(side: string, purpose: string | undefined, ...named: [Proposals, People]): string {
  const [proposals, people] = named
  const name = alternativeName(side, proposals, people)
  if (purpose === "counterProposal") return capital(text("round.won", { name }))
  if (side === "decideToday") return text("vote.winnerToday")
  if (side === "rejection") return text("vote.winnerFall")
  const kind = proposals?.[side]?.kind
  if (kind === "tabling" || kind === "referBack" || kind === "refer") {
    return text("vote.winnerMotion", { name: sideMeaning(side, proposals, people) })
  }
  return text("vote.winner", { name })
}
