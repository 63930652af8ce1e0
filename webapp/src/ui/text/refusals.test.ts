import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { sv } from "./sv"

const server = resolve(import.meta.dirname, "../../../../server")
const read = (file: string) => readFileSync(resolve(server, file), "utf8")

const rules = read("domain/src/main/java/se/klubba/domain/meeting/Refusal.java")
const codes = [...rules.matchAll(/^ {4}([A-Z][A-Z_]+)\(\s*Kind/gm)].map(([, code]) => code)

test("the refusals of the server were found", () => {
  expect(codes.length).toBeGreaterThan(40)
})

test.each(codes)("%s has Swedish words", (code) => {
  expect(Object.keys(sv)).toContain(`refusal.${code}`)
})
