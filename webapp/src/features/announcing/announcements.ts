import type { DocumentNode, MeetingView, Vote } from "../../model/view"
import { itemNumber, listed } from "../../ui/format"
import { text } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/**
 * What a screen reader is told when the meeting has moved: the current point, what was put, a vote opened or closed, the
 * result. Never what the secretary types: running text is no part of the view.
 */
export function announcements(before: MeetingView, after: MeetingView): string[] {
  if (before.meeting.id !== after.meeting.id) return []
  return [
    ...phase(before, after),
    ...votes(before, after),
    ...confirmed(before, after),
    ...question(before, after),
    ...point(before, after),
  ]
}

function phase(before: MeetingView, after: MeetingView): string[] {
  const { phase: now, adjournedUntil } = after.meeting
  if (now === before.meeting.phase) return []
  const words =
    now === "adjourned" && adjournedUntil
      ? text("phase.adjournedUntil", { until: adjournedUntil })
      : text(`phase.${now}`)
  return [text("say.phase", { phase: words })]
}

function point(before: MeetingView, after: MeetingView): string[] {
  if (after.current === undefined || after.current === before.current) return []
  const item = after.items[after.current]
  if (item === undefined) return []
  const number = item.number === undefined ? "" : itemNumber(item.number, after.meeting.numbering)
  const title = item.hidden ? text("agenda.hidden") : (item.title ?? "")
  return [text("say.point", { point: number, title }).trim()]
}

function question(before: MeetingView, after: MeetingView): string[] {
  const was = before.question
  const now = after.question
  if (now === undefined) {
    const settled = was !== undefined && confirmed(before, after).length === 0
    return settled && before.current === after.current ? [text("say.taken")] : []
  }
  const told: string[] = []
  if (was?.item !== now.item) told.push(text("say.put", { wording: putWording(after) }))
  if (now.stage === "found" && was?.stage !== "found") {
    const name = now.finding === undefined ? "" : nameIn(after, now.finding)
    const finding = now.rejected
      ? text("decision.foundRejected")
      : now.finding === undefined || now.finding === "draft"
        ? text("decision.foundDraft")
        : text("decision.foundProposal", { name })
    told.push(text("say.found", { finding }))
  }
  const asking = (now.requestedBy ?? []).filter((id) => !was?.requestedBy?.includes(id))
  if (asking.length > 0) {
    told.push(text("say.requested", { names: listed(asking.map((id) => after.people[id]?.name ?? "")) }))
  }
  return told
}

function putWording(view: MeetingView): string {
  const { alternatives = [], decisions = [] } = view.question ?? {}
  const drafted = decisions.map((id) => plain(view.decisions?.[id]?.wording))
  const moved = alternatives
    .filter((side) => side !== "draft")
    .map((side) => `${nameIn(view, side)}: ${plain(view.proposals?.[side]?.wording)}`)
  return [...drafted, ...moved].filter((words) => words !== "").join(" ")
}

function votes(before: MeetingView, after: MeetingView): string[] {
  return Object.entries(after.votes ?? {}).flatMap(([id, vote]) => {
    const was = before.votes?.[id]?.status
    if (vote.status === "open" && was === undefined) {
      return [text("say.voteOpen", { yes: nameIn(after, vote.yes), no: nameIn(after, vote.no) })]
    }
    return vote.status === "closed" && was === "open" ? [text("say.voteClosed", { result: result(after, vote) })] : []
  })
}

function result(view: MeetingView, vote: Vote): string {
  const figures = vote.tally === undefined ? "" : text("vote.result", { ...vote.tally })
  const winner = vote.winner === undefined ? "" : text("vote.winner", { name: nameIn(view, vote.winner) })
  return [figures, winner.replace(/\.$/, "")].filter((words) => words !== "").join(". ")
}

function confirmed(before: MeetingView, after: MeetingView): string[] {
  const settled = (status: "confirmed" | "lost") =>
    Object.entries(after.decisions ?? {}).some(
      ([id, decision]) => decision.status === status && before.decisions?.[id]?.status !== status,
    )
  if (settled("confirmed")) return [text("say.confirmed")]
  return settled("lost") ? [text("say.lost")] : []
}

function nameIn(view: MeetingView, side: string): string {
  return alternativeName(side, view.proposals, view.people)
}

/** The words of a document, its blocks apart by a space. */
export function plain(node: DocumentNode | undefined): string {
  if (node === undefined) return ""
  if (node.type === "text") return node.text ?? ""
  if (node.type === "hardBreak") return " "
  const inline = node.type === "paragraph" || node.type === "heading"
  return (node.content ?? []).map(plain).join(inline ? "" : " ")
}
