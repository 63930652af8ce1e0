import { expect, test } from "vitest"
import { folded, isFoldable, piecesOf } from "./folding"

const LONG = "Ordföranden hälsar välkommen och öppnar mötet. ".repeat(20)

test("the server's parts are shown as same, gone and new", () => {
  const parts = [
    { kind: "same", text: "Mötet " },
    { kind: "removed", text: "avslås" },
    { kind: "added", text: "bifalls" },
  ] as const
  expect(piecesOf(parts).map(({ kind }) => kind)).toEqual(["same", "gone", "new"])
})

test("long unchanged text is cut to whole words beside the change; the change itself never", () => {
  const pieces = piecesOf([
    { kind: "same", text: LONG },
    { kind: "removed", text: LONG },
    { kind: "same", text: LONG },
  ])
  const [before, gone, after] = folded(pieces)
  expect(before?.text.length).toBeLessThan(110)
  expect(before?.text.startsWith(" … ")).toBe(true)
  expect(LONG.endsWith(before?.text.slice(3) ?? "?")).toBe(true)
  expect(gone?.text).toBe(LONG)
  expect(after?.text.endsWith(" … ")).toBe(true)
  expect(isFoldable(pieces)).toBe(true)
})

test("short texts stand whole", () => {
  const pieces = piecesOf([
    { kind: "same", text: "Mötet " },
    { kind: "added", text: "bifalls" },
  ])
  expect(folded(pieces)).toEqual(pieces)
  expect(isFoldable(pieces)).toBe(false)
})
