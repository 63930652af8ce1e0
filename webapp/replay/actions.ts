/** The actions of a meeting script, each as what a person does at the screen, and what everybody must see then. */

import type { Commands, CommandType } from "../src/model/commands"
import type { ItemStatus, MeetingView } from "../src/model/view"
import { decidingActions } from "./deciding"
import { kindOf } from "./operator"
import { peopleActions } from "./people"
import {
  actor,
  anyView,
  command,
  everybodyShows,
  idOf,
  idsOf,
  itemByNumber,
  itemOf,
  keyOf,
  mayNot,
  PATIENCE_MS,
  type Play,
  personOf,
  pointOfStep,
  type Shown,
  sameText,
  saved,
  shownOf,
  writerOf,
} from "./play"
import type { ScriptPoint, ScriptStep } from "./script"
import { backAgain } from "./silence"
import { votingActions } from "./voting"

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

/** In some scripts putting the matter off is the gavel that falls on what was found. */
function putsOff<K extends CommandType>(type: K, ...names: string[]): Action {
  const off = ofItem(type, words(...names))
  return async (play, step) => {
    const item = itemOf(play, step)
    const question = anyView(play).question
    const settled = question?.stage === "found" || question?.stage === "voted"
    if (question?.item === item && settled && step.expectRefused === undefined) {
      await command(actor(play, step.actor), "confirmDecision", { item })
    }
    return off(play, step)
  }
}

async function startItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const presiding = actor(play, step.actor)
  const number = step.paragraph ?? step.point
  const title = number === undefined ? undefined : pointOfStep(play, step).title
  const shownTitle = anyView(play).items[item]?.title
  if (title !== undefined && shownTitle !== title && step.expectRefused === undefined) {
    await command(actor(play, "secretary"), "renameAgendaItem", { item, title })
  }
  const seen = presiding.session.view.peek()?.current
  const before = anyView(play).current
  await command(presiding, "startItem", { item, ...(seen !== undefined && { seen }) })
  const current: Shown = { what: "punkten är den aktuella", holds: (view) => view.current === item }
  const named: Shown = {
    what: `rubriken "${title}"`,
    holds: ({ items }) => items[item]?.hidden === true || items[item]?.title === title,
  }
  const due = [...(play.onceStarted.get(item) ?? []), ...backAgain(play, before)]
  play.onceStarted.delete(item)
  return title === undefined ? [current, ...due] : [current, named, ...due]
}

async function closeItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  await command(actor(play, step.actor), "closeItem", { item })
  return [
    { what: "punkten är inte längre den aktuella", holds: (view) => view.current !== item },
    { what: "punkten är avslutad", holds: ({ items }) => items[item]?.status !== "current" },
    ...backAgain(play, item),
  ]
}

