import { expect, test } from "vitest"
import { SCENES } from "../../../gallery/scenes"
import type { MeetingView } from "../../model/view"
import { announcements } from "./announcements"

const at = (scene: string): MeetingView => {
  const made = SCENES[scene]
  if (made === undefined) throw new Error(scene)
  return made().view
}
const said = (from: string, to: string) => announcements(at(from), at(to)).join(" ")

test("ACC-2 an opened item is told with its § and title", () => {
  const before = at("running")
  const after = {
    ...before,
    current: "i9",
    items: { ...before.items, i9: { title: "CMV", number: 51, status: "current" } },
  }
  expect(announcements(before, after as MeetingView)).toEqual(["§\u00a051 CMV är öppnad."])
})

test("the wording that is put is read out", () => {
  expect(said("running", "put")).toContain("Ordföranden ställer förslaget till mötet: IFO-cheferna ges i uppdrag")
})

test("the finding, and that a vote can still be asked for", () => {
  expect(said("put", "found")).toContain("Omröstning kan begäras tills klubban faller.")
})

test("who asks for a vote", () => {
  expect(said("found", "requested")).toContain("Eva Norrmark begär omröstning.")
})

test("an opened vote says what yes and no mean", () => {
  expect(said("requested", "voting")).toContain("Ja: förslaget. Nej: Eva Norrmarks förslag.")
})

test("the result in figures and words", () => {
  expect(said("voting", "voted")).toContain("5 ja mot 2 nej, 1 avstår. Mötet beslutar enligt förslaget.")
})

test("the decision path, shown and approved", () => {
  expect(said("moved", "pathShown")).toContain(
    "Ordföranden visar beslutsgången: 1. Ska ärendet avgöras i dag? ärendet avgörs i dag och återremiss till arbetsutskottet",
  )
  expect(said("pathShown", "pathApproved")).toContain("Beslutsgången är godkänd.")
})

test("which round a vote is, and what it has chosen", () => {
  expect(said("put", "round")).toContain(
    "Val av motförslag, omgång 1 av 2 är öppnad. Ja: Eva Norrmarks förslag. Nej: Solveig Hagmans förslag.",
  )
  const after = said("round", "rounds")
  expect(after).toContain("2 ja mot 4 nej, 2 avstår. Solveig Hagmans förslag blir motförslag.")
})

test("a vote called off, and why", () => {
  expect(said("voting", "cancelled")).toContain("Omröstningen avbröts. Ja och nej förväxlades.")
})

test("an election: between whom, and who was elected; not a figure before", () => {
  expect(said("running", "ballot")).toContain(
    "Sluten omröstning är öppnad. Kandidater: Solveig Hagman, Nils Bergvall och Birgitta Rahimi Lund.",
  )
  expect(said("ballot", "ballotLaid")).toBe("")
  expect(said("ballot", "elected")).toContain("Vald: Nils Bergvall.")
})

test("the gavel", () => {
  expect(said("found", "confirmed")).toBe("Beslutat. Klubban har fallit.")
})

test("a wording taken back is told", () => {
  expect(said("put", "running")).toBe("Förslaget är taget tillbaka.")
})

test("ACC-2 nothing is said of who comes and goes, of votes trickling in, or when nothing has changed", () => {
  const before = at("voting")
  const vote = before.votes?.v1
  if (vote === undefined) throw new Error("no vote")
  const after: MeetingView = {
    ...before,
    present: 11,
    people: { ...before.people, p1: { name: "Gunilla Åkerström", category: "voting", order: 1, here: false } },
    votes: { v1: { ...vote, voted: ["p1", "p2", "p3", "p5"] } },
  }
  expect(announcements(before, after)).toEqual([])
  expect(announcements(before, before)).toEqual([])
})
