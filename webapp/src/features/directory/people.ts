/** People of a body as the server tells of them. */

import type { Standing } from "../../ui/BodyHead"

export type Office = "chair" | "viceChair" | "secretary"

export interface Member {
  id: string
  version: string
  person: { id: string; name: string; party?: string; mail?: string }
  place: {
    category: string
    organisation?: string
    votes: boolean
    office?: Office
    substituteFor?: string
    note?: string
    from?: string
    to?: string
  }
  callIn?: number
}

export interface People {
  people: Member[]
  sameName: string[]
}

/** What of a body is needed to list its people. */
export interface OfBody {
  standing: Standing
  body: {
    names: { name: string }
    organisations: string[]
    categories: { key: string; label: string; role: string }[]
  }
}

export type When = "now" | "later" | "before"

/** Whether somebody belongs to the body on a day ("2026-03-01"), will, or did. */
export function when(member: Member, today: string): When {
  const { from, to } = member.place
  if (to !== undefined && to < today) return "before"
  if (from !== undefined && from > today) return "later"
  return "now"
}

/** Those who are called in, in their order. */
export function calledIn(people: readonly Member[]): Member[] {
  return people.filter((member) => member.callIn !== undefined).sort((a, b) => (a.callIn ?? 0) - (b.callIn ?? 0))
}

/** A member as a form holds it: texts that may be empty. */
export interface Form {
  name: string
  mail: string
  party: string
  category: string
  organisation: string
  votes: boolean
  office: string
  substituteFor: string
  note: string
  from: string
  to: string
}

export function formOf(member: Member): Form {
  const { person, place } = member
  return {
    name: person.name,
    mail: person.mail ?? "",
    party: person.party ?? "",
    category: place.category,
    organisation: place.organisation ?? "",
    votes: place.votes,
    office: place.office ?? "",
    substituteFor: place.substituteFor ?? "",
    note: place.note ?? "",
    from: place.from ?? "",
    to: place.to ?? "",
  }
}

/** What is sent: what is empty is left out. */
export function sent(form: Form, version?: string): object {
  const { name, category, votes, ...others } = form
  const filled = Object.fromEntries(
    Object.entries(others)
      .map(([field, value]) => [field, value.trim()])
      .filter(([, value]) => value !== ""),
  )
  return { name: name.trim(), category, votes, ...filled, ...(version !== undefined && { version }) }
}

export type Fate = "new" | "same" | "changed" | "refused"

export interface ImportRow {
  row: number
  name: string
  mail?: string
  fate: Fate
  why: string[]
  changed: string[]
}

export interface Preview {
  rows: ImportRow[]
  unknown: string[]
  fingerprint: string
}

export function counted(rows: readonly ImportRow[]): Record<Fate, number> {
  const counts = { new: 0, same: 0, changed: 0, refused: 0 }
  for (const row of rows) counts[row.fate]++
  return counts
}
