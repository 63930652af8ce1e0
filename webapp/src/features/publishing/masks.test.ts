import { expect, test } from "vitest"
import { LONGEST, MOST, withMask, withoutMask } from "./masks"

test("PUB-3 a word is left out once, however it was typed", () => {
  expect(withMask([], "  Ulla   Ek ")).toEqual(["Ulla Ek"])
  expect(withMask(["Ulla Ek"], "Ulla Ek")).toEqual(["Ulla Ek"])
  expect(withMask(["Ulla Ek"], "   ")).toEqual(["Ulla Ek"])
  expect(withoutMask(["Ulla Ek", "073"], "Ulla Ek")).toEqual(["073"])
})

test("PUB-3 no more and no longer ones than the server takes", () => {
  expect(withMask([], "x".repeat(999))[0]).toHaveLength(LONGEST)
  const full = Array.from({ length: MOST }, (_, n) => `ord ${n}`)
  expect(withMask(full, "ett till")).toBe(full)
})
