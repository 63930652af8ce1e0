import type { MeetingView, SelfView } from "../../model/view"
import { itemNumber, listed } from "../../ui/format"
import { type TextKey, text, textOf } from "../../ui/text"
import { alternativeName, sideMeaning } from "../../ui/text/naming"

/** The chair's next step: what stands on the button, and the sentence to say above it. */
export interface Step {
  button: string
  sentence?: string
}

type Next = NonNullable<SelfView["next"]>

/**
 * Which step it is was decided by the server; here it only gets its words.
 *
 * @param path the questions as they would be shown, where that is the step
 */
export function stepOf(view: MeetingView, next: Next, path: readonly Asked[] = []): Step {
  switch (next.action) {
    case "startItem":
      return startItem(view, String(next.item))
    case "closeItem":
      return pointed(view, String(next.item ?? view.current), "lead.closeItem", "say.closeItem")
    case "putToMeeting":
      return putToMeeting(view, next)
    case "declareFinding":
      return declareFinding(view, next)
    case "openVote":
      return openVote(view, next)
    case "showPath":
      return { button: text("lead.showPath"), sentence: text("say.showPath", { questions: inOrder(view, path) }) }
    case "approvePath":
      return {
        button: text("lead.approvePath"),
        sentence: text("say.approvePath", { questions: inOrder(view, view.path?.questions ?? []) }),
      }
    case "drawLots":
      return { button: text(`lead.${next.action}`), sentence: text(`say.${next.action}`) }
    case "confirmDecision":
      return {
        button: text("lead.confirmDecision"),
        sentence: text(view.question?.rejected ? "say.confirmRejected" : "say.confirmDecision"),
      }
    case "openMeeting":
    case "closeVote":
    case "resumeMeeting":
    case "callForReservations":
    case "closeMeeting":
      return { button: text(`lead.${next.action}`), sentence: text(`say.${next.action}`) }
    case "passChair":
      return { button: text("gavel.press"), sentence: text("gavel.sentence") }
    default:
      return { button: textOf("lead", next.action, "lead.other") }
  }
}

/** A question of the path, as far as it is needed to name it. */
interface Asked {
  purpose: string
  alternatives?: string[]
  proposals?: string[]
}

/** "först frågan om återremiss, sedan huvudfrågan och sist Nils tilläggsyrkande". */
function inOrder(view: MeetingView, questions: readonly Asked[]): string {
  const brief = questions.map((question) => {
    const sides = question.alternatives ?? question.proposals ?? []
    const own = sides.find((side) => view.proposals?.[side] !== undefined) ?? ""
    return textOf("path.brief", question.purpose, "path.brief.main", {
      motion: sideMeaning(own, view.proposals, view.people),
      name: alternativeName(own, view.proposals, view.people),
    })
  })
  return listed(
    brief.map((words, index) => {
      const place = index === 0 ? "path.first" : index === brief.length - 1 ? "path.last" : "path.then"
      return brief.length === 1 ? words : text(place, { words })
    }),
  )
}

function startItem(view: MeetingView, id: string): Step {
  const item = view.items[id]
  const title = item?.title ?? ""
  // A § gets its number when it is started; one that was parked has it already.
  if (item?.number === undefined) return { button: text("lead.startNext"), sentence: text("say.startNext", { title }) }
  const point = itemNumber(item.number, view.meeting.numbering)
  return { button: text("lead.startItem", { point }), sentence: text("say.startItem", { point, title }) }
}

function pointed(view: MeetingView, id: string, button: TextKey, sentence: TextKey): Step {
  const number = view.items[id]?.number
  const point = number === undefined ? (view.items[id]?.title ?? "") : itemNumber(number, view.meeting.numbering)
  return { button: text(button, { point }), sentence: text(sentence, { point }) }
}

function putToMeeting(view: MeetingView, next: Next): Step {
  const sides = sidesOf(view, next)
  const named = (side: string) => alternativeName(side, view.proposals, view.people)
  const names = listed(sides.map(named))
  switch (next.purpose ?? pathPurpose(view, next)) {
    case "procedural": {
      const motion = sides.find((side) => side !== "decideToday")
      const other = sideMeaning(motion ?? "", view.proposals, view.people)
      return { button: text("lead.putQuestion"), sentence: text("say.putToday", { other }) }
    }
    case "addition":
      return { button: text("lead.putAlone", { name: names }), sentence: text("say.putAddition") }
    case "counterProposal":
      return { button: text("lead.putRound"), sentence: text("say.putRound", { names }) }
    default:
      if (sides.length < 2) return { button: text("lead.putToMeeting"), sentence: text("say.putToMeeting") }
      return { button: text("lead.putProposals"), sentence: text("say.putAgainst", { names }) }
  }
}

/** What would be put: named in the step, or the next question of the path that is shown. */
function sidesOf(view: MeetingView, next: Next): string[] {
  const proposals = Array.isArray(next.proposals) ? next.proposals.map(String) : []
  const drafted = Array.isArray(next.decisions) && next.decisions.length > 0 ? ["draft"] : []
  const named = [...drafted, ...proposals]
  return named.length > 0 ? named : (pathNow(view, next)?.alternatives ?? [])
}

function pathNow(view: MeetingView, next: Next) {
  if (view.path === undefined || view.path.item !== (next.item ?? view.current)) return undefined
  return view.path.questions.find((question) => question.done !== true)
}

function pathPurpose(view: MeetingView, next: Next): string | undefined {
  return next.proposals === undefined && next.decisions === undefined ? pathNow(view, next)?.purpose : undefined
}

function declareFinding(view: MeetingView, next: Next): Step {
  if (next.rejected === true) {
    return { button: text("lead.declareRejected"), sentence: text("say.declareRejected") }
  }
  const { round, purpose, alternatives } = view.question ?? {}
  const proposal = next.proposal ?? (round?.alternatives ?? alternatives)?.[0]
  if (proposal === "decideToday") {
    return { button: text("lead.findToday"), sentence: text("say.findToday") }
  }
  if (typeof proposal !== "string" || proposal === "draft") {
    return { button: text("lead.declareFinding"), sentence: text("say.declareFinding") }
  }
  const name = alternativeName(proposal, view.proposals, view.people)
  if (next.as === "counterProposal" || round !== undefined || purpose === "counterProposal") {
    return { button: text("lead.findCounter", { name }), sentence: text("say.findCounter", { name }) }
  }
  return {
    button: text("lead.declareFindingFor", { name }),
    sentence: text("say.declareFindingFor", { name }),
  }
}

function openVote(view: MeetingView, next: Next): Step {
  const named = (field: string) => alternativeName(String(next[field] ?? "draft"), view.proposals, view.people)
  const means = (field: string) => sideMeaning(String(next[field] ?? "draft"), view.proposals, view.people)
  const purpose = next.purpose ?? view.question?.purpose
  if (next.candidates !== undefined) return { button: text("election.start") }
  if (purpose === "counterProposal") {
    return { button: text("lead.openRound"), sentence: text("say.openRound", { yes: named("yes"), no: named("no") }) }
  }
  if (purpose === "procedural") {
    return { button: text("lead.openVote"), sentence: text("say.openToday", { yes: means("yes"), no: means("no") }) }
  }
  return {
    button: text("lead.openVote"),
    sentence: text("say.openVote", { yes: named("yes"), no: named("no") }),
  }
}
