import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { sv } from "./sv"

const server = resolve(import.meta.dirname, "../../../../server")
const read = (file: string) => readFileSync(resolve(server, file), "utf8")

const rules = read("domain/src/main/java/se/klubba/domain/meeting/Refusal.java")
const codes = [...rules.matchAll(/^ {4}([A-Z][A-Z_]+)\(\s*Kind/gm)].map(([, code]) => code)

const papers = read("app/src/main/java/se/klubba/app/papers/Fault.java")
const faults = [...papers.matchAll(/^ {4}([A-Z][A-Z_]+)\("/gm)].map(([, code]) => code)

test.each([...faults, "FILE_TOO_LARGE", "UPLOAD_BROKEN_OFF"])("%s of a file has Swedish words", (code) => {
  expect(Object.keys(sv)).toContain(`refusal.${code}`)
})

test("the refusals of the server were found", () => {
  expect(codes.length).toBeGreaterThan(40)
  expect(faults.length).toBeGreaterThan(10)
})

test.each(codes)("%s has Swedish words", (code) => {
  expect(Object.keys(sv)).toContain(`refusal.${code}`)
})

const checks = read("domain/src/main/java/se/klubba/domain/record/check/Check.java")
const named = [...(checks.split("enum Code")[1] ?? "").matchAll(/^ {8}([A-Z][A-Z_]+),?$/gm)].map(([, code]) => code)

test("the checks of the server were found", () => {
  expect(named.length).toBeGreaterThan(10)
})

test.each(named)("the check %s has Swedish words", (code) => {
  expect(Object.keys(sv)).toContain(`check.${code}`)
})
