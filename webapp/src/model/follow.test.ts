// @vitest-environment node
import { expect, test } from "vitest"
import { type Followed, follow } from "./follow"
import type { Frame } from "./frames"
import type { DocumentNode } from "./view"

const doc = (text: string): DocumentNode => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
})
const type = (at: number, text: string) => ({
  stepType: "replace",
  from: at,
  to: at,
  slice: { content: [{ type: "text", text }] },
})
const snapshot: Frame = {
  t: "frame",
  epoch: "e1",
  from: 0,
  seq: 3,
  patch: { current: "i1", order: ["i1"], items: { i1: { status: "current" } } },
  texts: { "item:i1": { version: 2, content: doc("ab") } },
}
const took = (before: Followed | undefined, frame: Frame): Followed => {
  const result = follow(before, frame)
  if (typeof result === "string") throw new Error(result)
  return result.took
}
const begun = () => took(undefined, snapshot)

test("frames in turn carry the view and the text on", () => {
  const after = took(begun(), {
    t: "frame",
    epoch: "e1",
    from: 3,
    seq: 5,
    patch: { current: "i2", items: { i2: { status: "current" } } },
    texts: { "item:i1": { from: 2, version: 4, steps: [type(3, "c"), type(4, "d")], clients: ["x", "x"] } },
  })
  expect(after.view.current).toBe("i2")
  expect(after.texts.get("item:i1")).toEqual({ version: 4, doc: doc("abcd") })
})

test("a frame that was had already changes nothing, a gap is asked for", () => {
  expect(follow(begun(), { t: "frame", epoch: "e1", from: 2, seq: 3, patch: { current: "x" } })).toBe("old")
  expect(follow(begun(), { t: "frame", epoch: "e1", from: 4, seq: 5, patch: {} })).toBe("gap")
  expect(follow(begun(), { t: "frame", epoch: "e2", from: 3, seq: 4, patch: {} })).toBe("gap")
  expect(follow(undefined, { t: "frame", epoch: "e1", from: 3, seq: 4, patch: {} })).toBe("gap")
})

test("a snapshot of a new epoch starts anew, and what is no longer there is gone", () => {
  const result = follow(begun(), {
    t: "frame",
    epoch: "e2",
    from: 0,
    seq: 1,
    patch: { order: ["i1"], items: {} },
  })
  if (typeof result === "string") throw new Error(result)
  expect(result.took.view).toEqual({ order: ["i1"], items: {} })
  expect(result.took.texts.size).toBe(0)
  expect([...result.texts]).toEqual([["item:i1", null]])
})

test("peer 2: a snapshot older than what came since is not gone back to", () => {
  const later = took(begun(), { t: "frame", epoch: "e1", from: 3, seq: 4, patch: { current: "i2" } })
  expect(follow(later, snapshot)).toBe("old")
})

test("steps that do not fit are not half taken: the follower has gone astray", () => {
  const before = begun()
  const texts = { "item:i1": { from: 2, version: 3, steps: [type(99, "c")], clients: ["x"] } }
  expect(follow(before, { t: "frame", epoch: "e1", from: 3, seq: 4, patch: { current: "i9" }, texts })).toBe("astray")
  expect(before.view.current).toBe("i1")
})
