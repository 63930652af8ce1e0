import { expect, test } from "vitest"
import type { DocumentNode } from "../../model/view"
import { type Fresh, flat, freshAfter, TINT } from "./fresh"

const paragraph = (text: string): DocumentNode => ({
  type: "paragraph",
  ...(text !== "" && { content: [{ type: "text", text }] }),
})
const doc = (...texts: string[]): DocumentNode => ({ type: "doc", content: texts.map(paragraph) })

/** The tinted words, cut out of the document laid flat. */
function words(document: DocumentNode, fresh: Fresh[]): string[] {
  const whole = (document.content ?? []).map(flat).join("")
  return fresh.map((range) => whole.slice(range.from, range.to).replaceAll("\u0001", "").replaceAll("\u0002", ""))
}

test("a text seen for the first time is not new", () => {
  expect(freshAfter(undefined, doc("Allt"), [], 0)).toEqual([])
})

test("typed letters are new until their time is out", () => {
  const before = doc("Mötet", "slut")
  const after = doc("Mötet öppnas", "slut")
  const fresh = freshAfter(before, after, [], 1000)
  expect(words(after, fresh)).toEqual([" öppnas"])
  expect(fresh[0]?.until).toBe(1000 + TINT)
  expect(freshAfter(after, after, fresh, 1000 + TINT)).toEqual([])
})

test("what is typed above moves the tint with its letters", () => {
  const one = doc("Första", "Andra")
  const two = doc("Första", "Andra stycket")
  const three = doc("Det första", "Andra stycket")
  const fresh = freshAfter(two, three, freshAfter(one, two, [], 0), 100)
  expect(words(three, fresh)).toEqual(["Det f", " stycket"])
})

test("a word typed in the middle of tinted text gets its own time", () => {
  const one = doc("a")
  const two = doc("a röd stuga")
  const three = doc("a röd liten stuga")
  const fresh = freshAfter(two, three, freshAfter(one, two, [], 0), 500)
  expect(words(three, fresh).join("")).toBe(" röd liten stuga")
  expect(new Set(fresh.map((range) => range.until))).toEqual(new Set([TINT, 500 + TINT]))
})

test("two writers at once: only what each has written is tinted, not all between them", () => {
  const before = doc("Ett", "Mellan", "Tre")
  const after = doc("Ett!", "Mellan", "Tre?")
  expect(words(after, freshAfter(before, after, [], 0))).toEqual(["!", "?"])
})

test("a new paragraph is new, and deletion is not", () => {
  const before = doc("Ett", "Två")
  const longer = doc("Ett", "Nytt", "Två")
  expect(words(longer, freshAfter(before, longer, [], 0))).toEqual(["Nytt"])
  expect(freshAfter(longer, before, [], 0)).toEqual([])
})

test("deleting tinted text takes the tint with it", () => {
  const one = doc("a")
  const two = doc("a bcd")
  expect(freshAfter(two, one, freshAfter(one, two, [], 0), 10)).toEqual([])
})

test("a whole text put in at once is not tinted", () => {
  expect(freshAfter(doc(""), doc("x".repeat(5000)), [], 0)).toEqual([])
})
