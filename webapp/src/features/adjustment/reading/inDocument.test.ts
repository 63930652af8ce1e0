import { expect, test } from "vitest"
import { rangeOf } from "./inDocument"

function shown(html: string): Element {
  const page = document.createElement("div")
  page.innerHTML = html
  return page
}

test("words are found across references, and across blocks", () => {
  const page = shown("<p>Ett underlag (se <span>bilaga 1</span>). Endast Åre.</p><p>Vidare påtalas.</p>")
  expect(rangeOf(page, "(se bilaga 1). Endast")?.toString()).toBe("(se bilaga 1). Endast")
  expect(rangeOf(page, "Endast Åre. Vidare")?.toString()).toBe("Endast Åre.Vidare")
})

test("words that are not there have no range", () => {
  expect(rangeOf(shown("<p>Mötet öppnas.</p>"), "Mötet avslutas")).toBeUndefined()
})
