import { expect, test } from "vitest"
import type { MeetingView } from "../../../model/view"
import { usualSigners } from "./SendForm"

const meeting = { documentState: "draft" }

test("ADJ-1 the secretary, who was in the chair and the adjusters sign, each once", () => {
  const view = { meeting, secretary: "p1", chair: "p2", presiding: "p3", adjusters: ["p4", "p3"] }
  expect(usualSigners(view as unknown as MeetingView)).toEqual(["p1", "p3", "p4"])
})

test("those who have been chosen already stand first in line the next time", () => {
  const document = { state: "review", signers: { p9: { order: 1 }, p1: { order: 2 } } }
  expect(usualSigners({ meeting, secretary: "p1", document } as unknown as MeetingView)).toEqual(["p9", "p1"])
})
