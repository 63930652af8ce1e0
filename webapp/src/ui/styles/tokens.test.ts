import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"

const css = readFileSync(resolve(import.meta.dirname, "tokens.css"), "utf8")

/** The colours of the first block that begins with this selector. */
function tokens(selector: string): Record<string, string> {
  const [block = ""] = (css.split(`${selector} {`)[1] ?? "").split("}")
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
}

const LIGHT = tokens(":root")
const DARK = tokens(":root:not([data-theme])")
const CONTRAST = tokens(':root[data-theme="contrast"]')

/** Relative luminance, WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
  ["high contrast", CONTRAST],
])("%s", (_, token) => {
  const of = (name: string) => token[name] ?? "#000000"

  test.each([
    ["ink", "paper"],
    ["ink", "ground"],
    ["ink", "wash"],
    ["ink", "fresh"],
    ["ink", "danger-wash"],
    ["quiet", "paper"],
    ["quiet", "ground"],
    ["accent", "paper"],
    ["accent", "ground"],
    ["accent", "wash"],
    ["on-accent", "accent"],
    ["on-accent", "accent-deep"],
    ["danger", "paper"],
    ["danger", "ground"],
  ])("%s on %s can be read (4.5)", (front, back) => {
    expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(["paper", "ground"])("an edge on %s can be seen (3)", (back) => {
    expect(contrast(of("edge"), of(back))).toBeGreaterThanOrEqual(3)
  })
})

test("a theme of one's own is the system's, and names every colour", () => {
  expect(tokens(':root[data-theme="dark"]')).toEqual(DARK)
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT))
  expect(Object.keys(CONTRAST)).toEqual(Object.keys(LIGHT))
})

test.each(["ink", "quiet", "accent", "danger", "edge", "rule"])("high contrast: %s stands out sevenfold", (front) => {
  for (const back of ["paper", "ground", "wash", "danger-wash"]) {
    expect(contrast(CONTRAST[front] ?? "", CONTRAST[back] ?? "")).toBeGreaterThanOrEqual(7)
  }
})
