/**
 * Which items the meeting will reach, worked out from the planned minutes, what has been used and the meeting's end. It never
 * guesses: an item without a plan makes every time after it unknown, and only what holds even if such items took no time at all
 * is said (an item that cannot be begun before the end even then is told as not reached).
 */

import type { Item, ItemId, MeetingView } from "./view"

export type Unknown =
  /** The notice names no end. */
  | "noEnd"
  /** No item that is left has a planned time. */
  | "noPlan"
  /** The day of the meeting is another than today, or its hours are long past. */
  | "otherDay"
  /** Adjourned, and nobody has said until when. */
  | "adjourned"
  /** The meeting is over. */
  | "closed"

export interface Expectation {
  /** When it will be begun, in milliseconds; `sure` false: not before this, because something before it has no plan. */
  from: number
  sure: boolean
  fate: "reached" | "cutShort" | "notReached" | "unknown"
  /** Whole minutes that the current item has taken so far. */
  used?: number
}

export type Forecast =
  | { known: false; why: Unknown }
  | {
      known: true
      end: number
      /** When the last item would be done by the plan; absent where an item has none. */
      done?: number
      /** Items that are left and have no planned time. */
      unplanned: number
      items: ReadonlyMap<ItemId, Expectation>
      notReached: ItemId[]
      /** Minutes that the items dealt with took beyond their plan; negative: less. Absent where none had a plan. */
      late?: number
    }

const MINUTE = 60_000
/** So long after its end a meeting that is still open is a forgotten one, and so long before its start nothing is known. */
const SLACK = 12 * 60 * MINUTE

/** Short and of a known kind: it takes no time worth planning, and is always reached. */
const FORMAL = new Set(["opening", "closing"])

type Needed = Pick<MeetingView, "meeting" | "order" | "items" | "current">

/** @param now the server's time in milliseconds; the meeting's hours are read in this computer's zone */
export function forecast(view: Needed, now: number): Forecast {
  const { meeting, items, current } = view
  if (meeting.phase === "closed") return { known: false, why: "closed" }
  const end = hour(meeting.date, meeting.end)
  if (end === undefined) return { known: false, why: "noEnd" }
  const left = view.order.filter((id) => id === current || isLeft(items[id]))
  if (!left.some((id) => items[id]?.plannedMinutes !== undefined)) return { known: false, why: "noPlan" }
  const start = hour(meeting.date, meeting.start) ?? end
  if (now > end + SLACK || now < start - SLACK) return { known: false, why: "otherDay" }
  const begin = beginning(meeting, start, now)
  if (begin === undefined) return { known: false, why: "adjourned" }
  return { known: true, end, ...laidOut(left, items, begin, now, end), ...lateness(view) }
}

function isLeft(item: Item | undefined): boolean {
  return item?.status === "planned" || item?.status === "parked"
}

/** From when the items that are left can be dealt with. */
function beginning(meeting: MeetingView["meeting"], start: number, now: number): number | undefined {
  if (meeting.phase === "open") return now
  if (meeting.phase !== "adjourned") return Math.max(start, now)
  const until = hour(meeting.date, meeting.adjournedUntil)
  return until === undefined ? undefined : Math.max(until, now)
}

function laidOut(left: ItemId[], items: Needed["items"], begin: number, now: number, end: number) {
  const expected = new Map<ItemId, Expectation>()
  let from = begin
  let sure = true
  let unplanned = 0
  for (const id of left) {
    const item = items[id]
    if (item === undefined) continue
    const minutes = minutesOf(item, now)
    const running = item.status === "current"
    const fate = fateOf({ from, sure, to: from + (minutes ?? 0) * MINUTE, end, running, formal: isFormal(item) })
    expected.set(id, { from, sure, fate, ...(running && usedBy(item, now)) })
    if (minutes === undefined) {
      unplanned++
      sure = false
    } else from += minutes * MINUTE
  }
  const notReached = [...expected].filter(([, one]) => one.fate === "notReached").map(([id]) => id)
  return { unplanned, items: expected, notReached, ...(sure && { done: from }) }
}

function isFormal(item: Item): boolean {
  return item.plannedMinutes === undefined && FORMAL.has(item.kind ?? "")
}

/** What is left of the planned minutes; absent: nothing is planned, so nothing is known. */
function minutesOf(item: Item, now: number): number | undefined {
  if (isFormal(item)) return 0
  if (item.plannedMinutes === undefined) return undefined
  const started = item.status === "current" ? Date.parse(item.startedAt ?? "") : Number.NaN
  if (!Number.isFinite(started)) return item.plannedMinutes
  return Math.max(0, item.plannedMinutes - (now - started) / MINUTE)
}

function usedBy(item: Item, now: number): { used?: number } {
  const started = Date.parse(item.startedAt ?? "")
  return Number.isFinite(started) ? { used: Math.max(0, Math.floor((now - started) / MINUTE)) } : {}
}

function fateOf(one: {
  from: number
  to: number
  end: number
  sure: boolean
  running: boolean
  formal: boolean
}): Expectation["fate"] {
  if (one.formal) return "reached"
  if (!one.running && one.from >= one.end) return "notReached"
  if (!one.sure) return "unknown"
  return one.to > one.end ? "cutShort" : "reached"
}

function lateness(view: Needed): { late?: number } {
  const done = view.order.flatMap((id) => {
    const { plannedMinutes, startedAt, endedAt } = view.items[id] ?? {}
    if (plannedMinutes === undefined || startedAt === undefined || endedAt === undefined) return []
    return (Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE - plannedMinutes
  })
  return done.length === 0 ? {} : { late: Math.round(done.reduce((sum, minutes) => sum + minutes, 0)) }
}

/** "12:00" or "12.00" of the day "2018-12-14", in milliseconds; absent where the words are no time. */
function hour(date: string, words: string | undefined): number | undefined {
  const [, hours = "", minutes = ""] = /^(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})$/.exec(words?.trim() ?? "") ?? []
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.slice(0, 10).split("-").map(Number)
  if (hours === "" || Number(hours) > 24 || Number(minutes) > 59) return undefined
  const at = new Date(year, month - 1, day, Number(hours), Number(minutes)).getTime()
  return Number.isFinite(at) ? at : undefined
}
