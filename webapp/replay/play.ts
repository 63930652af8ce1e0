/** A script being played: who sits there, what the script's names are called on the server, and one step after the other. */

import type { Commands, CommandType } from "../src/model/commands"
import type { ItemId, MeetingView, PersonId, TextId, VoteId } from "../src/model/view"
import { schema } from "../src/session/text/schema"
import type { Writer } from "../src/session/text/writer"
import type { Prepared } from "./operator"
import type { Person } from "./person"
import type { Script, ScriptPoint, ScriptStep } from "./script"
import type { Typist } from "./typing"

/** How long a screen may take to show what it must. */
export const PATIENCE_MS = 15_000

/** The server said no. */
export class Refused extends Error {
  readonly code: string

  constructor(code: string, detail: string | undefined, command: string) {
    super(`${command} vägrades: ${code}${detail === undefined ? "" : ` (${detail})`}`)
    this.code = code
  }
}

/** This version cannot do that yet. */
export class NotYet extends Error {}

/** What every screen that may must show once a step is taken. */
export interface Shown {
  what: string
  holds(view: MeetingView, person: Person): boolean
}

export interface Play {
  readonly script: Script
  readonly prepared: Prepared
  readonly persons: ReadonlyMap<string, Person>
  readonly typist: Typist
  /** The script's decision ids, proposal ids and vote ids, and what they are called here. */
  readonly decisions: Map<string, string>
  readonly proposals: Map<string, string>
  readonly votes: Map<string, string>
  /** Items that were not on the sent agenda, by their number in the finished document. */
  readonly laterItems: Map<number, ItemId>
  /** What must be shown only once an item has been started. */
  readonly onceStarted: Map<ItemId, Shown[]>
  /** Who stands aside from an item that is not done, by server id: they must see nothing of it. */
  readonly aside: Map<ItemId, Set<PersonId>>
  /** What each has cast in each open vote, the last where somebody cast twice. */
  readonly cast: Map<VoteId, Map<PersonId, string>>
  /** The item that a vote is held on. */
  votedOn(vote: VoteId): ItemId | undefined
}

export function personOf(play: Play, key: string): Person {
  const person = play.persons.get(key)
  if (person === undefined) throw new Error(`${key} sitter inte med`)
  return person
}

/** Who acts: whoever presides now, the secretary, or a person. */
export function actor(play: Play, name: string): Person {
  const office = (role: string) => play.script.offices.find((one) => one.role === role)?.personId ?? ""
  if (name === "secretary") return personOf(play, office("secretary"))
  if (name !== "chair") return personOf(play, name)
  const presiding = anyView(play).presiding
  const key = [...play.prepared.people].find(([, id]) => id === presiding)?.[0]
  return personOf(play, key ?? office("chair"))
}

/** Which of the script's persons that is. */
export const keyOf = (play: Play, name: string) =>
  ["chair", "secretary"].includes(name) ? actor(play, name).key : name

/** Whose deed the step is, who enters it, and how a command says that these are two. */
export function signedBy(play: Play, step: ScriptStep): { by: Person; person: PersonId; onBehalf: { by?: PersonId } } {
  const by = actor(play, step.enteredBy === undefined ? step.actor : String(step.enteredBy))
  const person = idOf(play, keyOf(play, String(step.by ?? step.personId ?? step.actor)))
  return { by, person, onBehalf: person === idOf(play, by.key) ? {} : { by: person } }
}

export function anyView(play: Play): MeetingView {
  const view = actor(play, "secretary").session.view.peek()
  if (view === undefined) throw new Error("sekreteraren ser inget möte")
  return view
}

/** A person's id on the server. */
export function idOf(play: Play, key: unknown): string {
  const id = play.prepared.people.get(String(key))
  if (id === undefined) throw new Error(`okänd person ${key}`)
  return id
}

export const idsOf = (play: Play, keys: unknown) => (Array.isArray(keys) ? keys : []).map((key) => idOf(play, key))

/** A proposal of the script by its id here. What was drafted has many names in scripts, and one here. */
export function alternative(play: Play, name: unknown): string {
  const id = String(name)
  return play.proposals.get(id) ?? (play.decisions.has(id) ? "draft" : id)
}

/** Whom or what can be voted for goes by its name. */
export const candidateOf = (play: Play, key: unknown) =>
  play.script.people.find((one) => one.id === key)?.name ?? String(key)

/** How a server says of a command, or a field of one, that it has never heard of it. */
const UNHEARD_OF = /no command|Unrecognized field/

/** A winner as the view names it, by the name that it was voted for. */
export const nameOfWinner = (winner: string | undefined) => winner?.replace(/^candidate:/, "")

