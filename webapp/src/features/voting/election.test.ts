import { expect, test } from "vitest"
import { CANDIDATES, election, organisations, TIED } from "../../../gallery/deciding"
import { organisationOf } from "./CastVote"
import { tiedOf } from "./ElectionResult"
import { ballots } from "./LeadVote"
import { candidatesOf } from "./OpenElection"

test("candidates are written one on each line; nobody stands twice", () => {
  expect(candidatesOf("Solveig Hagman\n\n  Nils Bergvall \nSolveig Hagman")).toEqual([
    "Solveig Hagman",
    "Nils Bergvall",
  ])
})

test("those between whom the lot decides are those with the most votes", () => {
  expect(tiedOf(election({ status: "closed", tally: TIED }))).toEqual(CANDIDATES.slice(0, 2))
  expect(tiedOf(election())).toEqual([])
})

test("only whole numbers are counted as ballots of paper", () => {
  expect(["12", " 3 ", "", "3,5", "-1", "tre"].map(ballots)).toEqual([12, 3, 0, 0, 0, 0])
})

test("for whom somebody answers where each organisation has one vote", () => {
  expect(organisationOf(organisations(), "p2")).toBe("Bräcke kommun")
  expect(organisationOf(organisations(), "p99")).toBeUndefined()
})
