import type { DecisionId, ItemId, MeetingView, ProposalId } from "../../model/view"

/** Kinds that stand against the drafted decision. The others are put by themselves, before or after it. */
const AGAINST = new Set(["rejection", "amendment", "counterProposal"])

/**
 * What is put together when the chair puts an item: all its drafted points, and every proposal still standing that is an
 * alternative to them, in the order in which they were made.
 */
export function puttingOf(view: MeetingView, item: ItemId): { decisions: DecisionId[]; proposals: ProposalId[] } {
  const decisions = (view.items[item]?.decisions ?? []).filter((id) => view.decisions?.[id]?.status === "drafted")
  const proposals = standing(view, item).filter((id) => AGAINST.has(view.proposals?.[id]?.kind ?? ""))
  return { decisions, proposals }
}

/** Proposals that the obvious putting leaves out: formal ones, additions, and all of them where nothing is drafted. */
export function alone(view: MeetingView, item: ItemId): ProposalId[] {
  const together = puttingOf(view, item)
  const left = together.decisions.length === 0 ? [] : together.proposals
  return standing(view, item).filter((id) => !left.includes(id) && view.proposals?.[id]?.kind !== "approval")
}

function standing(view: MeetingView, item: ItemId): ProposalId[] {
  return (view.items[item]?.proposals ?? []).filter((id) => view.proposals?.[id]?.status === "submitted")
}

/** What putting it by itself settles. */
export function purposeOf(kind: string): "procedural" | "addition" | "main" {
  if (kind === "tabling" || kind === "referBack" || kind === "refer") return "procedural"
  return kind === "addition" ? "addition" : "main"
}
