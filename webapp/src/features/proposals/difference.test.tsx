import { render } from "preact"
import { expect, test } from "vitest"
import { Marked } from "../../ui/Marked"
import { pieces } from "./Difference"
import { usualWording } from "./ProposalForm"

const MAIN = ["IFO-cheferna utser en arbetsgrupp"]

test("an amendment is marked as what it changes, in elements and words and not by colour alone", () => {
  const change = pieces("amendment", MAIN, "IFO-cheferna utser en liten arbetsgrupp")
  const place = document.createElement("div")
  render(<Marked pieces={change ?? []} />, place)
  expect(place.querySelector("ins")?.textContent).toBe(" nytt: liten slut på ändringen ")
  expect(place.querySelector("del")).toBeNull()
  const gone = document.createElement("div")
  render(<Marked pieces={pieces("amendment", MAIN, "IFO-cheferna utser grupp") ?? []} />, gone)
  expect(gone.querySelector("del")?.textContent).toBe(" struket: en arbetsgrupp slut på ändringen ")
})

test("an addition is all new, a counter-proposal no change of the main wording", () => {
  expect(pieces("addition", MAIN, "Detta följs upp")).toEqual([{ kind: "new", text: "Detta följs upp" }])
  expect(pieces("counterProposal", MAIN, "IFO-cheferna utser ingen")).toBeUndefined()
  expect(pieces("amendment", MAIN, " ")).toBeUndefined()
})

test("who moves a formal motion writes to whom, why and until when; the phrase is that of minutes", () => {
  const terms = { to: "arbetsutskottet", reason: "kostnaderna ska utredas", until: "nästa sammanträde" }
  expect(usualWording("referBack", terms)).toBe(
    "Ärendet återremitteras till arbetsutskottet för att kostnaderna ska utredas",
  )
  expect(usualWording("tabling", terms)).toBe("Ärendet bordläggs till nästa sammanträde")
  expect(usualWording("rejection", terms)).toBe("Avslag på förslaget")
})
