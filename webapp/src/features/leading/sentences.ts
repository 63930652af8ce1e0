import type { MeetingView, SelfView } from "../../model/view"
import { itemNumber } from "../../ui/format"
import { type TextKey, text, textOf } from "../../ui/text"
import { alternativeName } from "../../ui/text/naming"

/** The chair's next step: what stands on the button, and the sentence to say above it. */
export interface Step {
  button: string
  sentence?: string
}

type Next = NonNullable<SelfView["next"]>

/** Which step it is was decided by the server; here it only gets its words. */
export function stepOf(view: MeetingView, next: Next): Step {
  switch (next.action) {
    case "startItem":
      return startItem(view, String(next.item))
    case "closeItem":
      return pointed(view, String(next.item ?? view.current), "lead.closeItem", "say.closeItem")
    case "putToMeeting":
      return putToMeeting(next)
    case "declareFinding":
      return declareFinding(view, next)
    case "openVote":
      return openVote(view, next)
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
    default:
      return { button: textOf("lead", next.action, "lead.other") }
  }
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

function putToMeeting(next: Next): Step {
  const proposals = Array.isArray(next.proposals) ? next.proposals.length : 0
  const decisions = Array.isArray(next.decisions) && next.decisions.length > 0 ? 1 : 0
  const count = proposals + decisions
  if (count < 2) return { button: text("lead.putToMeeting"), sentence: text("say.putToMeeting") }
  return { button: text("lead.putProposals"), sentence: text("say.putProposals", { count }) }
}

function declareFinding(view: MeetingView, next: Next): Step {
  if (next.rejected === true) {
    return { button: text("lead.declareRejected"), sentence: text("say.declareRejected") }
  }
  const proposal = next.proposal
  if (typeof proposal !== "string" || proposal === "draft") {
    return { button: text("lead.declareFinding"), sentence: text("say.declareFinding") }
  }
  const name = alternativeName(proposal, view.proposals, view.people)
  return {
    button: text("lead.declareFindingFor", { name }),
    sentence: text("say.declareFindingFor", { name }),
  }
}

function openVote(view: MeetingView, next: Next): Step {
  const side = (field: string) => alternativeName(String(next[field] ?? "draft"), view.proposals, view.people)
  return {
    button: text("lead.openVote"),
    sentence: text("say.openVote", { yes: side("yes"), no: side("no") }),
  }
}
