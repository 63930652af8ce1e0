import { roundOf } from "../../model/rounds"
import type { DocumentNode, MeetingView, Path, PathQuestion, Vote } from "../../model/view"
import { capital, itemNumber, listed } from "../../ui/format"
import { text, textOf } from "../../ui/text"
import { alternativeName, candidateName, sideMeaning, voteTitle, winnerWords } from "../../ui/text/naming"
import { ofTheDocument } from "./document"
import { ofThePeople } from "./people"

/**
 * What a screen reader is told when the meeting has moved: the current point, what was put, a vote opened or closed, the
 * result. Never what the secretary types: running text is no part of the view.
 */
export function announcements(before: MeetingView, after: MeetingView): string[] {
  if (before.meeting.id !== after.meeting.id) return []
  return [
    ...phase(before, after),
    ...votes(before, after),
    ...path(before, after),
    ...rounds(before, after),
    ...confirmed(before, after),
    ...question(before, after),
    ...point(before, after),
    ...ofThePeople(before, after),
    ...ofTheDocument(before, after),
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
      : now.finding === "decideToday"
        ? text("decision.foundToday")
        : now.finding === undefined || now.finding === "draft"
          ? text("decision.foundDraft")
          : text("decision.foundProposal", { name })
    told.push(text("say.found", { finding }))
  }
  const heard = [...(was?.requestedBy ?? []), ...(was?.round?.requestedBy ?? [])]
  const asking = [...(now.requestedBy ?? []), ...(now.round?.requestedBy ?? [])].filter((id) => !heard.includes(id))
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

function path(before: MeetingView, after: MeetingView): string[] {
  const was = before.path
  const now = after.path
  if (now === undefined) return []
  const told: string[] = []
  const questions = (one: Path) => one.questions.map(({ alternatives }) => alternatives.join()).join(";")
  if (was === undefined || was.item !== now.item || questions(was) !== questions(now)) {
    told.push(text("say.pathShown", { questions: now.questions.map((one, at) => asked(one, at, after)).join(". ") }))
  }
  if (now.approved && !(was?.item === now.item && was.approved)) told.push(text("say.pathApproved"))
  return told
}

function asked(question: PathQuestion, index: number, view: MeetingView): string {
  const sides = listed(question.alternatives.map((side) => sideMeaning(side, view.proposals, view.people)))
  return `${index + 1}. ${textOf("path.purpose", question.purpose, "path.purpose.main")} ${sides}`
}

/** What a round has chosen by acclamation; one that was voted on is told by its vote. */
function rounds(before: MeetingView, after: MeetingView): string[] {
  const was = before.question?.rounds?.length ?? 0
  return (after.question?.rounds ?? [])
    .slice(was)
    .flatMap(({ winner, vote }) =>
      winner === undefined || vote !== undefined ? [] : [capital(text("say.counter", { name: nameIn(after, winner) }))],
    )
}

function votes(before: MeetingView, after: MeetingView): string[] {
  return Object.entries(after.votes ?? {}).flatMap(([id, vote]) => {
    const was = before.votes?.[id]?.status
    if (vote.status === "open" && was === undefined) return [opened(after, id, vote)]
    if (vote.status === "cancelled" && was === "open") {
      return [text("say.voteCancelled", { reason: vote.reason ?? "" }).trim()]
    }
    return vote.status === "closed" && was === "open" ? [text("say.voteClosed", { result: result(after, vote) })] : []
  })
}

function opened(view: MeetingView, id: string, vote: Vote): string {
  if (vote.candidates !== undefined) {
    const nameOf = (candidate: string) => candidateName(candidate, view.proposals, view.people)
    return text("say.electionOpen", { what: voteTitle(vote), names: listed(vote.candidates.map(nameOf)) })
  }
  const means = (side: string | undefined) => nameIn(view, side ?? "draft")
  const sides = { yes: means(vote.yes), no: means(vote.no) }
  const round = roundOf(view, id)
  return round === undefined
    ? text("say.voteOpen", sides)
    : text("say.roundOpen", { round: voteTitle(vote, round), ...sides })
}

function result(view: MeetingView, vote: Vote): string {
  const { tally, winner } = vote
  const nameOf = (candidate: string) => candidateName(candidate, view.proposals, view.people)
  const figures =
    tally === undefined
      ? ""
      : "yes" in tally
        ? text("vote.result", { ...tally })
        : Object.entries(tally.candidates)
            .map(([name, count]) => text("election.result", { name: nameOf(name), count }))
            .join(", ")
  const outcome =
    winner === undefined
      ? ""
      : vote.candidates !== undefined
        ? text("election.won", { name: nameOf(winner) })
        : winnerWords(winner, vote.purpose, view.proposals, view.people)
  return [figures, outcome.replace(/\.$/, "")].filter((words) => words !== "").join(". ")
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
