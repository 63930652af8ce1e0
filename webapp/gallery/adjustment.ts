import type { Check, DocumentLife } from "../src/model/documentLife"
import type { MeetingView } from "../src/model/view"
import { CHAIR, running, SECRETARY } from "./meeting"
import type { Scene } from "./scenes"

/** The document after the meeting, in each of its states. */

const ADJUSTER = "p2"
const HASH = "9f3c41d2a07be5586c1f0e9d7a42b8c35e60d1f4a9728b3cc05d17e4f28a6b91"

const CHECKS: Check[] = [
  { code: "METHOD_MISSING", severity: "stop", item: "i8" },
  { code: "PRESENTER_NOT_THERE", severity: "warning", item: "i5", about: ["Lars Hedlund"] },
]

const COMMENTS: DocumentLife["comments"] = {
  c1: {
    item: "i8",
    by: CHAIR,
    at: "2018-12-15T08:14:00Z",
    quote: "Endast Östersunds kommun har varit involverade",
    text: "Bräcke var också med på mötet i november. Ska det stå ”i huvudsak”?",
  },
  c2: {
    item: "i8",
    by: ADJUSTER,
    at: "2018-12-15T09:40:00Z",
    quote: "Kommunerna ser därför en risk i att det sker ett arbete i parallella spår.",
    text: "Bra formulerat. Behåll.",
  },
  c3: {
    item: "i8",
    by: ADJUSTER,
    at: "2018-12-15T09:44:00Z",
    quote: "i ett tidigare skede av ärendet",
    text: "Den meningen förstår jag inte.",
  },
  c4: {
    item: "i6",
    by: CHAIR,
    at: "2018-12-15T08:20:00Z",
    text: "Här saknas att vi bad om ett nytt underlag.",
    resolved: true,
  },
}

function closed(document: DocumentLife): MeetingView {
  const view = running()
  delete view.current
  view.meeting = { ...view.meeting, phase: "closed", documentState: document.state, closedAt: "2018-12-14T11:02:00Z" }
  for (const item of Object.values(view.items)) if (item.status === "current") item.status = "done"
  const decisions: MeetingView["decisions"] = {
    d1: {
      item: "i8",
      status: "confirmed",
      text: "decision:d1",
      method: "acclamation",
      confirmedAt: "2018-12-14T09:12:00Z",
    },
  }
  return { ...view, decisions, document }
}

const signers = (...signed: string[]): NonNullable<DocumentLife["signers"]> => {
  const one = (order: number, office: "secretary" | "chair" | "adjuster", id: string) => ({
    order,
    office,
    ...(signed.includes(id) && { signed: { at: "2018-12-16T13:10:00Z", how: "builtIn" as const } }),
  })
  return {
    [SECRETARY]: one(1, "secretary", SECRETARY),
    [CHAIR]: one(2, "chair", CHAIR),
    [ADJUSTER]: one(3, "adjuster", ADJUSTER),
  }
}

const REVIEW: DocumentLife = {
  state: "review",
  deadline: "2099-12-28",
  signers: signers(),
  comments: COMMENTS,
}

const FROZEN: DocumentLife = {
  state: "frozen",
  edition: 2,
  sha256: HASH,
  frozenAt: "2018-12-16T12:02:00Z",
  deadline: "2099-12-28",
  signers: signers(),
  voided: [{ edition: 1, at: "2018-12-16T10:30:00Z", by: SECRETARY, reason: "Fel datum i § 50." }],
  comments: Object.fromEntries(
    Object.entries(COMMENTS ?? {}).map(([id, comment]) => [id, { ...comment, resolved: true }]),
  ),
}

const reviewer = { comment: true, resolveComment: true, recordDisagreement: true } as const
const secretary = {
  ...reviewer,
  freezeDocument: true,
  referAdjustment: true,
  draftDecision: "DOCUMENT_FROZEN",
  join: "MEETING_CLOSED",
  checkIn: "MEETING_CLOSED",
} as const
const waiting = { signOnPaper: true, reopenDocument: true } as const

