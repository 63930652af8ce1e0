/** The actions of a meeting script, each as what a person does at the screen, and what everybody must see then. */

import type { Commands, CommandType } from "../src/model/commands"
import type { ItemStatus, MeetingView } from "../src/model/view"
import { decidingActions } from "./deciding"
import {
  actor,
  anyView,
  command,
  idOf,
  idsOf,
  itemByNumber,
  itemOf,
  type Play,
  pointOfStep,
  type Shown,
  sameText,
  saved,
  writerOf,
} from "./play"
import type { ScriptStep } from "./script"

export type Action = (play: Play, step: ScriptStep) => Promise<Shown[]>

const phase = (wanted: MeetingView["meeting"]["phase"]): Shown => ({
  what: `mötet är ${wanted}`,
  holds: (view) => view.meeting.phase === wanted,
})

const status = (item: string, ...wanted: ItemStatus[]): Shown => ({
  what: `punkten är ${wanted.join(" eller ")}`,
  holds: (view) => wanted.some((one) => view.items[item]?.status === one),
})

/** An action that is one command by whoever the step names. */
function plain<K extends CommandType>(
  type: K,
  fields: (play: Play, step: ScriptStep) => Commands[K],
  ...shown: Shown[]
): Action {
  return async (play, step) => {
    await command(actor(play, step.actor), type, fields(play, step))
    return shown
  }
}

/** The same about one item, whose status is then what the action says. */
function ofItem<K extends CommandType>(
  type: K,
  more: (play: Play, step: ScriptStep) => object,
  ...wanted: ItemStatus[]
): Action {
  return async (play, step) => {
    const item = itemOf(play, step)
    await command(actor(play, step.actor), type, { item, ...more(play, step) } as unknown as Commands[K])
    return wanted.length === 0 ? [] : [status(item, ...wanted)]
  }
}

/** Fields of the step that go over as they are. */
const words =
  (...names: string[]) =>
  (_: Play, step: ScriptStep) =>
    Object.fromEntries(names.filter((name) => step[name] !== undefined).map((name) => [name, step[name]]))

const here = (play: Play, keys: unknown, wanted: boolean): Shown => ({
  what: wanted ? "de är här" : "de har gått",
  holds: (view) => idsOf(play, keys).every((id) => (view.people[id]?.here === true) === wanted),
})

async function checkIn(play: Play, step: ScriptStep): Promise<Shown[]> {
  const by = actor(play, step.actor)
  if (by.session.view.peek()?.meeting.phase === "planned") {
    await command(actor(play, "secretary"), "openCheckIn", {})
  }
  const mode = step.mode as "onSite" | "remote" | undefined
  await command(by, "checkIn", { persons: idsOf(play, step.personIds ?? [step.personId]), ...(mode && { mode }) })
  return [here(play, step.personIds ?? [step.personId], true)]
}

async function startItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const presiding = actor(play, step.actor)
  const number = step.paragraph ?? step.point
  const title = number === undefined ? undefined : pointOfStep(play, step).title
  const shownTitle = presiding.session.view.peek()?.items[item]?.title
  if (title !== undefined && shownTitle !== title && step.expectRefused === undefined) {
    await command(actor(play, "secretary"), "renameAgendaItem", { item, title })
  }
  const seen = presiding.session.view.peek()?.current
  await command(presiding, "startItem", { item, ...(seen !== undefined && { seen }) })
  const current: Shown = { what: "punkten är den aktuella", holds: (view) => view.current === item }
  const named: Shown = {
    what: `rubriken "${title}"`,
    holds: ({ items }) => items[item]?.hidden === true || items[item]?.title === title,
  }
  const due = play.onceStarted.get(item) ?? []
  play.onceStarted.delete(item)
  return title === undefined ? [current, ...due] : [current, named, ...due]
}

async function closeItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  await command(actor(play, step.actor), "closeItem", { item })
  return [
    { what: "punkten är inte längre den aktuella", holds: (view) => view.current !== item },
    { what: "punkten är avslutad", holds: ({ items }) => items[item]?.status !== "current" },
  ]
}

async function addAgendaItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const title = String(step.title)
  const point = play.script.items.find((one) => one.title === title && one.agendaNumber === null)
  const before = typeof step.before === "number" ? play.prepared.items.get(step.before) : undefined
  const { item = "" } = await command(actor(play, step.actor), "addAgendaItem", {
    title,
    ...(point?.kind !== undefined && { kind: point.kind }),
    ...(before !== undefined && { before }),
  })
  remember(play, item, (one) => one.title === title)
  return [{ what: "punkten finns", holds: (view) => view.order.includes(item) }]
}

async function registerOtherMatter(play: Play, step: ScriptStep): Promise<Shown[]> {
  const title = String(step.title)
  const raisedBy = step.raisedBy ?? step.by
  const { item = "", matter = "" } = await command(actor(play, step.actor), "registerOtherMatter", {
    title,
    ...(raisedBy !== undefined && { raisedBy: idOf(play, raisedBy) }),
  })
  const handled = play.script.items.flatMap((one) => one.outcome?.matters ?? []).find((one) => one.text === title)
  const number = handled?.handledInParagraph ?? handled?.handledInPoint
  remember(play, item, (one) => (number === undefined ? one.origin === "otherMatter" : numberOf(one) === number))
  return [{ what: "frågan är anmäld", holds: (view) => view.matters?.[matter] !== undefined }]
}

const numberOf = (point: { paragraphNumber?: number; pointNumber?: number }) =>
  point.paragraphNumber ?? point.pointNumber

