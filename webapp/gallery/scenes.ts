import type { MeetingView, SelfView } from "../src/model/view"
import type { Connection, Saving } from "../src/session/hooks"
import { running, textOf } from "./meeting"

export interface Scene {
  view: MeetingView
  self?: Partial<SelfView>
  connection?: Connection
  saving?: Saving
  hash?: string
}

const wording = (id: string) => textOf(`decision:${id}`)

function put(): MeetingView {
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

function found(): MeetingView {
  const view = put()
  if (view.question) Object.assign(view.question, { stage: "found", finding: "draft" })
  return view
}

function requested(): MeetingView {
  const view = found()
  if (view.question) Object.assign(view.question, { stage: "voteRequested", requestedBy: ["p6"] })
  return proposed(view)
}

function proposed(view: MeetingView): MeetingView {
  view.proposals = {
    q1: { item: "i8", kind: "counterProposal", by: "p6", with: ["p7"], status: "put", text: "proposal:q1" },
  }
  const item = view.items.i8
  if (item) item.proposals = ["q1"]
  if (view.question) view.question.alternatives = ["draft", "q1"]
  return view
}

function voting(): MeetingView {
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

function voted(): MeetingView {
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

function confirmed(): MeetingView {
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

function phase(name: MeetingView["meeting"]["phase"], extra: Partial<MeetingView["meeting"]> = {}): MeetingView {
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

/** Each state of the page that somebody can meet. */
export const SCENES: Record<string, () => Scene> = {
  running: () => ({ view: running(), self: { next: { action: "putToMeeting", item: "i8", decisions: ["d1"] } } }),
  reading: () => ({ view: running(), hash: "i6" }),
  matters: () => ({ view: running(), hash: "i4" }),
  put: () => ({
    view: put(),
    self: { next: { action: "declareFinding", item: "i8" }, asked: { action: "requestVote" } },
  }),
  found: () => ({
    view: found(),
    self: { next: { action: "confirmDecision", item: "i8" }, asked: { action: "requestVote" } },
  }),
  requested: () => ({ view: requested(), self: { next: { action: "openVote", item: "i8", yes: "draft", no: "q1" } } }),
  voting: () => ({
    view: voting(),
    self: { next: { action: "closeVote", vote: "v1" }, asked: { action: "castVote", vote: "v1" } },
  }),
  chosen: () => ({
    view: voting(),
    self: { next: { action: "closeVote", vote: "v1" }, asked: { action: "castVote", vote: "v1" }, votes: { v1: "no" } },
  }),
  voted: () => ({ view: voted(), self: { next: { action: "confirmDecision", item: "i8" } } }),
  confirmed: () => ({ view: confirmed(), self: { next: { action: "startItem", item: "i9" } } }),
  planned: () => ({ view: phase("planned"), self: { next: { action: "openCheckIn" }, here: false } }),
  checkIn: () => ({
    view: phase("checkIn"),
    self: { next: { action: "openMeeting" }, here: false, may: { checkIn: true } },
  }),
  adjourned: () => ({
    view: phase("adjourned", { adjournedUntil: "10.30" }),
    self: { next: { action: "resumeMeeting" } },
  }),
  closed: () => ({ view: phase("closed"), self: {} }),
  cut: () => ({
    view: running(),
    connection: { state: "reconnecting", since: Date.parse("2018-12-14T09:41:00") },
    saving: { state: "kept" },
  }),
}
