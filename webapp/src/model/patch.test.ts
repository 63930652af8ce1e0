// @vitest-environment node
import { expect, test } from "vitest"
import { mergePatch, share } from "./patch"

test("the examples of RFC 7396, appendix A, whose targets hold no nulls", () => {
  const examples: [unknown, unknown, unknown][] = [
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ a: "b" }, ["c"], ["c"]],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ]
  for (const [target, patch, result] of examples) expect(mergePatch(target, patch)).toEqual(result)
})

test("what a patch does not change keeps its identity", () => {
  const view = { current: "i1", items: { i1: { title: "Ett" }, i2: { title: "Två" } }, order: ["i1", "i2"] }
  const after = mergePatch(view, { items: { i2: { title: "Tvåan" } } }) as typeof view
  expect(after).not.toBe(view)
  expect(after.order).toBe(view.order)
  expect(after.items.i1).toBe(view.items.i1)
  expect(after.items.i2).toEqual({ title: "Tvåan" })
  expect(view.items.i2.title).toBe("Två")
})

test("a patch that says what was so already changes nothing", () => {
  const view = { order: ["i1", "i2"], items: { i1: { presenters: ["p1"] } } }
  expect(mergePatch(view, { order: ["i1", "i2"], items: { i1: { presenters: ["p1"] } }, gone: null })).toBe(view)
})

test("a fresh snapshot wakes only what differs", () => {
  const before = { items: { i1: { title: "Ett" }, i2: { title: "Två" } }, people: { p1: { here: true } } }
  const after = share(before, {
    items: { i1: { title: "Ett" }, i2: { title: "2" } },
    people: { p1: { here: true } },
  }) as typeof before
  expect(after.people).toBe(before.people)
  expect(after.items.i1).toBe(before.items.i1)
  expect(after.items.i2).toEqual({ title: "2" })
})

test("a key named as the prototype is a key", () => {
  const after = mergePatch({}, JSON.parse('{"__proto__":{"x":1}}')) as object
  expect(Object.getPrototypeOf(after)).toBe(Object.prototype)
  expect(({} as { x?: number }).x).toBeUndefined()
})
