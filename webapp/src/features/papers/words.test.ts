import { expect, test } from "vitest"
import { fileWords, shows, sizeWords, titleOf } from "./words"

const file = { sha256: "0", size: 1_234_567, name: "a.pdf" }

test("a file is told by kind, pages and size", () => {
  expect(fileWords({ ...file, mediaType: "application/pdf", pages: 3 })).toBe("PDF, 3 sidor, 1,2 MB")
  expect(fileWords({ ...file, mediaType: "application/pdf", pages: 1 })).toBe("PDF, 1 sida, 1,2 MB")
  expect(fileWords({ ...file, mediaType: "text/plain" })).toBe("Text, 1,2 MB")
  expect([0, 999, 1000, 12_345, 50_000_000].map(sizeWords)).toEqual(["0 B", "999 B", "1 kB", "12 kB", "50 MB"])
})

test("PDF and pictures are shown, all else is saved", () => {
  expect(shows({ ...file, mediaType: "image/png" })).toBe(true)
  expect(shows({ ...file, mediaType: "text/csv" })).toBe(false)
  expect(shows(undefined)).toBe(false)
})

test("an attachment is first called as its file, without the ending", () => {
  expect(titleOf("Budget_2027.v2.pdf")).toBe("Budget 2027.v2")
  expect(titleOf(".pdf")).toBe(".pdf")
})
