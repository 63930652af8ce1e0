import type { Item, MeetingView, Person } from "../src/model/view"
import { SECRETARY } from "./meeting"
import type { Scene } from "./scenes"

/** An invented statutory board of nine seats in the middle of its meeting: seats, substitutes, the floor, dissent. */

const SEATS: [name: string, party: string, extra?: Partial<Person>][] = [
  ["Agneta Lindroth", "S"],
  ["Per-Olov Marklund", "S"],
  ["Farida Haddad", "S", { mode: "remote" }],
  ["Mattias Sundqvist", "C"],
  ["Lena Viklund", "C", { here: false, ranges: "§ 31–33" }],
  ["Eva Norrmark", "M"],
  ["Jonas Ekblad", "M"],
  ["Siv Åslund", "V"],
  ["Torbjörn Nyhlén", "KD"],
]

const SUBSTITUTES: [name: string, party: string, extra?: Partial<Person>][] = [
  ["Bo Hamrin", "C"],
  ["Mirja Keskitalo", "S"],
  ["Aron Dahlqvist", "M", { here: false }],
]

const TITLES: [title: string, kind: string, plannedMinutes?: number][] = [
  ["Mötet öppnas", "opening"],
  ["Upprop", "information"],
  ["Val av justerare", "electionOfAdjuster", 5],
  ["Budgetuppföljning efter oktober", "decision", 30],
  ["Riktlinjer för ekonomiskt bistånd", "decision", 40],
  ["Avtal om familjerådgivning", "decision", 30],
  ["Taxor och avgifter 2020", "decision", 45],
  ["Internkontrollplan", "decision", 20],
  ["Information från förvaltningen", "information"],
  ["Mötet avslutas", "closing"],
]

function people(): Record<string, Person> {
  const made: Record<string, Person> = {}
  const add = (id: string, person: Person) => {
    made[id] = person
  }
  SEATS.forEach(([name, party, extra], index) => {
    const here = { here: true, mode: "onSite" as const, connected: true, ...extra }
    add(`p${index + 1}`, { name, organisation: party, category: "voting", order: index + 1, votes: true, ...here })
  })
  SUBSTITUTES.forEach(([name, party, extra], index) => {
    const here = { here: true, mode: "onSite" as const, connected: true, ...extra }
    add(`s${index + 1}`, {
      name,
      organisation: party,
      category: "substitutes",
      order: index + 20,
      callIn: index + 1,
      ...here,
    })
  })
  add("p10", { name: "Ingrid Tangen", organisation: "Socialchef", category: "others", order: 40, here: true })
  add(SECRETARY, {
    name: "Yvonne Kjellin",
    organisation: "Nämndsekreterare",
    category: "others",
    order: 41,
    here: true,
  })
  return made
}

/** So many minutes past one in the afternoon of that day. */
const at = (minutes: number) => new Date(2019, 10, 19, 13, minutes).toISOString()
/** When the scenes are looked at. */
const NOW = Date.parse(at(80))

function items(): Record<string, Item> {
  return Object.fromEntries(
    TITLES.map(([title, kind, plannedMinutes], index): [string, Item] => {
      const id = `i${index + 1}`
      const status = index < 4 ? "done" : index === 4 ? "current" : "planned"
      return [
        id,
        {
          title,
          kind,
          status,
          agendaNumber: index + 1,
          text: id === "i5" ? "item:i8" : `item:${id}`,
          ...(index <= 4 && { number: 30 + index }),
          ...(plannedMinutes !== undefined && { plannedMinutes }),
        },
      ]
    }),
  )
}

export function board(): MeetingView {
  const made: MeetingView = {
    meeting: {
      id: "m_board",
      title: "Socialnämnden",
      date: "2019-11-19",
      start: "13:00",
      end: "15:30",
      place: "Sessionssalen",
      mode: "hybrid",
      phase: "open",
      documentType: "protokoll",
      documentState: "draft",
      numbering: "paragraph",
      textShown: "full",
      body: { id: "b_board", name: "Socialnämnden", kind: "board" },
      agendaAdopted: true,
      openedAt: at(2),
      rollCall: at(6),
      recusal: "leave",
    },
    presiding: "p4",
    chair: "p4",
    secretary: SECRETARY,
    adjusters: ["p2"],
    current: "i5",
    next: "i6",
    order: TITLES.map((_, index) => `i${index + 1}`),
    items: items(),
    decisions: { d1: { item: "i5", status: "drafted", text: "decision:d1" } },
    categories: ["voting", "substitutes", "others"],
    categoryLabels: { voting: "Ledamöter", substitutes: "Ersättare", others: "Övriga" },
    people: people(),
    present: 12,
    expected: 14,
    quorum: { serving: 8, seats: 9, quorate: true, rule: "moreThanHalf" },
    speakers: { waiting: [] },
    soundAndPicture: { needed: true, confirmedAt: at(5) },
  }
  const current = made.items.i5
  if (current) Object.assign(current, { decisions: ["d1"], startedAt: at(68) })
  const done = made.items.i4
  if (done) Object.assign(done, { startedAt: at(10), endedAt: at(52) })
  return made
}

