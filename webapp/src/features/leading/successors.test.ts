import { expect, test } from "vitest"
import { CHAIR, running } from "../../../gallery/meeting"
import { successors } from "./successors"

test("the gavel goes to somebody who is here, and not to the one who has it", () => {
  const view = running()
  const found = successors(view)
  expect(found).not.toContain(CHAIR)
  expect(found).not.toContain("p14")
  expect(found.slice(0, 7)).toEqual(["p1", "p2", "p3", "p5", "p6", "p7", "p8"])
})

test("the body's chair who comes back stands first, and who is recused is not asked", () => {
  const view = { ...running(), presiding: "p1" }
  view.items.i8 = { ...view.items.i8, status: "current", recused: ["p2"] }
  expect(successors(view)[0]).toBe(CHAIR)
  expect(successors(view)).not.toContain("p2")
})
