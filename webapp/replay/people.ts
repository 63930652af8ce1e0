/** The actions of a meeting script about people: who is here, who serves, who presides, who stands aside, who dissents. */

import type { MeetingView } from "../src/model/view"
import type { Action } from "./actions"
import {
  actor,
  anyView,
  command,
  idOf,
  idsOf,
  itemOf,
  keyOf,
  mayNot,
  namesItem,
  type Play,
  type Shown,
  shownOf,
  signedBy,
} from "./play"
import type { ScriptStep } from "./script"
import { leavesWhenRecused, standAside } from "./silence"

/** Whom a step is about: those it lists, the one it names, or whoever acts. */
const keysOf = (play: Play, step: ScriptStep): string[] =>
  Array.isArray(step.personIds)
    ? (step.personIds as string[])
    : [keyOf(play, String(step.personId ?? step.by ?? step.actor))]

const here = (play: Play, keys: readonly string[], wanted: boolean): Shown => ({
  what: wanted ? "de är här" : "de har gått",
  holds: (view) => idsOf(play, keys).every((id) => (view.people[id]?.here === true) === wanted),
})

async function checkIn(play: Play, step: ScriptStep): Promise<Shown[]> {
  const by = actor(play, step.actor)
  if (by.session.view.peek()?.meeting.phase === "planned") {
    await command(actor(play, "secretary"), "openCheckIn", {})
  }
  const mode = step.mode as "onSite" | "remote" | undefined
  const keys = keysOf(play, step)
  await command(by, "checkIn", { persons: idsOf(play, keys), ...(mode && { mode }) })
  return [here(play, keys, true)]
}

async function join(play: Play, step: ScriptStep): Promise<Shown[]> {
  const keys = keysOf(play, step)
  const item = namesItem(step) ? itemOf(play, step) : undefined
  await command(actor(play, step.actor), "join", { persons: idsOf(play, keys), ...(item !== undefined && { item }) })
  return onceStarted(play, item, here(play, keys, true))
}

/** What begins with an item that is still to come shows when it is started. */
function onceStarted(play: Play, item: string | undefined, shown: Shown): Shown[] {
  if (item === undefined || anyView(play).items[item]?.number !== undefined) return [shown]
  play.onceStarted.set(item, [...(play.onceStarted.get(item) ?? []), shown])
  return []
}

async function leave(play: Play, step: ScriptStep): Promise<Shown[]> {
  const keys = keysOf(play, step)
  const afterItem = namesItem(step, "after") ? { afterItem: itemOf(play, step, "after") } : {}
  await command(actor(play, step.actor), "leave", { persons: idsOf(play, keys), ...afterItem })
  return [here(play, keys, false)]
}

async function serveFor(play: Play, step: ScriptStep): Promise<Shown[]> {
  const [key = ""] = keysOf(play, step)
  const person = idOf(play, key)
  const member = idOf(play, step.forPersonId)
  const item = namesItem(step) ? itemOf(play, step) : undefined
  await command(actor(play, step.actor), "serve", {
    person,
    for: member,
    ...(item !== undefined && { fromItem: item }),
    ...(step.note !== undefined && { note: String(step.note) }),
  })
  const back = anyView(play).people[member]?.servesFor === person || person === member
  const serves = ({ people }: MeetingView) =>
    back ? people[person]?.votes === true : people[person]?.servesFor === member
  // in whose place it is may stand aside from just this item, and hears nothing of it
  const holds = (view: MeetingView) => mayNot(view, item ?? view.current) || serves(view)
  return onceStarted(play, item, { what: "ersättaren tjänstgör", holds })
}

async function passChair(play: Play, step: ScriptStep): Promise<Shown[]> {
  const to = idOf(play, step.toPersonId)
  await command(actor(play, step.actor), "passChair", { to })
  return [{ what: "ordet som ordförande har gått över", holds: (view) => view.presiding === to }]
}

async function appointAdjuster(play: Play, step: ScriptStep): Promise<Shown[]> {
  const persons = idsOf(play, keysOf(play, step))
  await command(actor(play, step.actor), "appointAdjuster", { persons })
  return [{ what: "justeraren är utsedd", holds: (view) => persons.every((id) => view.adjusters?.includes(id)) }]
}

async function recuse(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const persons = idsOf(play, keysOf(play, step))
  const leaves = leavesWhenRecused(play.script)
  for (const person of persons) {
    await command(by, "recuse", {
      item,
      ...(person !== idOf(play, by.key) && { person }),
      ...(step.reason !== undefined && { reason: String(step.reason) }),
    })
    if (leaves) standAside(play, item, person)
  }
  const noted = (view: MeetingView) => persons.every((id) => view.items[item]?.recused?.includes(id))
  const knows: Shown = {
    what: "den som är jävig vet det",
    holds: (_, person) =>
      !persons.includes(idOf(play, person.key)) || person.session.self.value?.recused?.includes(item) === true,
  }
  return [shownOf(item, "jävet är antecknat", noted), knows]
}

async function notParticipating(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const by = actor(play, step.actor)
  const persons = idsOf(play, keysOf(play, step))
  for (const person of persons) {
    await command(by, "notParticipating", { item, ...(person !== idOf(play, by.key) && { person }) })
  }
  const noted = (view: MeetingView) => persons.every((id) => view.items[item]?.notParticipating?.includes(id))
  return [shownOf(item, "det är antecknat att de inte deltar", noted)]
}

async function reserve(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const { by, person, onBehalf } = signedBy(play, step)
  const decision = play.decisions.get(String(step.decisionId))
  await command(by, "reserve", {
    item,
    ...(decision !== undefined && { decision }),
    ...onBehalf,
    ...(step.text !== undefined && { text: String(step.text) }),
  })
  const made = ({ reservations }: MeetingView) =>
    Object.values(reservations ?? {}).some(
      (one) => one.item === item && (one.by === person || one.with?.includes(person) === true),
    )
  return [shownOf(item, "reservationen är antecknad", made)]
}

async function minutesNote(play: Play, step: ScriptStep): Promise<Shown[]> {
  const item = itemOf(play, step)
  const { by, person, onBehalf } = signedBy(play, step)
  const text = String(step.text ?? "")
  await command(by, "minutesNote", { item, text, ...onBehalf })
  const made = ({ notes }: MeetingView) =>
    Object.values(notes ?? {}).some((one) => one.item === item && one.by === person && one.text === text)
  return [shownOf(item, "anteckningen till protokollet finns", made)]
}

export const peopleActions: Record<string, Action> = {
  checkIn,
  join,
  leave,
  serveFor,
  passChair,
  appointAdjuster,
  recuse,
  notParticipating,
  reserve,
  minutesNote,
}