const MAY: Scene["self"] = {
  may: Object.fromEntries(
    "recuse askForFloor setMode minutesNote notParticipating".split(" ").map((type) => [type, true] as const),
  ),
}

function scene(view: MeetingView, extra: Partial<Scene> = {}): Scene {
  const { self, ...others } = extra
  return {
    view,
    now: NOW,
    self: {
      next: { action: "putToMeeting", item: "i5", decisions: ["d1"] },
      ...self,
      may: { ...MAY?.may, ...self?.may },
    },
    ...others,
  }
}

function change(alter: (view: MeetingView) => void): MeetingView {
  const view = board()
  alter(view)
  return view
}

const speaking = () =>
  change((view) => {
    view.speakers = {
      now: { person: "p8", kind: "speak", since: new Date(NOW - 83_000).toISOString() },
      waiting: [
        { person: "p2", kind: "pointOfOrder" },
        { person: "p7", kind: "reply" },
        { person: "p6", kind: "speak" },
      ],
    }
  })

const recused = () =>
  change((view) => {
    const item = view.items.i5
    if (item) item.recused = ["p7"]
    view.quorum = { serving: 7, seats: 9, quorate: true, rule: "moreThanHalf" }
  })

/** The same moment, as the recused person's page has it: number and status, nothing else. */
const away = () =>
  change((view) => {
    view.items.i5 = { number: 34, status: "current", hidden: true }
    delete view.decisions
    delete view.quorum
    delete view.speakers
  })

const serving = () =>
  change((view) => {
    const substitute = view.people.s1
    if (substitute) Object.assign(substitute, { servesFor: "p5", servesFrom: "i5", votes: true })
    view.quorum = { serving: 9, seats: 9, quorate: true, rule: "moreThanHalf" }
  })

const inquorate = () =>
  change((view) => {
    for (const id of ["p1", "p2", "p3", "p8"]) Object.assign(view.people[id] ?? {}, { here: false })
    view.quorum = { serving: 4, seats: 9, quorate: false, rule: "moreThanHalf" }
    view.present = 8
  })

const dissenting = () =>
  change((view) => {
    const item = view.items.i5
    if (item) Object.assign(item, { notParticipating: ["p8"], proposals: ["q1"] })
    view.decisions = {
      d1: { item: "i5", status: "confirmed", text: "decision:d1", method: "vote", confirmedAt: at(75) },
    }
    view.proposals = {
      q1: { item: "i5", kind: "counterProposal", by: "p6", with: ["p7"], status: "lost", text: "proposal:q1" },
    }
    view.reservations = {
      r1: { item: "i5", by: "p6", reasons: "Kostnaden är inte utredd, och kommunerna har inte hörts." },
      r2: { item: "i5", by: "p7" },
      r3: { item: "i5", by: "p9", text: "återremiss för ny beräkning" },
    }
    view.notes = { n1: { item: "i5", by: "p2", text: "Vi förutsätter att frågan kommer åter före sommaren." } }
  })

const lastCall = () => {
  const view = dissenting()
  view.meeting.lastCall = at(79)
  view.speakers = { waiting: [] }
  return view
}

export const BOARD_SCENES: Record<string, () => Scene> = {
  board: () => scene(board(), { self: { callIn: ["s1", "s2"] } }),
  speaking: () => scene(speaking()),
  recused: () => scene(recused(), { self: { callIn: ["s1", "s2"] } }),
  away: () =>
    scene(away(), {
      self: {
        recused: ["i5"],
        rights: { speak: false, propose: false, vote: false, whyNotVote: "RECUSED" },
        next: { action: "passChair" },
      },
    }),
  serving: () => scene(serving()),
  inquorate: () => scene(inquorate(), { self: { may: { confirmSoundAndPicture: true } } }),
  remote: () =>
    scene(
      change((view) => {
        view.soundAndPicture = { needed: true }
      }),
    ),
  dissent: () =>
    scene(dissenting(), {
      self: { mayReserve: ["i5"], may: { reserve: true }, next: { action: "startItem", item: "i6" } },
    }),
  lastCall: () =>
    scene(lastCall(), { self: { mayReserve: ["i5"], may: { reserve: true }, next: { action: "closeMeeting" } } }),
}
