import { expect, test } from "vitest"
import { comparable, editionName, pointOf } from "./editions"

const editions = [
  { kind: "notice", number: 1 },
  { kind: "closing", number: 1 },
  { kind: "frozen", number: 2 },
  { kind: "sealed", number: 1 },
]

test("only what is the document itself can be compared, and is named as the server names it", () => {
  expect(comparable(editions).map(pointOf)).toEqual(["closing", "frozen:2"])
})

test("a kind that this build does not know still has a name", () => {
  expect(editionName({ kind: "frozen", number: 2 })).toBe("Låst för underskrift, utgåva 2")
  expect(editionName({ kind: "translated", number: 3 })).toBe("Version 3")
})
