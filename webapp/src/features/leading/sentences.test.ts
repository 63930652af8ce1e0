import { expect, test } from "vitest"
import { running } from "../../../gallery/meeting"
import { SCENES } from "../../../gallery/scenes"
import { stepOf } from "./sentences"

test("the next item, not numbered yet, is told by its title", () => {
  expect(stepOf(running(), { action: "startItem", item: "i9" })).toEqual({
    button: "Öppna nästa punkt",
    sentence: "Vi går till nästa punkt: Utredningsuppdrag CMV – delrapport.",
  })
})

test("an item that was parked has kept its §", () => {
  const view = running()
  view.items.i6 = { ...view.items.i6, status: "parked" }
  expect(stepOf(view, { action: "startItem", item: "i6" }).button).toBe("Öppna §\u00a049")
})

test("opening a vote says whose side yes and no are", () => {
  const view = SCENES.requested?.().view ?? running()
  expect(stepOf(view, { action: "openVote", item: "i8", yes: "draft", no: "q1" }).sentence).toBe(
    "Omröstning är begärd. Den som vill bifalla förslaget röstar ja. Den som vill bifalla Eva Norrmarks förslag röstar nej.",
  )
})

test("the path is said in its order, before it is shown and when it is approved", () => {
  const scene = SCENES.pathSuggested?.()
  const { view = running(), self } = scene ?? {}
  const path = self?.suggestedPath
  const words =
    "först frågan om återremiss till arbetsutskottet, sedan huvudfrågan och sist Nils Bergvalls tilläggsyrkande"
  expect(stepOf(view, { action: "showPath", item: "i8" }, path?.questions).sentence).toBe(
    `Jag föreslår den här beslutsgången: ${words}.`,
  )
  const shown = { ...view, ...(path && { path }) }
  expect(stepOf(shown, { action: "approvePath", item: "i8" }).sentence).toBe(
    `Kan mötet godkänna beslutsgången: ${words}?`,
  )
})

test("a formal motion is put so that ja answers it, a round by what it chooses", () => {
  const view = SCENES.pathSuggested?.().view ?? running()
  const put = { action: "putToMeeting", item: "i8", purpose: "procedural", proposals: ["decideToday", "q4"] }
  expect(stepOf(view, put)).toEqual({
    button: "Ställ frågan",
    sentence: "Ska ärendet avgöras i dag, eller blir det återremiss till arbetsutskottet?",
  })
  const round = { action: "openVote", item: "i8", yes: "q1", no: "q2", purpose: "counterProposal" }
  expect(stepOf(view, round)).toEqual({
    button: "Öppna omgången",
    sentence: "Vi väljer motförslag. Ja för Eva Norrmarks förslag, nej för Solveig Hagmans förslag.",
  })
})

test("a round by acclamation: the chair finds which proposal is to stand against the main one", () => {
  const view = SCENES.roundAloud?.().view ?? running()
  expect(stepOf(view, { action: "declareFinding", item: "i8", as: "counterProposal" })).toEqual({
    button: "Jag finner: Eva Norrmarks förslag blir motförslag",
    sentence: "Jag finner att Eva Norrmarks förslag blir motförslag.",
  })
})

test("a step that this build does not know is still a button", () => {
  expect(stepOf(running(), { action: "stepOfAnotherBuild" }).button).toBe("Nästa steg")
})
