import { expect, test } from "vitest"
import { pressed } from "./keys"

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test("exactly the combination, with Command for Ctrl", () => {
  expect(pressed("Ctrl + Enter", press("Enter", { ctrlKey: true }))).toBe(true)
  expect(pressed("Ctrl + Enter", press("Enter", { metaKey: true }))).toBe(true)
})

test("Enter alone, and Enter with another modifier, are left to the page", () => {
  expect(pressed("Ctrl + Enter", press("Enter"))).toBe(false)
  expect(pressed("Ctrl + Enter", press("Enter", { ctrlKey: true, altKey: true }))).toBe(false)
  expect(pressed("Ctrl + Enter", press("Enter", { ctrlKey: true, shiftKey: true }))).toBe(false)
})