/** Which of the script's items an item that was added at the meeting is: the first that fits and is not taken. */
function remember(play: Play, item: string, fits: (point: Play["script"]["items"][number]) => boolean): void {
  for (const point of play.script.items) {
    const number = numberOf(point)
    if (number === undefined || point.agendaNumber !== null || play.laterItems.has(number) || !fits(point)) continue
    play.laterItems.set(number, item)
    return
  }
}

async function moveAgendaItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const before = typeof step.before === "number" ? play.prepared.items.get(step.before) : undefined
  await command(actor(play, step.actor), "moveAgendaItem", { item, ...(before !== undefined && { before }) })
  const follows = (order: readonly string[]) => order[order.indexOf(item) + 1] === before
  return [{ what: "punkten står på sin nya plats", holds: (view) => follows(view.order) }]
}

async function writeMinutes(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const point = pointOfStep(play, step)
  const secretary = actor(play, step.actor)
  const writer = await writerOf(secretary, secretary.session.view.peek()?.items[item]?.text ?? `item:${item}`)
  const blocks = (step.blocks as number[]).flatMap((index) => point.blocks[index] ?? [])
  const matters = new Set((point.outcome?.matters ?? []).map((one) => one.handledInParagraph ?? one.handledInPoint))
  await play.typist.blocks(writer, blocks, (label) => {
    const number = Number(label.slice(2))
    const target = matters.has(number) ? itemByNumber(play, number) : undefined
    return target === undefined ? undefined : { target }
  })
  await saved(secretary, writer.text)
  return [sameText(writer, (view) => view.items[item]?.text !== undefined && view.items[item]?.hidden !== true)]
}

async function attach(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const title = play.script.attachments?.find((one) => one.number === step.number)?.title ?? ""
  const { attachment = "" } = await command(actor(play, step.actor), "attach", { item, title })
  return [
    {
      what: `bilaga ${step.number}`,
      holds: (view) => view.items[item]?.hidden === true || view.attachments?.[attachment]?.number === step.number,
    },
  ]
}

async function join(play: Play, step: ScriptStep): Promise<Shown[]> {
  const persons = idsOf(play, step.personIds)
  const named = step.paragraph ?? step.point ?? step.agendaNumber
  const item = named === undefined ? undefined : itemOf(play, step)
  await command(actor(play, step.actor), "join", { persons, ...(item !== undefined && { item }) })
  const shown = here(play, step.personIds, true)
  if (item === undefined || anyView(play).items[item]?.number !== undefined) return [shown]
  play.onceStarted.set(item, [...(play.onceStarted.get(item) ?? []), shown])
  return []
}

async function leave(play: Play, step: ScriptStep): Promise<Shown[]> {
  const persons = idsOf(play, step.personIds)
  const named = step.afterParagraph ?? step.afterPoint ?? step.afterAgendaNumber
  const afterItem = named === undefined ? {} : { afterItem: itemOf(play, step, "after") }
  await command(actor(play, step.actor), "leave", { persons, ...afterItem })
  return [here(play, step.personIds, false)]
}

async function passChair(play: Play, step: ScriptStep): Promise<Shown[]> {
  const to = idOf(play, step.toPersonId)
  await command(actor(play, step.actor), "passChair", { to })
  return [{ what: "ordet som ordförande har gått över", holds: (view) => view.presiding === to }]
}

async function appointAdjuster(play: Play, step: ScriptStep): Promise<Shown[]> {
  const persons = idsOf(play, step.personIds)
  await command(actor(play, step.actor), "appointAdjuster", { persons })
  return [{ what: "justeraren är utsedd", holds: (view) => persons.every((id) => view.adjusters?.includes(id)) }]
}

async function sendForAdjustment(play: Play, step: ScriptStep): Promise<Shown[]> {
  await command(actor(play, step.actor), "sendForAdjustment", { signers: idsOf(play, step.signers) })
  return [{ what: "protokollet är ute för justering", holds: (view) => view.meeting.documentState === "review" }]
}

export const ACTIONS: Record<string, Action> = {
  checkIn,
  openMeeting: plain("openMeeting", () => ({}), phase("open")),
  adjournMeeting: plain("adjournMeeting", words("until"), phase("adjourned")),
  resumeMeeting: plain("resumeMeeting", () => ({}), phase("open")),
  closeMeeting: plain("closeMeeting", () => ({}), phase("closed")),
  startItem,
  closeItem,
  parkItem: ofItem("parkItem", () => ({}), "parked"),
  addAgendaItem,
  moveAgendaItem,
  withdrawAgendaItem: ofItem("withdrawAgendaItem", words("reason"), "withdrawn"),
  registerOtherMatter,
  adoptAgenda: plain("adoptAgenda", () => ({}), {
    what: "dagordningen är fastställd",
    holds: (view) => view.meeting.agendaAdopted === true,
  }),
  markNotReached: ofItem("markNotReached", words("reason", "carryOver"), "notReached"),
  referToOtherBody: ofItem("referToOtherBody", words("body", "when")),
  table: ofItem("table", words("until")),
  referBack: ofItem("referBack", words("to", "reason")),
  writeMinutes,
  attach,
  join,
  leave,
  passChair,
  appointAdjuster,
  sendForAdjustment,
  finaliseNotes: plain("finaliseNotes", () => ({}), {
    what: "anteckningarna är färdiga",
    holds: (view) => view.meeting.documentState === "finalised",
  }),
  ...decidingActions,
}