/** What the addresses beside the page answer. */
export const ANSWERS: Record<string, unknown> = {
  checks: CHECKS,
  dispatch: {
    letters: [
      { to: "registrator@region.example", at: "2018-12-18T09:00:00Z", by: SECRETARY, state: "sent" },
      { to: "eva@kommun.example", at: "2018-12-18T09:00:00Z", by: SECRETARY, state: "waiting" },
    ],
  },
  documents: [
    { kind: "closing", number: 1, sha256: HASH, createdAt: "2018-12-14T11:02:00Z" },
    {
      kind: "frozen",
      number: 1,
      sha256: HASH.split("").reverse().join(""),
      createdAt: "2018-12-16T09:55:00Z",
      createdBy: SECRETARY,
    },
    { kind: "frozen", number: 2, sha256: HASH, createdAt: "2018-12-16T12:02:00Z", createdBy: SECRETARY },
  ],
  "documents/changes": [
    {
      anchor: "i5",
      label: "§ 48",
      title: "Fastställande av föredragningslista",
      change: "changed",
      parts: [
        { kind: "same", text: "Förslag till föredragningslista skickades med kallelsen den " },
        { kind: "removed", text: "8" },
        { kind: "added", text: "7" },
        { kind: "same", text: " december. Punkt 7. Projekt ”utskrivningsklar” utgår." },
        { kind: "added", text: " Mötet fastställer föredragningslistan." },
      ],
    },
    {
      anchor: "i8",
      label: "§ 50",
      title: "Uppdrag ”Barnahus”",
      change: "changed",
      parts: [
        {
          kind: "same",
          text: "Barnahus är ett samlingsnamn på verksamheter där polis, åklagare, socialtjänst och hälso- och sjukvård har en gemensam samverkansstruktur i utredningsprocessen vid misstanke om vålds- och sexualbrott mot barn.\nRegiondirektören har gett regionöverläkare i uppdrag att sammanställa ett underlag (se bilaga 1). Rolf Hedén presenterar sitt uppdrag.\nI efterföljande diskussion ",
        },
        { kind: "removed", text: "frågas" },
        { kind: "added", text: "efterfrågas" },
        { kind: "same", text: " om dialog med kommunerna har aktualiserats i uppdrag ”Barnahus”." },
      ],
    },
    {
      anchor: "i14",
      label: "§ 57",
      title: "Information från Barnarenan",
      change: "added",
      parts: [{ kind: "added", text: "Informationen läggs till handlingarna." }],
    },
  ],
  "document/standing": {
    seal: { state: "none" },
    outside: { attempts: [] },
    mail: true,
  },
  "documents/verify": { sha256: HASH, matches: true },
}

/** The document itself: a decision after a vote, a reservation, and what the formalities left. */
const RECORD = {
  title: "Sociala samrådsgruppen (SocSam)",
  timeAndPlace: {
    label: "Tid och plats för sammanträdet",
    text: "Fredag den 14 december 2018 kl. 09:00 – 12:00 Styrelserummet, hus 3, plan 3 Regionens hus",
  },
  attendance: [
    {
      heading: "Beslutande",
      people: [
        { name: "Gunilla Åkerström", organisation: "Bräcke kommun" },
        { name: "Håkan Edlund", organisation: "Bräcke kommun", notes: ["§ 44 – 49"] },
      ],
    },
    { heading: "Övriga deltagare", people: [{ name: "Rolf Hedén", organisation: "Region JH", notes: ["§ 50"] }] },
  ],
  offices: [
    { label: "Sekreterare", name: "Yvonne Kjellin" },
    { label: "Ordförande", name: "Mattias Sundqvist" },
    { label: "Justerande", name: "Håkan Edlund" },
  ],
  attachmentsHeading: "Bilagor",
  attachments: [{ number: 1, title: "Rolf Hedéns Ppt-presentation", section: "§ 50" }],
  sections: [
    {
      anchor: "p44",
      label: "§ 44",
      title: "Sammanträdet öppnas",
      blocks: [
        { type: "paragraph", line: [{ text: "Vice ordförande Mattias Sundqvist hälsar välkommen." }] },
        { type: "remark", kind: "opened", text: "Vice ordförande Mattias Sundqvist öppnar mötet." },
      ],
    },
    {
      anchor: "p50",
      label: "§ 50",
      title: "Uppdrag ”Barnahus”",
      blocks: [
        {
          type: "paragraph",
          line: [
            { text: "Regiondirektören har gett i uppdrag att sammanställa ett underlag (se " },
            { reference: "bilaga 1" },
            { text: "). Endast Östersunds kommun har varit involverade." },
          ],
        },
        {
          type: "proposals",
          heading: "Förslag",
          proposals: [{ proposers: ["Eva Norrmark"], motion: "yrkar", wording: "att frågan avvaktas" }],
        },
        {
          type: "vote",
          heading: "Omröstning",
          order: "Ja-röst för bifall till förslaget, nej-röst för bifall till Eva Norrmarks förslag.",
          rollCall: [
            { choice: "Ja", count: 2, names: ["Gunilla Åkerström", "Håkan Edlund"] },
            { choice: "Nej", count: 1, names: ["Eva Norrmark"] },
          ],
          outcome: ["Med 2 ja-röster mot 1 nej-röst beslutar Sociala samrådsgruppen enligt förslaget."],
        },
        {
          type: "decisions",
          heading: "Sociala samrådsgruppens beslut",
          points: [
            { number: 1, line: [{ text: "IFO-cheferna ges i uppdrag att utse en arbetsgrupp" }] },
            { number: 2, line: [{ text: "Arbetsgruppen återrapporterar den 15 mars 2019" }] },
          ],
        },
        {
          type: "statements",
          heading: "Reservationer",
          statements: [{ text: "Eva Norrmark reserverar sig mot beslutet.", reasons: "CMV är inte utredd." }],
        },
      ],
    },
  ],
  pageFurniture: { header: ["SocSam", "2018-12-14"] },
}

