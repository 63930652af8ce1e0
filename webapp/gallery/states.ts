import type { MeetingView, Vote } from "../src/model/view"
import { running, textOf } from "./meeting"

/** The meeting of meeting.ts at each point of a decision. */

const wording = (id: string) => textOf(`decision:${id}`)

export function put(): MeetingView {
  const view = running()
  view.decisions = {
    d1: { item: "i8", status: "put", text: "decision:d1", wording: wording("d1"), method: "acclamation" },
    d2: { item: "i8", status: "put", text: "decision:d2", wording: wording("d2"), method: "acclamation" },
  }
  const item = view.items.i8
  if (item) Object.assign(item, { decisions: ["d1", "d2"], numbered: true })
  view.question = {
    item: "i8",
    purpose: "main",
    method: "acclamation",
    alternatives: ["draft"],
    decisions: ["d1", "d2"],
    stage: "put",
  }
  return view
}

export function found(): MeetingView {
  const view = put()
  if (view.question) Object.assign(view.question, { stage: "found", finding: "draft" })
  return view
}

export function requested(): MeetingView {
  const view = found()
  if (view.question) Object.assign(view.question, { stage: "voteRequested", requestedBy: ["p6"] })
  return proposed(view)
}

export function proposed(view: MeetingView): MeetingView {
  view.proposals = {
    q1: { item: "i8", kind: "counterProposal", by: "p6", with: ["p7"], status: "put", text: "proposal:q1" },
  }
  const item = view.items.i8
  if (item) item.proposals = ["q1"]
  if (view.question) view.question.alternatives = ["draft", "q1"]
  return view
}

export function voting(): MeetingView {
  const view = requested()
  if (view.question) Object.assign(view.question, { stage: "voting", vote: "v1" })
  view.votes = {
    v1: {
      item: "i8",
      yes: "draft",
      no: "q1",
      status: "open",
      voters: ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"],
      voted: ["p1", "p2", "p3"],
    },
  }
  return view
}

export function voted(): MeetingView {
  const view = voting()
  if (view.question) Object.assign(view.question, { stage: "voted" })
  view.votes = {
    v1: {
      item: "i8",
      yes: "draft",
      no: "q1",
      status: "closed",
      voters: ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"],
      voted: ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"],
      choices: { p1: "yes", p2: "yes", p3: "yes", p4: "yes", p5: "yes", p6: "no", p7: "no", p8: "abstain" },
      enteredBy: { p5: "p11" },
      tally: { yes: 5, no: 2, abstain: 1 },
      winner: "draft",
      decidedBy: "majority",
    },
  }
  return view
}

export function confirmed(): MeetingView {
  const view = put()
  delete view.question
  view.decisions = {
    d1: {
      item: "i8",
      status: "confirmed",
      text: "decision:d1",
      method: "acclamation",
      confirmedAt: "2018-12-14T09:12:00Z",
      assignments: ["g1"],
    },
    d2: {
      item: "i8",
      status: "confirmed",
      text: "decision:d2",
      method: "acclamation",
      confirmedAt: "2018-12-14T09:12:00Z",
    },
  }
  view.assignments = { g1: { item: "i8", decision: "d1", assignee: "IFO-cheferna", task: "utse en arbetsgrupp" } }
  return view
}

export function phase(name: MeetingView["meeting"]["phase"], extra: Partial<MeetingView["meeting"]> = {}): MeetingView {
  const view = running()
  view.meeting = { ...view.meeting, phase: name, ...extra }
  delete view.current
  if (name === "planned" || name === "checkIn") {
    for (const item of Object.values(view.items)) {
      if (item.status !== "withdrawn") item.status = "planned"
      delete item.number
    }
  } else {
    for (const item of Object.values(view.items)) if (item.status === "current") item.status = "done"
  }
  return view
}

export function alone(vote: Vote, view = running()): MeetingView {
  view.votes = { v1: vote }
  return view
}
