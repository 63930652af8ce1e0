/** One seeded run of the convergence test: three people, a bad line, and what must be true in the end. */

import { Fragment, Slice } from "@tiptap/pm/model"
import type { EditorState, Transaction } from "@tiptap/pm/state"
import { canSplit, findWrapping, liftTarget } from "@tiptap/pm/transform"
import type { DocumentNode } from "../../model/view"
import { createWorld, seeded } from "../../wire/testing/world"
import { collabState } from "../text/collab"
import { schema } from "../text/schema"
import { memoryShelf } from "../tray"
import type { Authority } from "./authority"
import { type Client, createClient } from "./client"
import { type Connection, createNetwork, type Network } from "./network"

const TEXT = "item:i1"
const PERSONS = ["ann", "bo", "cia"]
const START: DocumentNode = {
  type: "doc",
  content: ["Förslag till föredragningslista.", "Mötet fastställer den."].map((text) => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  })),
}

interface Run {
  random: () => number
  network: Network
  clients: Client[]
  authority: Authority
  /** Everything typed, each word once in the world. */
  typed: string[]
  /** Only typing: then every letter must be there in the end. */
  typingOnly: boolean
  trace: string[]
  /** May messages of one direction overtake one another, or be lost, on a line that lives? */
  wild: boolean
}

/** What was wrong in the end, or `undefined`. */
export async function runSeed(seed: number, authority: Authority): Promise<string | undefined> {
  const random = seeded(seed)
  const world = createWorld(random)
  await authority.begin({ [TEXT]: START }, PERSONS, world.now)
  const network = createNetwork(authority)
  const shelves = new Map(PERSONS.map((person) => [person, memoryShelf()]))
  const alive = new Set<string>()
  const arrive = (person: string) => {
    const shelf = shelves.get(person) ?? memoryShelf()
    return createClient({ network, person, world, shelf, alive })
  }
  const run: Run = {
    random,
    network,
    clients: PERSONS.map(arrive),
    authority,
    typed: [],
    typingOnly: seed % 2 === 0,
    wild: seed % 3 !== 0,
    trace: [],
  }
  try {
    await calm(run)
    const turns = 40 + Math.floor(random() * 80)
    for (let turn = 0; turn < turns; turn++) {
      const what = random()
      if (what < 0.5) edit(run, pick(run, run.clients))
      else if (what < 0.86) await deliver(run)
      else if (what < 0.91) cut(run)
      else if (what < 0.93) restart(run)
      else if (what < 0.95) crash(run, arrive)
      world.pass(random() < 0.06 ? 12_000 : Math.floor(random() * 90))
      const pending = authority.settled()
      if (pending !== undefined) await pending
    }
    for (const connection of [...network.living]) connection.tellClient()
    await calm(run)
    await calm(run)
    return await judge(run)
  } catch (fault) {
    return `${fault instanceof Error ? fault.stack : fault}\n${run.trace.join(" ")}`
  } finally {
    for (const client of run.clients) client.crash()
  }
}

function pick<T>({ random }: Run, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error("nothing to pick")
  return found
}

/** The network is perfect for a while: everything is delivered, time passes, until nobody says anything. */
async function calm(run: Run): Promise<void> {
  const world = run.clients[0]?.world
  for (let quiet = 0, rounds = 0; quiet < 6 && rounds < 800; rounds++) {
    let moved = false
    for (const connection of [...run.network.living]) {
      while (connection.up.length > 0 && !connection.cut) {
        moved ||= !connection.up[0]?.includes('"ping"')
        connection.deliverUp()
      }
      await run.authority.settled()
      while (connection.down.length > 0 && !connection.cut) {
        moved ||= !connection.down[0]?.includes('"pong"')
        connection.deliverDown()
      }
    }
    for (const client of run.clients)
      if (client.session.connection.value.state === "connected") client.desk.recoverLeft()
    const busy = run.clients.some(
      ({ session }) => session.connection.value.state !== "connected" || session.saving.value.state === "saving",
    )
    quiet = moved || busy ? 0 : quiet + 1
    world?.pass(quiet > 2 ? 10_000 : busy ? 1_500 : 60)
  }
}

async function deliver(run: Run): Promise<void> {
  for (let times = 1 + Math.floor(run.random() * 6); times > 0 && run.network.living.length > 0; times--) {
    const connection = pick(run, run.network.living)
    const up = run.random() < 0.5
    const queue = up ? connection.up : connection.down
    if (queue.length === 0) continue
    const overtakes = run.wild && queue.length > 1 && run.random() < 0.15
    const index = overtakes ? Math.floor(run.random() * Math.min(queue.length, 3)) : 0
    if (run.wild && run.random() < 0.04 && !queue[index]?.startsWith("\u0001")) {
      queue.splice(index, 1)
      run.trace.push(`lost:${connection.person}`)
      continue
    }
    if (queue.slice(0, index + 1).some((text) => text.startsWith("\u0001"))) deliverOne(connection, up, 0)
    else deliverOne(connection, up, index)
    await run.authority.settled()
  }
}

function deliverOne(connection: Connection, up: boolean, index: number): void {
  if (up) connection.deliverUp(index)
  else connection.deliverDown(index)
}

/** Cleanly, from one side only, or so that nobody is told. */
function cut(run: Run): void {
  if (run.network.living.length === 0) return
  const connection = pick(run, run.network.living)
  const how = run.random()
  run.trace.push(`cut:${connection.person}`)
  if (how < 0.4) {
    connection.tellServer()
    connection.tellClient()
  } else if (how < 0.7) connection.tellClient()
  else {
    connection.tellServer()
    connection.cut = true
  }
}

