import { expect, test } from "vitest"
import type { MeetingView } from "../../model/view"
import { decidedItems, linesOf, moved } from "./decided"

const view = {
  order: ["i1", "i2", "i3", "i4"],
  items: {
    i1: { status: "done", decisions: ["d1"] },
    i2: { status: "current", decisions: ["d2"], proposals: ["q1", "q2"] },
    i3: { status: "tabled" },
    i4: { status: "done", hidden: true },
  },
  decisions: {
    d1: { item: "i1", status: "confirmed" },
    d2: { item: "i2", status: "drafted" },
  },
  proposals: {
    q1: { item: "i2", kind: "rejection", by: "p1", with: ["p2"], status: "lost" },
    q2: { item: "i2", kind: "approval", by: "p3", status: "won" },
  },
} as Pick<MeetingView, "order" | "items" | "decisions" | "proposals">

test("one can reserve oneself where something is decided, a tabling included, and not where one sees nothing", () => {
  expect(decidedItems(view)).toEqual(["i1", "i3"])
})

test("those who reserve themselves alike stand in one line, another wording in its own", () => {
  const lines = linesOf(
    {
      r1: { item: "i1", by: "p1" },
      r2: { item: "i1", by: "p2", reasons: "Kostnaden är inte utredd." },
      r3: { item: "i1", by: "p3", text: "avslag" },
      r4: { item: "i9", by: "p4" },
    },
    "i1",
  )
  expect(lines.map((line) => line.people)).toEqual([["p1", "p2"], ["p3"]])
  expect(lines[0]?.reasons).toEqual([{ id: "r2", by: "p2", words: "Kostnaden är inte utredd." }])
  expect(lines[1]?.text).toBe("avslag")
})

test("an own proposal is one's own or one joined in, and not a call for approval", () => {
  expect(moved(view, "i2", "p1")).toBe(true)
  expect(moved(view, "i2", "p2")).toBe(true)
  expect(moved(view, "i2", "p3")).toBe(false)
})