async function addAgendaItem(play: Play, step: ScriptStep): Promise<Shown[]> {
  const title = String(step.title)
  const later = (point: ScriptPoint) => (point.agendaNumber ?? null) === null
  const point = play.script.items.find((one) => one.title === title && later(one))
  const before = typeof step.before === "number" ? play.prepared.items.get(step.before) : undefined
  const kind = kindOf(point?.kind)
  const { item = "" } = await command(actor(play, step.actor), "addAgendaItem", {
    title,
    ...(kind !== undefined && { kind }),
    ...(before !== undefined && { before }),
  })
  if (typeof step.agendaNumber === "number") play.prepared.items.set(step.agendaNumber, item)
  else remember(play, item, (one) => (point === undefined ? one.origin !== "otherMatter" : one === point))
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

const numberOf = (point: ScriptPoint) => point.paragraphNumber ?? point.pointNumber ?? undefined

/** Which of the script's items an item that was added at the meeting is: the first that fits and is not taken. */
function remember(play: Play, item: string, fits: (point: Play["script"]["items"][number]) => boolean): void {
  for (const point of play.script.items) {
    const number = numberOf(point)
    if (number === undefined || (point.agendaNumber ?? null) !== null) continue
    if (play.laterItems.has(number) || !fits(point)) continue
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
  const written = (step.blocks as number[] | undefined) ?? [...point.blocks.keys()]
  const blocks = written.flatMap((index) => point.blocks[index] ?? [])
  const matters = new Set((point.outcome?.matters ?? []).map((one) => one.handledInParagraph ?? one.handledInPoint))
  await play.typist.blocks(writer, blocks, (label) => {
    const number = Number(label.slice(2))
    const target = matters.has(number) ? itemByNumber(play, number) : undefined
    return target === undefined ? undefined : { target }
  })
  await saved(secretary, writer.text)
  return [sameText(writer, (view) => view.items[item]?.text !== undefined && !mayNot(view, item))]
}

async function attach(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const title = play.script.attachments?.find((one) => one.number === step.number)?.title ?? ""
  const { attachment = "" } = await command(actor(play, step.actor), "attach", { item, title })
  // after an item that a screen has no right to there is no number
  const numbered = ({ attachments, items }: MeetingView) => {
    const shown = attachments?.[attachment]
    const unsure = Object.values(items).some((one) => one.hidden === true)
    return shown !== undefined && (shown.number === step.number || (unsure && shown.number === undefined))
  }
  return [shownOf(item, `bilaga ${step.number}`, numbered)]
}

async function sendForAdjustment(play: Play, step: ScriptStep): Promise<Shown[]> {
  await command(actor(play, step.actor), "sendForAdjustment", { signers: idsOf(play, step.signers) })
  return [{ what: "protokollet är ute för justering", holds: (view) => view.meeting.documentState === "review" }]
}

/** The secretary fixes the document as a file first, unless it is; then whoever signs has that file before them. */
async function sign(play: Play, step: ScriptStep): Promise<Shown[]> {
  if (anyView(play).document?.state === "review") await freeze(play)
  const key = keyOf(play, String(step.personId ?? step.actor))
  const signer = personOf(play, key)
  const frozen = () => signer.session.view.value?.document?.sha256
  await signer.shows(() => frozen() !== undefined, PATIENCE_MS)
  const sha256 = frozen()
  await command(signer, "sign", sha256 === undefined ? {} : { sha256 })
  return [
    {
      what: "underskriften",
      holds: ({ document }) => document?.signers?.[idOf(play, key)]?.signed !== undefined,
    },
  ]
}

async function freeze(play: Play): Promise<void> {
  await actor(play, "secretary").post("document/freeze", { id: crypto.randomUUID() })
  const state = ({ document }: MeetingView) => document?.state === "frozen"
  await everybodyShows(play, [{ what: "protokollet är låst för underskrift", holds: state }])
}

async function markNotReached(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const point = play.script.items.find((one) =>
    typeof step.agendaNumber === "number"
      ? one.agendaNumber === step.agendaNumber
      : numberOf(one) === (step.paragraph ?? step.point),
  )
  const reason = step.reason ?? point?.outcome?.reason
  await command(actor(play, step.actor), "markNotReached", {
    item,
    ...(typeof reason === "string" && { reason }),
    ...(typeof step.carryOver === "string" && { carryOver: step.carryOver }),
  })
  return [status(item, "notReached")]
}

export const ACTIONS: Record<string, Action> = {
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
  markNotReached,
  referToOtherBody: putsOff("referToOtherBody", "body", "when"),
  table: putsOff("table", "until"),
  referBack: putsOff("referBack", "to", "reason"),
  writeMinutes,
  attach,
  sendForAdjustment,
  sign,
  finaliseNotes: plain("finaliseNotes", () => ({}), {
    what: "anteckningarna är färdiga",
    holds: (view) => view.meeting.documentState === "finalised",
  }),
  ...peopleActions,
  ...decidingActions,
  ...votingActions,
}
