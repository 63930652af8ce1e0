/** Meetings as the desk knows them (docs/openapi.yaml). */

import type { MeetingView, PersonId, Phase } from "../../model/view"
import { api } from "../../session/desk"
import { date } from "../../ui/format"
import { deskText } from "../../ui/text/desk"

export type Reply = "comes" | "comesRemote" | "absent"
export const REPLIES: Reply[] = ["comes", "comesRemote", "absent"]

export interface MeetingRow {
  id: string
  body: string
  bodyName: string
  title: string
  date: string
  start?: string
  end?: string
  place?: string
  phase: Phase
  noticeSent?: string
  invited: boolean
  prepares: boolean
  reply?: Reply
  document?: "review" | "sign"
}

export interface Letter {
  person: PersonId
  what: "notice" | "cancellation" | "callIn"
  at: string
  state: "waiting" | "sent" | "failed"
}

/** A meeting that is being prepared, as whoever prepares it sees it. */
export interface Prepared {
  person: PersonId
  view: MeetingView
  mailIsSent: boolean
  mail: Record<PersonId, string>
  letters: Letter[]
  unreplaced: PersonId[]
  toCall: PersonId[]
}

export interface FormPerson {
  key: string
  name: string
  mail?: string
  id?: string
}

/** A new meeting, as it is handed in. */
export interface MeetingForm {
  body: string
  title: string
  date: string
  start?: string
  end?: string
  place: string
  mode?: "onSite" | "remote" | "hybrid"
  joinLink?: string
  extra?: boolean
  people: FormPerson[]
  participants: { person: string; category: string; organisation?: string; votes?: boolean }[]
  offices: { role: string; person: string; actingAs?: string }[]
  agenda: { title: string; kind?: string }[]
}

/** "tisdag 6 maj 2031 kl. 09:00–12:00" */
export function whenOf(row: { date: string; start?: string | undefined; end?: string | undefined }): string {
  const clock = row.start === undefined ? "" : ` kl. ${row.start}${row.end === undefined ? "" : `–${row.end}`}`
  return date(row.date) + clock
}

export function replyWords(reply: Reply | undefined): string {
  return deskText(reply === undefined ? "meetings.reply.none" : `meetings.reply.${reply}`)
}

/** Into the meeting, in one's own seat. */
export async function enter(meeting: string): Promise<string | undefined> {
  const told = await api<{ url: string }>(`meetings/${meeting}/enter`, { json: {} })
  if (told.status === "refused") return told.code
  window.location.assign(told.body.url)
  return undefined
}
