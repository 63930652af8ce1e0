import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { getSchema } from "@tiptap/core"
import { describe, expect, test } from "vitest"
import { SCHEMA_SPEC } from "../../../session/text/schema"
import { SCHEMA_EXTENSIONS } from "./createEditor"

const schema = getSchema(SCHEMA_EXTENSIONS)

describe("the editor's schema is the contract's", () => {
  const file = resolve(import.meta.dirname, "../../../../../server/contract/schema.json")
  const contract: typeof SCHEMA_SPEC = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : SCHEMA_SPEC

  test("the same nodes, in the same order", () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(contract.nodes))
  })

  test.each(Object.entries(contract.nodes))("node %s", (name, expected) => {
    const spec = schema.nodes[name]?.spec
    expect(spec?.content ?? undefined).toEqual("content" in expected ? expected.content : undefined)
    expect(spec?.group ?? undefined).toEqual("group" in expected ? expected.group : undefined)
    expect(spec?.inline ?? false).toEqual("inline" in expected)
    expect(spec?.atom ?? false).toEqual("atom" in expected)
    expect(attributes(spec?.attrs)).toEqual("attrs" in expected ? expected.attrs : {})
  })

  test("the same marks, in the same order", () => {
    expect(Object.keys(schema.marks)).toEqual(Object.keys(contract.marks))
  })

  test.each(Object.entries(contract.marks))("mark %s", (name, expected) => {
    const spec = schema.marks[name]?.spec
    expect(attributes(spec?.attrs)).toEqual("attrs" in expected ? expected.attrs : {})
    expect(spec?.inclusive ?? true).toEqual("inclusive" in expected ? expected.inclusive : true)
  })
})

function attributes(attrs: object | undefined | null): Record<string, object> {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [name, "default" in spec ? { default: spec.default } : {}]),
  )
}
