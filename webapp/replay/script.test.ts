// @vitest-environment node
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parseScript } from "./script"

const FILE = new URL("../../server/contract/meetings/socsam.json", import.meta.url)
const text = readFileSync(FILE, "utf8")
const faultOf = (change: (script: ReturnType<typeof JSON.parse>) => void): string => {
  const script = JSON.parse(text)
  change(script)
  try {
    parseScript(JSON.stringify(script), "möte.json")
    return ""
  } catch (fault) {
    return (fault as Error).message
  }
}

test("the demo's script is whole", () => {
  expect(parseScript(text, "möte.json").replay.steps.length).toBe(93)
})

test("a broken file is told by its place and its fault", () => {
  expect(() => parseScript('{"schema":', "möte.json")).toThrow(/^möte\.json: är inte JSON/)
  expect(() => parseScript('{\n "schema": 1,\n}', "möte.json")).toThrow(/rad 3, kolumn 1/)
  expect(() => parseScript("[]", "möte.json")).toThrow("möte.json: ska vara ett objekt")
  expect(() => parseScript('{"schema":"annat/2"}', "möte.json")).toThrow('fann "annat/2"')
})

test("missing and wrong fields, unknown persons, items, blocks and attachments are named", () => {
  expect(faultOf((script) => delete script.replay)).toBe("möte.json: replay: saknas")
  expect(faultOf((script) => delete script.people[3].name)).toBe("möte.json: people[3].name: saknas")
  expect(faultOf((script) => (script.agenda = {}))).toBe("möte.json: agenda: array väntades, fann object")
  expect(faultOf((script) => script.replay.steps[0].personIds.push("p99"))).toBe(
    'möte.json: replay.steps[0] (steg 1).personIds: okänd person "p99"',
  )
  expect(faultOf((script) => (script.replay.steps[2].paragraph = 99))).toMatch(
    "steps[2] (steg 3).paragraph: okänd punkt 99",
  )
  expect(faultOf((script) => (script.replay.steps[3].blocks = [9]))).toMatch(
    "(steg 4).blocks: punkten har inget block 9",
  )
  expect(faultOf((script) => (script.replay.steps[28].number = 9))).toMatch("(steg 29).number: okänd bilaga 9")
  expect(faultOf((script) => (script.offices = script.offices.slice(1)))).toMatch(
    'offices: ingen har rollen "secretary"',
  )
})
