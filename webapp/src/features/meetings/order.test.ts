import { expect, test } from "vitest"
import { placed } from "./order"

const order = ["a", "b", "c", "d"]

test("AGD-4 an item is moved before whatever then stands after it", () => {
  expect(placed(order, "c", 0)).toEqual({ before: "a" })
  expect(placed(order, "a", 1)).toEqual({ before: "c" })
  expect(placed(order, "a", 3)).toEqual({})
  expect(placed(order, "d", 2)).toEqual({ before: "c" })
})

test("AGD-4 nothing is moved to where it stands, and none falls off either end", () => {
  expect(placed(order, "b", 1)).toBeUndefined()
  expect(placed(order, "a", -1)).toBeUndefined()
  expect(placed(order, "d", 9)).toBeUndefined()
})
