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

test("a step that this build does not know is still a button", () => {
  expect(stepOf(running(), { action: "stepOfAnotherBuild" }).button).toBe("Nästa steg")
})
