/** The installation's own doors: setting up a body and a meeting, personal links, and fetching the document. */

import type { Script } from "./script"

export interface Prepared {
  meeting: string
  /** Server ids by the script's person ids. */
  people: Map<string, string>
  /** Item ids by agenda number. */
  items: Map<number, string>
}

export class ServerFault extends Error {}

export interface Operator {
  prepare(script: Script): Promise<Prepared>
  link(meeting: string, person: string): Promise<string>
}

/** The server is up, and its store is not. */
const STORE_AWAY = 503

/** @param token of the installation */
export function createOperator(server: string, token: string): Operator {
  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const response = await ask(new URL(path, server), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new ServerFault(`POST ${path}: ${response.status} ${text}`)
    return JSON.parse(text) as Record<string, unknown>
  }

  return {
    async prepare(script) {
      const { id: body } = await post("/api/bodies", bodyOf(script))
      const made = await post("/api/meetings", meetingOf(script, String(body)))
      return {
        meeting: String(made.id),
        people: new Map(Object.entries(made.people as Record<string, string>)),
        items: itemsOf(script, made.items as string[] | Record<string, string>),
      }
    },
    async link(meeting, person) {
      const { url } = await post(`/api/meetings/${meeting}/links`, { person })
      return String(url)
    },
  }
}

/** Asks until there is an answer: a server whose store is away has none yet. */
export function ask(url: URL, request?: RequestInit): Promise<Response> {
  return patiently(async () => {
    const response = await fetch(url, request)
    // without the address: it may hold a link
    if (response.status === STORE_AWAY) throw new Error(`servern når inte sitt arkiv (${STORE_AWAY})`)
    return response
  })
}