/** `who` may do it: the gallery shows the same scene to each face with the rights of that face. */
export const ADJUSTMENT_SCENES: Record<string, () => Scene> = {
  docDraft: () => ({
    view: closed({ state: "draft" }),
    hash: "dokument",
    rights: { secretary: { sendForAdjustment: true, comment: true } },
  }),
  docReview: () => ({
    view: closed(REVIEW),
    hash: "dokument",
    rights: { secretary, chair: { ...reviewer, referAdjustment: true } },
  }),
  docRecord: () => ({
    view: closed(REVIEW),
    hash: "dokument",
    rights: { secretary, chair: reviewer },
    answers: { "record.json": RECORD },
  }),
  docChanges: () => ({ view: closed(REVIEW), hash: "dokument-andringar", rights: { secretary, chair: reviewer } }),
  docFrozen: () => ({
    view: closed(FROZEN),
    hash: "dokument",
    rights: { secretary: { ...waiting, comment: "DOCUMENT_FROZEN", sign: true }, chair: { sign: true } },
  }),
  docSigned: () => ({
    view: closed({ ...FROZEN, state: "partlySigned", signers: signers(CHAIR, SECRETARY) }),
    hash: "dokument",
    rights: { secretary: waiting, chair: { sign: "ALREADY_SIGNED" } },
  }),
  docAdjusted: () => ({
    view: closed({
      ...FROZEN,
      state: "adjusted",
      signers: {
        ...signers(CHAIR, SECRETARY),
        [ADJUSTER]: {
          order: 3,
          office: "adjuster",
          signed: { at: "2018-12-17T09:00:00Z", how: "paper", on: "2018-12-17" },
        },
      },
      corrections: {
        r1: {
          item: "i5",
          was: "den 7 december",
          becomes: "den 6 december",
          reason: "Fel dag skriven.",
          at: "2018-12-18T08:00:00Z",
        },
      },
    }),
    hash: "dokument",
    rights: { secretary: { correct: true } },
  }),
  docVersions: () => ({
    view: closed({ ...FROZEN, state: "adjusted", signers: signers(SECRETARY, CHAIR, ADJUSTER) }),
    hash: "dokument-versioner",
    rights: { secretary: { correct: true } },
    answers: {
      "document/standing": {
        seal: { state: "sealed", number: 1, development: true },
        outside: { attempts: [] },
        mail: true,
      },
    },
  }),
  docAsks: () => ({ view: closed(FROZEN), hash: "i8", rights: { secretary: waiting, chair: { sign: true } } }),
  atOnce: () => {
    const view = closed({ state: "draft" })
    view.meeting = { ...view.meeting, phase: "open" }
    const item = view.items.i6
    if (item)
      Object.assign(item, { adjusted: { at: "2018-12-14T09:42:00Z", signed: { [CHAIR]: "2018-12-14T09:43:00Z" } } })
    return { view, hash: "i6", rights: { chair: { adjustAtOnce: true, signItem: true } } }
  },
}
