import { expect, test } from "vitest"
import { date, genitive, itemNumber, listed, numberRanges } from "./format"

test("§ and its number stay together", () => {
  expect(itemNumber(50)).toBe("§\u00a050")
  expect(itemNumber(3, "point")).toBe("Punkt\u00a03")
})

test("numbers that follow one another are a range", () => {
  expect(numberRanges([51, 49, 50, 54, 50])).toBe("§\u00a049–51, 54")
})

test("the genitive of a name", () => {
  expect(genitive("Gunilla Åkerström")).toBe("Gunilla Åkerströms")
  expect(genitive("Lars")).toBe("Lars")
})

test("a date is the same in every time zone", () => {
  expect(date("2018-12-14")).toBe("14 december 2018")
})

test("enumerations end with och", () => {
  expect(listed(["a"])).toBe("a")
  expect(listed(["a", "b", "c"])).toBe("a, b och c")
})
