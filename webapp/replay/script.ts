/** Meeting scripts (`meeting-script/1`): reading them, and saying what is wrong with one that cannot be played. */

import { readFileSync } from "node:fs"

export interface ScriptItem {
  text: string
  emphasis?: string[]
  number?: number | null
  items?: ScriptItem[]
}

export interface ScriptBlock {
  type: string
  text?: string
  emphasis?: string[]
  level?: number
  ordered?: boolean
  items?: ScriptItem[]
  heading?: string
  decidedBy?: string
}

export interface ScriptDecision {
  id: string
  number: number | null
  text: string
  heading?: string
}

export interface ScriptPoint {
  paragraphNumber?: number
  pointNumber?: number
  agendaNumber: number | null
  title: string
  kind?: string
  origin?: string
  blocks: ScriptBlock[]
  decisions?: ScriptDecision[]
  assignments?: {
    decisionId?: string
    assignee?: string
    assigneeKind?: string
    task: string
    taskItems?: string[]
    due?: string | null
  }[]
  presenters?: string[]
  outcome?: {
    type?: string
    reason?: string
    matters?: { text: string; handledInParagraph?: number; handledInPoint?: number }[]
  }
}

/** One step; which other fields it has hangs on its action. */
export interface ScriptStep {
  step: number
  actor: string
  action: string
  [field: string]: unknown
}

export interface Script {
  schema: string
  body: {
    name: string
    shortName?: string
    nameGenitive?: string
    kind: string
    area?: string
    memberOrganisations?: string[]
    statutoryBoard?: boolean
    seats?: number
    profile?: Record<string, unknown>
  }
  documentType?: string
  numbering?: { scheme?: string; year?: number; firstParagraph?: number; firstPoint?: number }
  meeting: {
    title: string
    date: string
    start?: string
    end?: string
    place?: string
    mode?: string
    extra?: boolean
    noticeSent?: string
    joinLink?: string
    timeAndPlaceLabel?: string
    timeAndPlaceText?: string
  }
  people: { id: string; name: string }[]
  attendanceLabels?: string[]
  attendance: {
    personId: string
    category: string
    organisation?: string
    note?: string
    substituteForPersonId?: string
    votes?: boolean
  }[]
  offices: { role: string; personId: string; actingAs?: string; ordinaryChairPersonId?: string }[]
  agenda: {
    agendaNumber: number | null
    title: string
    paragraph?: number | null
    point?: number | null
    addedAtMeeting?: boolean
  }[]
  items: ScriptPoint[]
  attachments?: { number: number; title: string }[]
  pageFurniture?: { header?: string[]; footer?: string[] }
  tocLabel?: string
  attachmentsLabel?: string
  replay: { steps: ScriptStep[] }
}

/** The script cannot be played. The message is for whoever wrote it: the file, the place in it, the fault. */
export class ScriptFault extends Error {}

export function readScript(file: string): Script {
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch (fault) {
    throw new ScriptFault(`${file}: kan inte läsas (${(fault as NodeJS.ErrnoException).code ?? fault})`)
  }
  return parseScript(text, file)
}

export function parseScript(text: string, file: string): Script {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (fault) {
    throw new ScriptFault(`${file}: är inte JSON${placeOf(text, String(fault))}`)
  }
  const faults = faultsOf(value)
  if (faults.length > 0) throw new ScriptFault(faults.map((fault) => `${file}: ${fault}`).join("\n"))
  return value as Script
}