/** Sends one command and waits for its answer. Throws [Refused], or [NotYet] where the server does not know it. */
export async function command<K extends CommandType>(
  by: Person,
  type: K,
  fields: Commands[K],
): Promise<Record<string, string>> {
  const answer = await by.session.send({ type, ...fields } as never)
  if (answer.status === "done") return (answer.result ?? {}) as Record<string, string>
  if (answer.code === "UNREADABLE" && UNHEARD_OF.test(answer.detail ?? "")) {
    throw new NotYet(`${type}: ${answer.detail}`)
  }
  throw new Refused(answer.code, answer.detail, type)
}

/** Whether this screen has no right to the item; nothing of it is then asked of that screen. */
export const mayNot = (view: MeetingView, item: ItemId | undefined) =>
  item !== undefined && view.items[item]?.hidden === true

/** What every screen with a right to the item must show. */
export const shownOf = (item: ItemId | undefined, what: string, holds: Shown["holds"]): Shown => ({
  what,
  holds: (view, person) => mayNot(view, item) || holds(view, person),
})

/** Whether the step names an item. */
export const namesItem = (step: ScriptStep, prefix = "") =>
  ["paragraph", "point", "agendaNumber"].some((name) => typeof step[fieldOf(name, prefix)] === "number")

const fieldOf = (name: string, prefix: string) =>
  prefix === "" ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** The item that a step speaks of: by its number in the finished document, or in the sent agenda. */
export function itemOf(play: Play, step: ScriptStep, prefix = ""): ItemId {
  const field = (name: string) => step[fieldOf(name, prefix)]
  const number = field("paragraph") ?? field("point")
  const agendaNumber = field("agendaNumber")
  const id =
    (typeof agendaNumber === "number" ? play.prepared.items.get(agendaNumber) : undefined) ??
    (typeof number === "number" ? itemByNumber(play, number) : undefined)
  if (id === undefined) throw new Error(`steget nämner ingen punkt som finns (${number ?? agendaNumber})`)
  return id
}

export function itemByNumber(play: Play, number: number): ItemId | undefined {
  const sent = play.script.agenda.find((point) => (point.paragraph ?? point.point) === number)
  const agendaNumber = sent?.agendaNumber ?? pointOf(play, number)?.agendaNumber
  if (typeof agendaNumber === "number") return play.prepared.items.get(agendaNumber)
  const later = play.laterItems.get(number)
  if (later !== undefined) return later
  return Object.entries(anyView(play).items).find(([, item]) => item.number === number)?.[0]
}

export function pointOf(play: Play, number: unknown): ScriptPoint | undefined {
  return play.script.items.find((item) => (item.paragraphNumber ?? item.pointNumber) === number)
}

/** The script's item for a step that names one by number. */
export function pointOfStep(play: Play, step: ScriptStep): ScriptPoint {
  const point = pointOf(play, step.paragraph ?? step.point)
  if (point === undefined) throw new Error("steget nämner ingen punkt med nummer")
  return point
}

/** The secretary's editor of a text, once the text has come. */
export async function writerOf(person: Person, text: TextId): Promise<Writer> {
  await person.shows(() => person.session.text(text).value !== undefined, PATIENCE_MS)
  const writer = person.desk.open(text)
  if (writer === undefined) throw new Error(`texten ${text} har inte kommit`)
  return writer
}

/** Waits until everything typed is confirmed by the server. */
export async function saved(person: Person, text: TextId): Promise<void> {
  const saving = person.session.savingOf(text)
  if (!(await person.shows(() => saving.value.state === "saved", 4 * PATIENCE_MS))) {
    throw new Error(`texten ${text} blev inte sparad (${saving.value.state})`)
  }
  const aside = person.session.tray.peek()
  const refused = aside.find((one) => one.code !== undefined)
  if (refused?.code !== undefined) {
    person.session.discard(refused.id)
    throw new Refused(refused.code, undefined, "skrivandet")
  }
  if (aside.length > 0) throw new Error(`ord fick ingen plats: ${aside.map((one) => one.words).join(" | ")}`)
}

/** Every screen that may read the text shows the words that stand in the writer's. */
export function sameText(writer: Writer, mayRead: (view: MeetingView) => boolean): Shown {
  const truth = writer.state().doc
  return {
    what: `texten ${writer.text}`,
    holds(view, person) {
      const doc = person.session.text(writer.text).value
      if (!mayRead(view)) return true
      return doc !== undefined && schema.nodeFromJSON(doc).eq(schema.nodeFromJSON(truth.toJSON()))
    },
  }
}

/** Waits until every screen shows it. Says which do not. */
export async function everybodyShows(play: Play, all: readonly Shown[]): Promise<void> {
  const missing = await Promise.all(
    [...play.persons.values()].flatMap((person) =>
      all.map(async (shown) => {
        const holds = () => {
          const view = person.session.view.value
          return view !== undefined && shown.holds(view, person)
        }
        return (await person.shows(holds, PATIENCE_MS)) ? undefined : `${person.name}: ${shown.what}`
      }),
    ),
  )
  const faults = missing.filter((one) => one !== undefined)
  if (faults.length > 0) throw new Error(`syns inte hos alla:\n      ${faults.join("\n      ")}`)
}
