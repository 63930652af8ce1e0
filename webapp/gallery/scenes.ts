import type { MeetingView, SelfView, Vote } from "../src/model/view"
import type { Connection, Saving } from "../src/session/hooks"
import { ADJUSTMENT_SCENES } from "./adjustment"
import { BOARD_SCENES } from "./board"
import {
  CANDIDATES,
  closed as closedVote,
  closing,
  election,
  moved,
  organisations,
  PATH,
  roundOpen,
  roundsSettled,
  TIED,
} from "./deciding"
import { running, textOf } from "./meeting"

export interface Scene {
  view: MeetingView
  self?: Partial<SelfView>
  /** What the faces may do, where they differ. */
  rights?: Partial<Record<"participant" | "chair" | "secretary", Record<string, true | string>>>
  connection?: Connection
  saving?: Saving
  hash?: string
  /** The clock when it is looked at, in milliseconds; absent: now. */
  now?: number
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

function alone(vote: Vote, view = running()): MeetingView {
  view.votes = { v1: vote }
  return view
}

const voteOpen = { asked: { action: "castVote", vote: "v1" }, next: { action: "closeVote", vote: "v1" } }

/** Proposals, the path, rounds, organisations, elections. */
const DECIDING: Record<string, () => Scene> = {
  moved: () => ({
    view: moved(running(), ["q1", "q2", "q3"]),
    self: { may: { propose: true, supportProposal: true }, next: { action: "putToMeeting", item: "i8" } },
  }),
  points: () => {
    const view = put()
    delete view.question
    view.decisions = {
      d1: { item: "i8", status: "drafted", text: "decision:d1" },
      d2: { item: "i8", status: "drafted", text: "decision:d2" },
    }
    return {
      view,
      self: { next: { action: "putToMeeting", item: "i8", decisions: ["d1", "d2"] }, may: { putToMeeting: true } },
    }
  },
  requestedThree: () => {
    const view = roundOpen(moved(put(), ["q1", "q2", "q3"], "put"))
    delete view.question?.round
    delete view.votes
    return {
      view,
      self: { next: { action: "openVote", item: "i8", yes: "q1", no: "q2", purpose: "counterProposal" } },
    }
  },
  roundAloud: () => {
    const view = roundOpen(moved(put(), ["q1", "q2", "q3"], "put"))
    if (view.question) view.question.round = { alternatives: ["q1", "q2", "q3"], stage: "put" }
    delete view.votes
    return {
      view,
      self: {
        next: { action: "declareFinding", item: "i8", as: "counterProposal" },
        asked: { action: "requestVote" },
        may: { declareFinding: true },
      },
    }
  },
  pathSuggested: () => ({
    view: moved(running(), ["q1", "q2", "q3", "q4"]),
    self: { suggestedPath: PATH, next: { action: "showPath", item: "i8" }, may: { showPath: true } },
  }),
  pathShown: () => ({
    view: { ...moved(running(), ["q1", "q2", "q3", "q4"]), path: PATH },
    self: { next: { action: "approvePath", item: "i8" }, may: { showPath: true, approvePath: true } },
  }),
  pathApproved: () => ({
    view: {
      ...moved(running(), ["q1", "q2", "q3", "q4"]),
      path: {
        ...PATH,
        approved: true,
        questions: PATH.questions.map((one, at) => (at === 0 ? { ...one, done: true } : one)),
      },
    },
    self: { next: { action: "putToMeeting", item: "i8" } },
  }),
  procedural: () => {
    const view = moved(running(), ["q4"], "put")
    view.question = {
      item: "i8",
      purpose: "procedural",
      method: "acclamation",
      alternatives: ["decideToday", "q4"],
      stage: "found",
      finding: "decideToday",
      answers: { decideToday: 4, q4: 2 },
    }
    return {
      view,
      self: {
        next: { action: "confirmDecision", item: "i8" },
        asked: { action: "requestVote" },
        answered: "decideToday",
        may: { answerQuestion: true },
      },
    }
  },
  answering: () => {
    const view = proposed(put())
    if (view.question) view.question.answers = { draft: 3, q1: 2 }
    const me = view.people.p6
    if (me) view.people.p6 = { ...me, mode: "remote" }
    return {
      view,
      self: {
        next: { action: "declareFinding", item: "i8" },
        asked: { action: "requestVote" },
        may: { answerQuestion: true, declareFinding: true },
      },
    }
  },
  round: () => ({ view: roundOpen(moved(put(), ["q1", "q2", "q3"], "put")), self: voteOpen }),
  rounds: () => ({
    view: roundsSettled(moved(put(), ["q1", "q2", "q3"], "put")),
    self: { next: { action: "confirmDecision", item: "i8" } },
  }),
  organisations: () => ({ view: alone(organisations(), voting()), self: { ...voteOpen, votes: { v1: "no" } } }),
  organisationsVoted: () => ({
    view: alone(
      organisations({
        ...closedVote({ winner: "draft" }, "yes yes yes yes no no no yes"),
        disagreeing: [],
        tally: { yes: 4, no: 2, abstain: 0 },
        answers: {
          "Bräcke kommun": "yes",
          "Härjedalens kommun": "yes",
          "Krokoms kommun": "yes",
          "Ragunda kommun": "no",
          "Strömsunds kommun": "no",
          "Östersunds kommun": "yes",
        },
      }),
      voted(),
    ),
    self: { next: { action: "confirmDecision", item: "i8" } },
  }),
  entered: () => ({
    view: alone({ ...(voting().votes?.v1 as Vote), enteredBy: { p6: "p11" }, voted: ["p6"] }, voting()),
    self: { ...voteOpen, votes: { v1: "no" } },
  }),
  cancelled: () => ({
    view: alone(
      { ...(voting().votes?.v1 as Vote), status: "cancelled", reason: "Ja och nej förväxlades." },
      requested(),
    ),
    self: { next: { action: "openVote", item: "i8", yes: "draft", no: "q1" } },
  }),
  ballot: () => ({
    view: alone(election()),
    self: {
      asked: { action: "castBallot", vote: "v1" },
      ...closing,
      may: { enterBallots: true, cancelVote: true },
    },
  }),
  ballotLaid: () => ({ view: alone(election({ voted: ["p1", "p2", "p4", "p6"] })), self: closing }),
  openElection: () => ({
    view: alone(election({ secret: false, warning: "" })),
    self: { ...voteOpen, votes: { v1: CANDIDATES[1] ?? "" } },
  }),
  tied: () => ({
    view: alone(election({ status: "closed", tally: TIED })),
    self: { next: { action: "drawLots", vote: "v1" }, may: { drawLots: true } },
  }),
  elected: () => ({
    view: alone(
      election({
        status: "closed",
        tally: TIED,
        winner: "Nils Bergvall",
        decidedBy: "lots",
        lots: { winner: "Nils Bergvall", by: "p2" },
      }),
    ),
    self: { next: { action: "confirmDecision", item: "i8" } },
  }),
}

/** Each state of the page that somebody can meet. */
export const SCENES: Record<string, () => Scene> = {
  ...DECIDING,
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
  ...BOARD_SCENES,
  ...ADJUSTMENT_SCENES,
}
