import { expect, test } from "vitest"
import { headed, moved, PARTS, USUAL } from "./layout"

test("DOC-4 a part goes one place at a time, and stays where the list ends", () => {
  const decisionsUp = moved(PARTS, "decisions", -1)
  expect(decisionsUp.indexOf("decisions")).toBe(3)
  expect([...decisionsUp].sort()).toEqual([...PARTS].sort())
  expect(moved(PARTS, "people", -1)).toEqual([...PARTS])
  expect(moved(PARTS, "outcome", 1)).toEqual([...PARTS])
})

test("DOC-4 a heading that is emptied is the usual one again", () => {
  const own = headed(USUAL, "text", "Ärendet")
  expect(own.headings).toEqual({ text: "Ärendet" })
  expect(headed(own, "text", " ").headings).toEqual({})
})