function restart(run: Run): void {
  run.trace.push("restart")
  run.authority.restart(run.random())
  for (const connection of [...run.network.living]) {
    if (run.random() < 0.7) connection.tellClient()
    else {
      connection.cut = true
      run.network.living = run.network.living.filter((other) => other !== connection)
    }
  }
}

function crash(run: Run, arrive: (person: string) => Client): void {
  const index = Math.floor(run.random() * run.clients.length)
  const person = PERSONS[index] ?? "ann"
  run.trace.push(`crash:${person}`)
  run.clients[index]?.crash()
  run.clients[index] = arrive(person)
}

function edit(run: Run, client: Client): void {
  const writer = client.desk.open(TEXT)
  if (writer === undefined) return
  const times = 1 + Math.floor(run.random() * 4)
  for (let time = 0; time < times; time++) {
    const tr = run.typingOnly ? type(run, writer.state()) : anything(run, writer.state())
    if (tr?.docChanged) writer.dispatch(tr)
  }
}

/** A word of its own, between « and », so that it can be found whole or in pieces in the end. */
function type(run: Run, state: EditorState): Transaction | undefined {
  const places: number[] = []
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return
    for (let offset = 0; offset <= node.content.size; offset++) places.push(at + 1 + offset)
  })
  const number = run.typed.length + 1
  // Of one length and with a check letter, so that what is left of some words does not look like another.
  const word = `${number.toString(36).padStart(3, "0")}${"åäöüéßøæñç"[(number * 7) % 10]}`
  run.typed.push(`<${word}>`)
  return state.tr.insertText(`<${word}>`, pick(run, places))
}

function anything(run: Run, state: EditorState): Transaction | undefined {
  const { random } = run
  const size = state.doc.content.size
  const from = Math.floor(random() * size)
  const to = Math.min(size, from + Math.floor(random() * 12))
  const what = random()
  const tr = state.tr
  if (what < 0.5) return type(run, state)
  if (what < 0.64) return tr.delete(from, to)
  if (what < 0.72) return tr.addMark(from, to, schema.mark(random() < 0.5 ? "bold" : "italic"))
  if (what < 0.76) return tr.removeMark(from, to)
  if (what < 0.84) return canSplit(state.doc, from) ? tr.split(from) : undefined
  const range = state.doc.resolve(from).blockRange(state.doc.resolve(to))
  if (what < 0.91) {
    const wrapping = range && findWrapping(range, schema.nodes.bulletList ?? schema.topNodeType)
    return range && wrapping ? tr.wrap(range, wrapping) : undefined
  }
  if (what < 0.96) {
    const target = range && liftTarget(range)
    return range && typeof target === "number" ? tr.lift(range, target) : undefined
  }
  const heading = schema.node("heading", { level: 3 }, schema.text("Rubrik"))
  return tr.replaceRange(from, from, new Slice(Fragment.from(heading), 0, 0))
}

async function judge(run: Run): Promise<string | undefined> {
  const server = await run.authority.text(TEXT)
  const truth = JSON.stringify(schema.nodeFromJSON(server.doc).toJSON())
  schema.nodeFromJSON(server.doc).check()
  const faults: string[] = []
  for (const client of run.clients) {
    const name = `${client.name} (${client.session.connection.value.state})`
    const state = client.desk.open(TEXT)?.state()
    if (state === undefined) {
      faults.push(`${name} has no text`)
      continue
    }
    const { version, unconfirmed } = collabState(state)
    if (unconfirmed.length > 0) faults.push(`${name} has ${unconfirmed.length} steps unconfirmed`)
    if (version !== server.version) faults.push(`${name} is at ${version}, the server at ${server.version}`)
    if (JSON.stringify(state.doc.toJSON()) !== truth) faults.push(`${name} has another text in its editor`)
    const followed = client.session.text(TEXT).value
    if (followed === undefined || JSON.stringify(schema.nodeFromJSON(followed).toJSON()) !== truth) {
      faults.push(`${name} has another text as follower`)
    }
    if (client.session.saving.value.state === "kept" || client.session.saving.value.state === "saving") {
      faults.push(`${name} says ${client.session.saving.value.state}`)
    }
  }
  const words = schema.nodeFromJSON(server.doc).textContent
  const aside = run.clients.flatMap(({ session }) => session.tray.value.map((one) => one.words)).join("\n")
  if (run.typingOnly) {
    for (const word of run.typed) {
      const found = count(words, word)
      const inside = found === 0 && isSubsequence(word, words)
      if (found > 1) faults.push(`${word} is there ${found} times`)
      if (found === 0 && !inside && !aside.includes(word)) faults.push(`${word} is missing`)
    }
    const letters = words.length
    const expected = START.content?.reduce((sum, one) => sum + (one.content?.[0]?.text?.length ?? 0), 0) ?? 0
    const all = expected + run.typed.join("").length
    if (aside === "" && letters !== all) faults.push(`${letters} letters instead of ${all}`)
    if (aside !== "") faults.push(`the tray holds ${JSON.stringify(aside)} though nothing was deleted`)
  } else {
    for (const word of run.typed) if (count(words, word) > 1) faults.push(`${word} is doubled`)
  }
  return faults.length === 0 ? undefined : `${faults.join("; ")}\n${run.trace.join(" ")}\n${words}`
}

const count = (text: string, word: string) => text.split(word).length - 1

/** Somebody may have typed into the middle of a word. */
function isSubsequence(word: string, text: string): boolean {
  let at = 0
  for (const letter of text) if (letter === word[at]) at++
  return at >= word.length
}
