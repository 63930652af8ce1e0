import { expect, test } from "vitest"
import { running } from "../../../gallery/meeting"
import { createSeen, missed } from "./missed"

test("who comes at § 50 has missed what was dealt with before, with its decisions", () => {
  const view = running()
  view.items.i6 = { ...view.items.i6, status: "done", decisions: ["d9"] }
  view.decisions = { d9: { item: "i6", status: "confirmed" } }
  const found = missed(view, new Set(["i1", "i2", "i3"]))
  expect(found.numbers).toEqual([47, 48, 49])
  expect(found.decisions).toBe(1)
})

test("an item that this person may not see is not missed", () => {
  const view = running()
  view.items.i6 = { number: 49, status: "done", hidden: true }
  expect(missed(view, new Set()).numbers).not.toContain(49)
})

test("what was seen is known after a reload, and a broken storage is no hindrance", () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage
  createSeen("m", "p", storage).add(["i1"])
  expect(createSeen("m", "p", storage).has.has("i1")).toBe(true)
  kept.set("klubba.seen.m.p", "{not json")
  expect(createSeen("m", "p", storage).has.size).toBe(0)
  expect(createSeen("m", "p", undefined).has.size).toBe(0)
})
