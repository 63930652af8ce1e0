import { describe, expect, test } from "vitest"
import { placeOf, quoteOf, spaces } from "./places"

describe("placeOf", () => {
  test("finds words however the text is broken into lines", () => {
    const text = "IFO-cheferna  ges i\nuppdrag att utse en arbetsgrupp."
    const place = placeOf(text, "ges i uppdrag")
    expect(place && text.slice(place.from, place.to)).toBe("ges i\nuppdrag")
  })

  test("words that are no longer there have no place", () => {
    expect(placeOf("Ordföranden öppnar.", "stänger")).toBeUndefined()
    expect(placeOf("Ordföranden öppnar.", "  ")).toBeUndefined()
  })
})

test("a long quote ends with a whole word", () => {
  const quote = quoteOf("ordförande ".repeat(60))
  expect(quote.length).toBeLessThanOrEqual(280)
  expect(quote.endsWith("ordförande")).toBe(true)
})

describe("spaces", () => {
  test("each stands beside its place where there is room", () => {
    expect(spaces([20, 200], [50, 40], 12)).toEqual([20, 130])
  })

  test("and right below the one before where there is none", () => {
    expect(spaces([20, 30, 300], [50, 40, 40], 12)).toEqual([20, 12, 178])
  })
})
