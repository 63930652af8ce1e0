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
import { running } from "./meeting"
import { alone, confirmed, found, phase, proposed, put, requested, voted, voting } from "./states"

export interface Scene {
  view: MeetingView
  self?: Partial<SelfView>
  /** What the faces may do, where they differ. */
  rights?: Partial<Record<"participant" | "chair" | "secretary", Record<string, true | string>>>
  /** What addresses beside the page answer in this scene alone. */
  answers?: Record<string, unknown>
  connection?: Connection
  saving?: Saving
  hash?: string
  /** The clock when it is looked at, in milliseconds; absent: now. */
  now?: number
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
