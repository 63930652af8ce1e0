// @vitest-environment node
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { applyStep, type StepJson } from "./steps"
import type { DocumentNode } from "./view"

interface Case {
  name: string
  doc: DocumentNode
  steps: StepJson[]
  result?: DocumentNode
  refused?: unknown
}

const FILE = new URL("../../../server/contract/step-cases.json", import.meta.url)
const cases: Case[] = JSON.parse(readFileSync(FILE, "utf8"))

describe("a follower's text after steps", () => {
  const good = cases.filter((one) => one.refused === undefined)

  test("every accepted case of the contract comes out as the real library's tree", () => {
    expect(good.length).toBe(400)
    const wrong = good.filter((one) => {
      const result = one.steps.reduce(applyStep, one.doc)
      try {
        expect(result).toEqual(one.result)
        return false
      } catch {
        return true
      }
    })
    expect(wrong.map((one) => one.name)).toEqual([])
  })

  test("no step alters the document it is laid on", () => {
    for (const one of good.slice(0, 100)) {
      const before = JSON.stringify(one.doc)
      one.steps.reduce(applyStep, one.doc)
      expect(JSON.stringify(one.doc)).toBe(before)
    }
  })

  test("blocks that a step does not touch keep their identity", () => {
    const paragraph = (text: string): DocumentNode => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })
    const doc: DocumentNode = { type: "doc", content: [paragraph("ett"), paragraph("två"), paragraph("tre")] }
    const typed: StepJson = {
      stepType: "replace",
      from: 9,
      to: 9,
      slice: { content: [{ type: "text", text: "!" }] },
    }
    const after = applyStep(doc, typed)
    expect(after.content?.[1]).toEqual(paragraph("två!"))
    expect(after.content?.[0]).toBe(doc.content?.[0])
    expect(after.content?.[2]).toBe(doc.content?.[2])
  })

  test("a step for another document is turned down, not half applied", () => {
    const doc: DocumentNode = { type: "doc", content: [{ type: "paragraph" }] }
    expect(() => applyStep(doc, { stepType: "replace", from: 1, to: 40 })).toThrow("out of range")
    expect(() => applyStep(doc, { stepType: "replace", from: 1, to: 2 })).toThrow()
  })
})
