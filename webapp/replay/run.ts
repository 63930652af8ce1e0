/** Plays a script from its first step to its document, and says how it went. */

import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ACTIONS } from "./actions"
import { expectationsOf } from "./expect"
import { createOperator, officesOf, type Prepared } from "./operator"
import { arrive, type Person } from "./person"
import { actor, anyView, everybodyShows, NotYet, PATIENCE_MS, type Play, personOf, Refused } from "./play"
import type { Script, ScriptStep } from "./script"
import { silence } from "./silence"
import { createTypist } from "./typing"

export interface Settings {
  server: string
  token: string
  speed: number
  out: string | undefined
  /** After so many faults nothing more can be learnt. */
  mostFaults: number
  say(line: string): void
}

export interface Outcome {
  steps: number
  /** Steps that went wrong, or did not show everywhere. */
  faults: string[]
  /** What this version cannot do. */
  notYet: string[]
}

/** Sets the meeting up, and says where everybody gets in. */
export async function prepare(script: Script, { server, token }: Settings): Promise<object> {
  const operator = createOperator(server, token)
  const prepared = await operator.prepare(script)
  const links: Record<string, string> = {}
  for (const [key, id] of prepared.people) {
    if (attends(script, key)) links[key] = await operator.link(prepared.meeting, id)
  }
  const office = (role: string) => script.offices.find((one) => one.role === role)?.personId ?? ""
  const people = Object.fromEntries(prepared.people)
  return { meeting: prepared.meeting, links, people, chair: office("chair"), secretary: office("secretary") }
}

const attends = (script: Script, key: string) =>
  [...script.attendance, ...officesOf(script)].some((one) => one.personId === key)

/** Who never comes has no screen. */
function comes(script: Script, key: string): boolean {
  const named = script.replay.steps.some((step) => {
    const { actor: by, personIds, signers, action } = step
    const one = ["by", "personId", "toPersonId"].some((field) => step[field] === key && action !== "sign")
    return by === key || one || [personIds, signers].some((all) => Array.isArray(all) && all.includes(key))
  })
  return named || officesOf(script).some((one) => one.personId === key)
}

export async function play(script: Script, settings: Settings): Promise<Outcome> {
  const { say } = settings
  const operator = createOperator(settings.server, settings.token)
  const prepared = await operator.prepare(script)
  const persons = await seat(script, prepared, settings)
  say(`Mötet ${prepared.meeting} är upplagt; ${persons.size} personer följer det.`)
  const run: Play = {
    script,
    prepared,
    persons,
    typist: createTypist(settings.speed, Math.random),
    decisions: new Map(),
    proposals: new Map(),
    votes: new Map(),
    laterItems: new Map(),
    onceStarted: new Map(),
    aside: new Map(),
    cast: new Map(),
    votedOn: (vote) => anyView(run).votes?.[vote]?.item,
  }
  try {
    const outcome = await playSteps(run, settings)
    if (settings.out !== undefined) await fetchDocument(run, settings.out, say)
    return outcome
  } finally {
    for (const person of persons.values()) person.leave()
  }
}

async function seat(script: Script, prepared: Prepared, { server, token }: Settings): Promise<Map<string, Person>> {
  const operator = createOperator(server, token)
  const persons = new Map<string, Person>()
  for (const { id: key, name } of script.people) {
    const id = prepared.people.get(key)
    if (id === undefined || !attends(script, key) || !comes(script, key)) continue
    persons.set(key, await arrive(server, await operator.link(prepared.meeting, id), { key, name }))
  }
  for (const person of persons.values()) {
    if (!(await person.shows(() => true, PATIENCE_MS))) throw new Error(`${person.name} fick inte se mötet`)
  }
  return persons
}

async function playSteps(run: Play, { say, mostFaults }: Settings): Promise<Outcome> {
  const { steps } = run.script.replay
  const outcome: Outcome = { steps: 0, faults: [], notYet: [] }
  for (const step of steps) {
    const begun = performance.now()
    const fault = await playStep(run, step, outcome.notYet)
    outcome.steps++
    const took = `${Math.round(performance.now() - begun)} ms`
    say(
      `${String(step.step).padStart(4)}/${steps.length}  ${labelOf(step).padEnd(44)} ${fault === undefined ? took : "FEL"}`,
    )
    if (fault === undefined) continue
    outcome.faults.push(`steg ${step.step} (${step.action}): ${fault}`)
    say(`      ${fault}`)
    if (outcome.faults.length >= mostFaults) {
      say("Avbryter: för många fel.")
      break
    }
  }
  return outcome
}

/** What went wrong, or `undefined`. */
async function playStep(run: Play, step: ScriptStep, notYet: string[]): Promise<string | undefined> {
  const action = ACTIONS[step.action]
  const unknown = (what: string) => void notYet.push(`steg ${step.step}: ${what} kan den här versionen inte`)
  if (action === undefined) return unknown(`åtgärden '${step.action}'`)
  const refusal = step.expectRefused
  try {
    const shown = await action(run, step)
    if (refusal !== undefined) return `skulle vägras med ${refusal}, men gick igenom`
    const expected = expectationsOf(run, step)
    for (const name of expected.unknown) unknown(`'${name}'`)
    await everybodyShows(run, [...shown, ...expected.shown, ...silence(run)])
    return undefined
  } catch (fault) {
    if (fault instanceof NotYet) return unknown(`åtgärden '${step.action}' (${fault.message})`)
    if (fault instanceof Refused && refusal !== undefined) {
      if (fault.code !== refusal) return `skulle vägras med ${refusal}, vägrades med ${fault.code}`
      return await unseen(run)
    }
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/** What was refused leaves no trace with those who stand aside either. */
async function unseen(run: Play): Promise<string | undefined> {
  try {
    await everybodyShows(run, silence(run))
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

function labelOf(step: ScriptStep): string {
  const number = step.paragraph ?? step.point
  const what = step.decisionId ?? step.title ?? (step.personIds as string[] | undefined)?.join(" ") ?? ""
  return `${number === undefined ? "" : `§ ${number} `}${step.action} ${what}`.slice(0, 44)
}

async function fetchDocument(run: Play, out: string, say: (line: string) => void): Promise<void> {
  mkdirSync(out, { recursive: true })
  const secretary = personOf(run, actor(run, "secretary").key)
  for (const [path, file] of [
    ["record.txt", "document.txt"],
    ["record.pdf", "document.pdf"],
    ["record.docx", "document.docx"],
    ["record.json", "record.json"],
  ] as const) {
    writeFileSync(join(out, file), await secretary.fetch(path))
    say(`${join(out, file)} skriven`)
  }
}