/** A server that is starting, or starting again, is waited for. What it answers is the answer. */
export async function patiently<T>(attempt: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      return await attempt()
    } catch (fault) {
      if (fault instanceof ServerFault || Date.now() > until) throw fault
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

function bodyOf(script: Script): object {
  const { name, shortName, nameGenitive, kind, area, memberOrganisations = [], seats, profile = {} } = script.body
  return defined({
    name,
    shortName,
    nameGenitive,
    kind,
    area,
    organisations: memberOrganisations,
    seats,
    profile,
    attendanceCategories: categoriesOf(script),
  })
}

const ROLES: [RegExp, string][] = [
  [/frånvar|förhind|^ej närv|^ej när/, "absent"],
  [/ersätt/, "substitute"],
  [/^beslut|ledam|^tjänstgörande|^närvarande|röst/, "voting"],
  [/tjänstem|tjänstepers/, "official"],
]

/** The headings of the list of people, in the script's order and words. */
function categoriesOf(script: Script): { key: string; label: string; role: string }[] {
  const used = [...new Set(script.attendance.map((one) => one.category))]
  const labels = script.attendanceLabels ?? []
  const labelOf = (key: string) =>
    labels.find((label) => label.toLowerCase() === key.toLowerCase()) ?? key.charAt(0).toUpperCase() + key.slice(1)
  const rank = (key: string) => {
    const at = labels.indexOf(labelOf(key))
    return at < 0 ? labels.length : at
  }
  const votes = (key: string) => script.attendance.some((one) => one.category === key && one.votes === true)
  const byName = (key: string) => ROLES.find(([words]) => words.test(key.toLowerCase()))?.[1] ?? "other"
  const roleOf = (key: string) => (votes(key) ? "voting" : byName(key))
  return used.sort((a, b) => rank(a) - rank(b)).map((key) => ({ key, label: labelOf(key), role: roleOf(key) }))
}

function meetingOf(script: Script, body: string): object {
  const { meeting, numbering } = script
  return defined({
    body,
    title: meeting.title,
    documentType: script.documentType,
    numbering:
      numbering &&
      defined({
        scheme: numbering.scheme,
        year: numbering.year,
        first: numbering.firstParagraph ?? numbering.firstPoint,
      }),
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place ?? "",
    mode: meeting.mode,
    joinLink: meeting.joinLink,
    extra: meeting.extra,
    noticeSent: meeting.noticeSent,
    people: script.people.map(({ id, name }) => ({ key: id, name })),
    participants: participantsOf(script),
    offices: officesOf(script).map((office) =>
      defined({
        role: office.role,
        person: office.personId,
        actingAs: office.actingAs,
        ordinaryChair: office.ordinaryChairPersonId,
      }),
    ),
    agenda: sentAgenda(script).map(({ agendaNumber, title, number }) => {
      const item = script.items.find((one) => (one.paragraphNumber ?? one.pointNumber) === number)
      return defined({
        key: `a${agendaNumber}`,
        agendaNumber,
        title,
        kind: number === undefined ? "information" : kindOf(item?.kind),
        presenters: item?.presenters ?? [],
        excluded: [],
      })
    }),
    printed: defined({
      timeAndPlaceLabel: meeting.timeAndPlaceLabel,
      timeAndPlaceText: meeting.timeAndPlaceText,
      contentsLabel: script.tocLabel,
      attachmentsLabel: script.attachmentsLabel,
      header: script.pageFurniture?.header ?? [],
      footer: script.pageFurniture?.footer ?? [],
    }),
  })
}

const KINDS = new Set(
  "opening electionOfAdjuster previousMinutes registerOtherMatters adoptAgenda information discussion decision meetingDates closing".split(
    " ",
  ),
)

/** A kind that only the script knows is a matter to decide on. */
export const kindOf = (kind: string | undefined) => (kind === undefined || KINDS.has(kind) ? kind : "decision")

/**
 * Who attends all along and serves for some items has two entries, the one without a vote and the one with. Whom a step calls in
 * votes from then on; a substitute whom no step calls in has the vote from the beginning.
 */
function participantsOf(script: Script): object[] {
  const calls = script.replay.steps.filter((one) => one.action === "serveFor" && one.expectRefused === undefined)
  const calledIn = new Set(calls.map((one) => one.personId))
  const people = [...new Set(script.attendance.map((one) => one.personId))]
  const seats = people.flatMap((person) => {
    const entries = script.attendance.filter((one) => one.personId === person)
    const attends = entries.find((one) => one.votes !== true)
    const votes = entries.find((one) => one.votes === true)
    const served = attends !== undefined && votes !== undefined
    return [attends, votes].flatMap((one) =>
      one === undefined
        ? []
        : defined({
            person,
            category: one.category,
            organisation: one.organisation,
            note: one.note,
            substituteFor: one.substituteForPersonId,
            votes: one.votes === true && (served || !calledIn.has(person)),
          }),
    )
  })
  return [...seats, ...unlisted(script, people)]
}

/** Whoever keeps the minutes or presides sits there, listed or not. */
function unlisted(script: Script, listed: string[]): object[] {
  const category = categoriesOf(script).find(({ role }) => role === "official" || role === "other")?.key
  const holders = new Set(officesOf(script).map((one) => one.personId))
  return [...holders].flatMap((person) =>
    category === undefined || listed.includes(person) ? [] : { person, category, votes: false },
  )
}

/** Chairs and secretaries; adjusters are appointed at the meeting. */
export const officesOf = (script: Script) =>
  script.offices.filter(({ role }) => role === "chair" || role === "secretary")

/** The agenda as it was sent; what was added at the meeting has no number there. */
export function sentAgenda(script: Script): { agendaNumber: number; title: string; number?: number }[] {
  const sent: { agendaNumber: number; title: string; number?: number }[] = []
  for (const { agendaNumber, title, paragraph, point, addedAtMeeting } of script.agenda) {
    if (agendaNumber === null || agendaNumber === undefined || addedAtMeeting === true) continue
    const number = paragraph ?? point
    sent.push(typeof number === "number" ? { agendaNumber, title, number } : { agendaNumber, title })
  }
  return sent
}

function itemsOf(script: Script, made: string[] | Record<string, string>): Map<number, string> {
  const items = new Map<number, string>()
  sentAgenda(script).forEach(({ agendaNumber }, index) => {
    const id = Array.isArray(made) ? made[index] : made[`a${agendaNumber}`]
    if (id !== undefined) items.set(agendaNumber, id)
  })
  return items
}

/** What is not there is absent, never null. */
function defined(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))
}
