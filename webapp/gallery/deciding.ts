import type { MeetingView, Proposal, SelfView, Vote } from "../src/model/view"
import { textOf } from "./meeting"

/** What the scenes about deciding put into the meeting of meeting.ts. */

const VOTERS = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"]

const MOVED: Record<string, Proposal> = {
  q1: { item: "i8", kind: "counterProposal", by: "p6", with: ["p7"], status: "submitted", text: "proposal:q1" },
  q2: { item: "i8", kind: "amendment", by: "p7", status: "submitted", text: "proposal:q2" },
  q3: { item: "i8", kind: "addition", by: "p8", enteredBy: "p11", status: "submitted", text: "proposal:q3" },
  q4: {
    item: "i8",
    kind: "referBack",
    by: "p2",
    to: "arbetsutskottet",
    reason: "kostnaderna behöver utredas",
    status: "submitted",
    text: "proposal:q4",
  },
}

/** The meeting with some of these proposals moved. */
export function moved(view: MeetingView, ids: string[], status: Proposal["status"] = "submitted"): MeetingView {
  const made = ids.map((id): [string, Proposal] => {
    const proposal: Proposal = { ...(MOVED[id] ?? { item: "i8", kind: "approval", status }), status }
    return [id, status === "put" ? { ...proposal, wording: textOf(`proposal:${id}`) } : proposal]
  })
  view.proposals = Object.fromEntries(made)
  const item = view.items.i8
  if (item) item.proposals = ids
  return view
}

export const PATH = {
  item: "i8",
  questions: [
    { purpose: "procedural" as const, alternatives: ["decideToday", "q4"] },
    { purpose: "main" as const, alternatives: ["draft", "q1", "q2"] },
    { purpose: "addition" as const, alternatives: ["q3"] },
  ],
}

/** Three proposals in the main question, and the round that chooses which stands against the drafted one. */
export function roundOpen(view: MeetingView): MeetingView {
  view.question = {
    item: "i8",
    purpose: "main",
    method: "acclamation",
    alternatives: ["draft", "q1", "q2", "q3"],
    decisions: ["d1"],
    stage: "voteRequested",
    finding: "draft",
    requestedBy: ["p6"],
    rounds: [],
    round: { alternatives: ["q1", "q2"], stage: "voting", requestedBy: ["p7"], vote: "v1" },
    remaining: ["q1", "q2", "q3"],
  }
  view.votes = { v1: { ...vote(), yes: "q1", no: "q2", purpose: "counterProposal" } }
  return view
}

/** The rounds are over: B and then E; the main vote is a tie, and the chair's side wins. */
export function roundsSettled(view: MeetingView): MeetingView {
  roundOpen(view)
  Object.assign(view.question ?? {}, {
    stage: "voted",
    rounds: [
      { alternatives: ["q1", "q2"], winner: "q2", vote: "v1" },
      { alternatives: ["q2", "q3"], winner: "q2" },
    ],
    counter: "q2",
    remaining: [],
    vote: "v2",
  })
  delete view.question?.round
  view.votes = {
    v1: closed(
      { yes: "q1", no: "q2", purpose: "counterProposal", winner: "q2" },
      "no no yes yes no abstain no abstain",
    ),
    v2: closed(
      { yes: "draft", no: "q2", purpose: "main", winner: "q2", decidedBy: "castingVote" },
      "yes yes yes no no no abstain abstain",
    ),
  }
  return view
}

export function vote(extra: Partial<Vote> = {}): Vote {
  return { item: "i8", yes: "draft", no: "q1", status: "open", voters: VOTERS, voted: ["p1", "p2", "p3"], ...extra }
}

/** A closed vote in which the voters chose so, in their order. */
export function closed(extra: Partial<Vote>, chosen: string): Vote {
  const choices = chosen.split(" ")
  const count = (choice: string) => choices.filter((one) => one === choice).length
  return vote({
    status: "closed",
    voted: VOTERS,
    choices: Object.fromEntries(VOTERS.map((id, index) => [id, choices[index] ?? "abstain"])),
    tally: { yes: count("yes"), no: count("no"), abstain: count("abstain") },
    decidedBy: "majority",
    ...extra,
  })
}

export function organisations(extra: Partial<Vote> = {}): Vote {
  return vote({
    unit: "organisation",
    organisations: {
      "Bräcke kommun": ["p1", "p2"],
      "Härjedalens kommun": ["p3"],
      "Krokoms kommun": ["p4"],
      "Ragunda kommun": ["p5"],
      "Strömsunds kommun": ["p6", "p7"],
      "Östersunds kommun": ["p8"],
    },
    voted: ["p1", "p2", "p3", "p6", "p7"],
    disagreeing: ["Bräcke kommun", "Strömsunds kommun"],
    ...extra,
  })
}

export const CANDIDATES = ["Solveig Hagman", "Nils Bergvall", "Birgitta Rahimi Lund"]

export function election(extra: Partial<Vote> = {}): Vote {
  const { yes: _, no: __, ...rest } = vote()
  return { ...rest, purpose: "election", candidates: CANDIDATES, secret: true, warning: "fewVoters", ...extra }
}

export const TIED = { candidates: { "Solveig Hagman": 3, "Nils Bergvall": 3, "Birgitta Rahimi Lund": 1 }, blank: 1 }

/** What a chair is asked while this vote is open. */
export const closing: Partial<SelfView> = { next: { action: "closeVote", vote: "v1" } }
