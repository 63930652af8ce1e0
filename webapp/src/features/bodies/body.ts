/** A body as the server tells of it, and what can be worked out of that without asking. */

import type { Standing } from "../../ui/BodyHead"

export interface Population {
  year: number
  number: number
}

export interface Category {
  key: string
  label: string
  role: "voting" | "substitute" | "official" | "other" | "absent"
}

export interface Phrase {
  name: string
  text: string
}

export interface Body {
  id: string
  names: { name: string; shortName: string; nameGenitive: string; area?: string }
  kind: Kind
  organisations: string[]
  seats?: number
  categories: Category[]
  phrases: Phrase[]
  populations?: Record<string, Population>
}

export interface Rule {
  setting: string
  value: string
  usual: string
  choices: string[]
  several: boolean
  lock?: { value: string; section: string }
}

export interface StandingPoint {
  kind: PointKind
  title: string
  plannedMinutes?: number
}

export interface Told {
  version: number
  standing: Standing
  body: Body
  rules: Rule[]
  standingPoints: StandingPoint[]
}

export const KINDS = [
  "consultationGroup",
  "network",
  "steeringGroup",
  "board",
  "jointBoard",
  "federationDirectorate",
] as const
export type Kind = (typeof KINDS)[number]

export const POINT_KINDS = [
  "opening",
  "electionOfAdjuster",
  "previousMinutes",
  "registerOtherMatters",
  "adoptAgenda",
  "information",
  "discussion",
  "decision",
  "meetingDates",
  "closing",
] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** The Swedish genitive, as the server makes it: an s, unless the name ends in s, x or z; an abbreviation gets a colon. */
export function genitive(name: string): string {
  if (name === "" || /[sxz]$/i.test(name)) return name
  return /\p{Lu}$/u.test(name) ? `${name}:s` : `${name}s`
}

/** A number as people write it: "12 345" is 12345. Nothing for what is none. */
export function number(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0.]/g, "")
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** How often names stand in the list of organisations that somebody fills in. */
export interface Row {
  id: number
  name: string
  year: string
  people: string
}

export function rowsOf(body: Pick<Body, "organisations" | "populations">): Row[] {
  return body.organisations.map((name, id) => {
    const known = body.populations?.[name]
    return { id, name, year: known ? String(known.year) : "", people: known ? String(known.number) : "" }
  })
}

/** The organisations that are named, with the figures that are whole: a year and a number. */
export function organised(rows: readonly Row[]): { organisations: string[]; populations: Record<string, Population> } {
  const named = rows.map((row) => ({ ...row, name: row.name.trim() })).filter((row) => row.name !== "")
  const populations: Record<string, Population> = {}
  for (const row of named) {
    const year = number(row.year)
    const people = number(row.people)
    if (year !== undefined && people !== undefined && people > 0) populations[row.name] = { year, number: people }
  }
  return { organisations: named.map((row) => row.name), populations }
}
