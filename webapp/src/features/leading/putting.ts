import type { ItemId, MeetingView, ProposalId } from "../../model/view"

/** Kinds that stand against the drafted decision. The others are put by themselves, before or after it. */
const AGAINST = new Set(["rejection", "amendment", "counterProposal"])

/**
 * Proposals that the obvious putting, which the server names, leaves out: formal ones, additions, and all of them where
 * nothing is drafted.
 */
export function alone(view: MeetingView, item: ItemId): ProposalId[] {
  const drafted = (view.items[item]?.decisions ?? []).some((id) => view.decisions?.[id]?.status === "drafted")
  return standing(view, item).filter((id) => {
    const kind = view.proposals?.[id]?.kind ?? ""
    return kind !== "approval" && !(drafted && AGAINST.has(kind))
  })
}

function standing(view: MeetingView, item: ItemId): ProposalId[] {
  return (view.items[item]?.proposals ?? []).filter((id) => view.proposals?.[id]?.status === "submitted")
}

/** What putting it by itself settles. */
export function purposeOf(kind: string): "procedural" | "addition" | "main" {
  if (kind === "tabling" || kind === "referBack" || kind === "refer") return "procedural"
  return kind === "addition" ? "addition" : "main"
}
