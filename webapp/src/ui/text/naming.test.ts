import { expect, test } from "vitest"
import { alternativeName, candidateName, sideMeaning, votedMeaning, voteTitle, winnerWords } from "./naming"

const people = { p1: { name: "Eva Norrmark" }, p2: { name: "Nils" } }
const proposals = {
  q1: { kind: "counterProposal", by: "p1" },
  q2: { kind: "referBack", by: "p2", to: "arbetsutskottet" },
  q3: { kind: "tabling", by: "p2", until: "den 15 mars" },
}
const named = (side: string) => alternativeName(side, proposals, people)
const means = (side: string) => sideMeaning(side, proposals, people)

test("each side of a question has a name", () => {
  expect(["draft", "rejection", "q1", "q2"].map(named)).toEqual([
    "förslaget",
    "avslag",
    "Eva Norrmarks förslag",
    "Nils yrkande om återremiss",
  ])
})

test("a candidate is a name, somebody who takes part, or who was proposed", () => {
  const called = (candidate: string) => candidateName(candidate, proposals, people)
  expect(["Ylva Ek", "p2", "q1"].map(called)).toEqual(["Ylva Ek", "Nils", "Eva Norrmarks förslag"])
  expect(named("candidate:p1")).toBe("Eva Norrmark")
})

test("a vote says what follows of it, also where the question is whether to decide at all", () => {
  expect(["draft", "rejection", "q1", "decideToday", "q2", "q3"].map(means)).toEqual([
    "bifall till förslaget",
    "avslag",
    "bifall till Eva Norrmarks förslag",
    "ärendet avgörs i dag",
    "återremiss till arbetsutskottet",
    "bordläggning till den 15 mars",
  ])
})

test("a round says which proposal it chooses, and a vote is named after what it is about", () => {
  expect(votedMeaning("q1", "counterProposal", proposals, people)).toBe("Eva Norrmarks förslag blir motförslag")
  expect(votedMeaning("q1", "main", proposals, people)).toBe("bifall till Eva Norrmarks förslag")
  expect(voteTitle({ purpose: "counterProposal" }, { number: 1, of: 2 })).toBe("Val av motförslag, omgång 1 av 2")
  expect(voteTitle({ purpose: "counterProposal" }, { number: 1, of: 1 })).toBe("Val av motförslag")
  expect(voteTitle({ purpose: "election", candidates: [], secret: true })).toBe("Sluten omröstning")
})

test("the outcome is a sentence that says what was decided", () => {
  const words = (side: string, purpose = "main") => winnerWords(side, purpose, proposals, people)
  expect(words("q1", "counterProposal")).toBe("Eva Norrmarks förslag blir motförslag.")
  expect(words("decideToday", "procedural")).toBe("Ärendet avgörs i dag.")
  expect(words("q2", "procedural")).toBe("Mötet beslutar om återremiss till arbetsutskottet.")
  expect(words("rejection")).toBe("Mötet avslår förslaget.")
  expect(words("q1")).toBe("Mötet beslutar enligt Eva Norrmarks förslag.")
})
