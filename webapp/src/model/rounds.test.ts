import { expect, test } from "vitest"
import { roundOf, roundsOf } from "./rounds"
import type { Vote } from "./view"

const vote = (purpose: Vote["purpose"], status: Vote["status"] = "closed"): Vote => ({
  item: "i1",
  voters: [],
  status,
  ...(purpose && { purpose }),
})

test("the first of two rounds, while it is held", () => {
  const view = {
    question: {
      item: "i1",
      stage: "voteRequested" as const,
      alternatives: ["draft", "q1", "q2", "q3"],
      rounds: [],
      round: { alternatives: ["q1", "q2"], stage: "voting" as const, vote: "v1" },
      remaining: ["q1", "q2", "q3"],
    },
    votes: { v1: vote("counterProposal", "open") },
  }
  expect(roundOf(view, "v1")).toEqual({ number: 1, of: 2 })
})

test("the second, after one that was settled by acclamation", () => {
  const view = {
    question: {
      item: "i1",
      stage: "voteRequested" as const,
      rounds: [{ alternatives: ["q1", "q2"], winner: "q2" }],
      counter: "q2",
      remaining: ["q3"],
      round: { alternatives: ["q2", "q3"], stage: "voting" as const, vote: "v1" },
    },
    votes: { v1: vote("counterProposal", "open") },
  }
  expect(roundOf(view, "v1")).toEqual({ number: 2, of: 2 })
})

test("a round found by acclamation, before the meeting has gone on, is one of them", () => {
  const round = { alternatives: ["q1", "q2"], stage: "found" as const, finding: "q2" }
  const question = { item: "i1", stage: "voteRequested" as const, round, counter: "q2", remaining: ["q3"] }
  expect(roundsOf(question)).toBe(2)
  expect(roundsOf({ ...question, remaining: [] })).toBe(1)
})

test("afterwards by the votes that were held; one called off is none", () => {
  const votes = {
    v1: vote("counterProposal"),
    v2: vote("counterProposal", "cancelled"),
    v3: vote("counterProposal"),
    v4: vote("main"),
  }
  expect(roundOf({ votes }, "v3")).toEqual({ number: 2, of: 2 })
  expect(roundOf({ votes }, "v4")).toBeUndefined()
})