/** Node tells a position or a line, as its version pleases. */
function placeOf(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ` (${message.replace(/^SyntaxError: /, "")})`
  const before = text.slice(0, Number(position)).split("\n")
  return ` (rad ${before.length}, kolumn ${(before.at(-1)?.length ?? 0) + 1}: ${message.replace(/^SyntaxError: /, "")})`
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function faultsOf(script: unknown): string[] {
  if (!isFields(script)) return ["ska vara ett objekt"]
  if (script.schema !== "meeting-script/1") {
    return [`schema: "meeting-script/1" väntades, fann ${JSON.stringify(script.schema)}`]
  }
  const faults: string[] = []
  const need = (of: unknown, path: string, fields: Record<string, string>) => {
    for (const [field, type] of Object.entries(fields)) {
      const found = isFields(of) ? of[field] : undefined
      const is = Array.isArray(found) ? "array" : typeof found
      if (found === undefined) faults.push(`${path}${field}: saknas`)
      else if (is !== type) faults.push(`${path}${field}: ${type} väntades, fann ${is}`)
    }
  }
  need(script, "", {
    body: "object",
    meeting: "object",
    people: "array",
    attendance: "array",
    offices: "array",
    agenda: "array",
    items: "array",
    replay: "object",
  })
  if (faults.length > 0) return faults
  need(script.body, "body.", { name: "string", kind: "string" })
  need(script.meeting, "meeting.", { title: "string", date: "string" })
  need(script.replay, "replay.", { steps: "array" })
  const list = (name: string, from: Fields = script) => (Array.isArray(from[name]) ? (from[name] as unknown[]) : [])
  const needEach = (name: string, fields: Record<string, string>) => {
    for (const [index, one] of list(name).entries()) need(one, `${name}[${index}].`, fields)
  }
  needEach("people", { id: "string", name: "string" })
  needEach("attendance", { personId: "string", category: "string" })
  needEach("offices", { role: "string", personId: "string" })
  needEach("agenda", { title: "string" })
  needEach("items", { title: "string", blocks: "array" })
  const steps = list("steps", script.replay as Fields)

  for (const [index, one] of steps.entries()) {
    need(one, `replay.steps[${index}].`, { actor: "string", action: "string" })
  }
  if (faults.length === 0) faults.push(...unknownNames(script as unknown as Script))
  return faults
}

const OFFICES = new Set(["chair", "secretary"])

/** Everything that names a person, an item or an attachment must name one of the script's. */
function unknownNames(script: Script): string[] {
  const faults: string[] = []
  const people = new Set(script.people.map((person) => person.id))
  const person = (id: unknown, path: string) => {
    if (typeof id === "string" && !people.has(id)) faults.push(`${path}: okänd person "${id}"`)
  }
  const office = (role: string) => script.offices.some((one) => one.role === role)
  for (const role of ["chair", "secretary"]) if (!office(role)) faults.push(`offices: ingen har rollen "${role}"`)
  script.offices.forEach((one, index) => {
    person(one.personId, `offices[${index}].personId`)
  })
  script.attendance.forEach((one, index) => {
    person(one.personId, `attendance[${index}].personId`)
    person(one.substituteForPersonId, `attendance[${index}].substituteForPersonId`)
  })
  const numbers = new Set(script.items.map((item) => item.paragraphNumber ?? item.pointNumber))
  const agenda = new Set([...script.agenda, ...script.items].map((point) => point.agendaNumber))
  const decisions = new Set(script.items.flatMap((item) => item.decisions?.map((decision) => decision.id) ?? []))
  const attachments = new Set(script.attachments?.map((one) => one.number))
  script.replay.steps.forEach((step, index) => {
    const path = `replay.steps[${index}] (steg ${step.step ?? index + 1})`
    if (!OFFICES.has(step.actor)) person(step.actor, `${path}.actor`)
    if (!OFFICES.has(String(step.enteredBy ?? "chair"))) person(step.enteredBy, `${path}.enteredBy`)
    if (step.action !== "drawLots" && !OFFICES.has(String(step.by))) person(step.by, `${path}.by`)
    for (const field of ["personId", "toPersonId", "forPersonId", "winner"]) {
      if (!OFFICES.has(String(step[field]))) person(step[field], `${path}.${field}`)
    }
    for (const field of ["personIds", "signers", "with"]) {
      for (const id of Array.isArray(step[field]) ? (step[field] as unknown[]) : []) person(id, `${path}.${field}`)
    }
    for (const field of ["paragraph", "point", "afterParagraph", "afterPoint"]) {
      const number = step[field]
      if (typeof number === "number" && !numbers.has(number)) faults.push(`${path}.${field}: okänd punkt ${number}`)
    }
    const point = step.agendaNumber
    if (typeof point === "number" && !agenda.has(point)) faults.push(`${path}.agendaNumber: okänd punkt ${point}`)
    if (step.action === "attach" && !attachments.has(step.number as number)) {
      faults.push(`${path}.number: okänd bilaga ${JSON.stringify(step.number)}`)
    }
    const worded = typeof step.text === "string" || step.expectRefused !== undefined
    if (step.action === "draftDecision" && !worded && !decisions.has(step.decisionId as string)) {
      faults.push(`${path}.decisionId: okänt beslut ${JSON.stringify(step.decisionId)}`)
    }
    if (step.action === "writeMinutes") faults.push(...unknownBlocks(script, step, path))
  })
  return faults
}

function unknownBlocks(script: Script, step: ScriptStep, path: string): string[] {
  const number = step.paragraph ?? step.point
  const item = script.items.find((one) => (one.paragraphNumber ?? one.pointNumber) === number)
  if (step.blocks === undefined) return []
  if (!Array.isArray(step.blocks)) return [`${path}.blocks: array väntades, fann ${typeof step.blocks}`]
  return (step.blocks as number[])
    .filter((index) => item?.blocks[index] === undefined)
    .map((index) => `${path}.blocks: punkten har inget block ${index}`)
}
