import { expect, test } from "vitest"
import { documentPart } from "./documentPlace"

test("the address names the document, one of its pages, or a § of it", () => {
  expect(documentPart("#dokument")).toBe("read")
  expect(documentPart("#dokument-i8")).toBe("read")
  expect(documentPart("#dokument-andringar")).toBe("changes")
  expect(documentPart("#dokument-versioner")).toBe("versions")
  expect(documentPart("#dokument-utseende")).toBe("layout")
})

test("an item's own page, or none, is not the document", () => {
  expect(documentPart("#i8")).toBeUndefined()
  expect(documentPart("")).toBeUndefined()
})
