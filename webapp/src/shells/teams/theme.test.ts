import { expect, test } from "vitest"
import { themeOf, wear } from "./theme"

test("TMS-4 what Teams calls its themes is one of ours", () => {
  expect(["default", "dark", "contrast", "glass", undefined].map(themeOf)).toEqual([
    "light",
    "dark",
    "contrast",
    "dark",
    "light",
  ])
})

test("TMS-4 a theme is worn by the page, and goes before the system's", () => {
  const root = document.createElement("html")
  wear("contrast", root)
  expect(root.dataset.theme).toBe("contrast")
  wear("default", root)
  expect(root.dataset.theme).toBe("light")
})
