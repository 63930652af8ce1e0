// @vitest-environment node
import { readFileSync } from "node:fs"
import { Node } from "@tiptap/pm/model"
import { expect, test } from "vitest"
import { differenceOf } from "./difference"
import { schema } from "./schema"

interface Case {
  name: string
  doc: object
  result?: object
  refused?: unknown
}

const FILE = new URL("../../../../server/contract/step-cases.json", import.meta.url)
const cases: Case[] = JSON.parse(readFileSync(FILE, "utf8"))
const paragraph = (text: string) => schema.node("paragraph", null, text === "" ? [] : [schema.text(text)])
const doc = (...texts: string[]) => schema.node("doc", null, texts.map(paragraph))

function apply(from: Node, to: Node): Node {
  return differenceOf(from, to).reduce((before, step) => {
    const after = step.apply(before).doc
    if (after === null) throw new Error("does not fit")
    return after
  }, from)
}

test("the steps lead from the one document to the other, whatever lies between", () => {
  for (const { name, doc, result, refused } of cases) {
    if (refused !== undefined || result === undefined) continue
    const [from, to] = [Node.fromJSON(schema, doc), Node.fromJSON(schema, result)]
    expect(apply(from, to).eq(to), name).toBe(true)
    expect(apply(to, from).eq(from), `${name} back`).toBe(true)
  }
})

test("a step is as narrow as its difference, and each difference has its own", () => {
  const from = doc("Mötet öppnas kl. 9.", "Ingen fråga anmäls.", "Mötet avslutas.")
  const to = doc("Mötet öppnas klockan 9.", "Ingen fråga anmäls.", "", "Mötet är avslutat.")
  const steps = differenceOf(from, to)
  expect(apply(from, to).eq(to)).toBe(true)
  const touched = steps.map((step) => {
    let size = 0
    step.getMap().forEach((start, end) => {
      size += end - start
    })
    return size
  })
  expect(steps.length).toBeGreaterThan(2)
  expect(Math.max(...touched)).toBeLessThan(4)
})

test("equal documents have no difference, and quite other ones are one step", () => {
  expect(differenceOf(doc("ett"), doc("ett"))).toEqual([])
  const [from, to] = [doc("a".repeat(1_500)), doc("b".repeat(1_500))]
  expect(differenceOf(from, to).length).toBe(1)
  expect(apply(from, to).eq(to)).toBe(true)
})
