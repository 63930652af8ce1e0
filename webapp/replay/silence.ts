/**
 * What a screen may hold of an item that its person stands aside from (recusal, KL 6:30): that it is there, its number and its
 * status, and nothing else.
 */

import type { ItemId, MeetingView, PersonId } from "../src/model/view"
import type { Person } from "./person"
import { idOf, type Play, type Shown } from "./play"
import type { Script } from "./script"

/** Where the law locks it, who is recused leaves; elsewhere the body's profile says, and the custom is to note it only. */
export function leavesWhenRecused({ body }: Script): boolean {
  const said = body.profile?.conflictOfInterest
  if (typeof said === "string") return said === "leave"
  return body.statutoryBoard === true || /nämnd|styrelse|utskott|direktion|förbund/.test(body.kind.toLowerCase())
}

export function standAside(play: Play, item: ItemId, person: PersonId): void {
  const persons = play.aside.get(item) ?? new Set()
  persons.add(person)
  play.aside.set(item, persons)
}

/** The item is done: who stood aside sees it again. */
export function backAgain(play: Play, item: ItemId | undefined): Shown[] {
  const persons = item === undefined ? undefined : play.aside.get(item)
  if (item === undefined || persons === undefined) return []
  play.aside.delete(item)
  return [
    {
      what: "den som var jävig ser punkten igen",
      holds: (view, person) => !persons.has(idOf(play, person.key)) || view.items[item]?.hidden !== true,
    },
  ]
}

/** After every step: nobody who stands aside sees anything of the item. */
export function silence(play: Play): Shown[] {
  return [...play.aside].map(([item, persons]) => ({
    what: "den som är jävig ser inget av punkten",
    holds: (view: MeetingView, person: Person) =>
      !persons.has(idOf(play, person.key)) || nothingOf(play, view, person, item),
  }))
}

const KNOWN_OF_HIDDEN = new Set(["number", "status", "hidden"])

function nothingOf(play: Play, view: MeetingView, person: Person, item: ItemId): boolean {
  const shown = view.items[item]
  if (shown !== undefined && (shown.hidden !== true || Object.keys(shown).some((key) => !KNOWN_OF_HIDDEN.has(key)))) {
    return false
  }
  const maps: (Record<string, { item?: ItemId }> | undefined)[] = [
    view.decisions,
    view.proposals,
    view.votes,
    view.assignments,
    view.attachments,
    view.reservations,
    view.notes,
  ]
  const holds = maps.some((all) => Object.values(all ?? {}).some((one) => one.item === item))
  if (holds || view.question?.item === item || view.path?.item === item) return false
  return [...textsOf(play, item)].every((text) => person.session.text(text).value === undefined)
}

/** Ids are counted for each item by itself, and begin with the item's. */
function* textsOf(play: Play, item: ItemId): Iterable<string> {
  yield `item:${item}`
  for (const id of play.decisions.values()) if (id.startsWith(`${item}d`)) yield `decision:${id}`
  for (const id of play.proposals.values()) if (id.startsWith(`${item}q`)) yield `proposal:${id}`
}
