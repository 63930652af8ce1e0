import type { Item, MeetingView, Person } from "../src/model/view"
import { type Block, document } from "./document"

/** An invented meeting like those that the product is made for. All names are invented. */

const ITEMS: [title: string, number: number | undefined, agendaNumber: number | undefined][] = [
  ["Sammanträdet öppnas", 44, 1],
  ["Val av justerare", 45, 2],
  ["Föregående protokoll", 46, 3],
  ["Övriga frågor", 47, 4],
  ["Fastställande av föredragningslista", 48, 5],
  ["Avtalssamverkan - återrapport", 49, 6],
  ["Projekt ”utskrivningsklar”", undefined, 7],
  ["Uppdrag ”Barnahus”", 50, 8],
  ["Utredningsuppdrag CMV – delrapport", undefined, 9],
  ["Kartläggning våld i nära relationer - mars månad 2019", undefined, 10],
  ["Angående finansiering projektanställning psykisk hälsa", undefined, 11],
  ["Angående finansiering Brottsofferjouren (BOJ)", undefined, 12],
  ["Sammanträdestider 2019", undefined, 15],
  ["Information från Barnarenan", undefined, undefined],
  ["Mötet avslutas", undefined, 17],
]

const PEOPLE: [name: string, organisation: string, category: string, extra?: Partial<Person>][] = [
  ["Gunilla Åkerström", "Bräcke kommun", "voting"],
  ["Håkan Edlund", "Bräcke kommun", "voting"],
  ["Birgitta Rahimi Lund", "Härjedalens kommun", "voting", { mode: "remote" }],
  ["Mattias Sundqvist", "Krokoms kommun", "voting"],
  ["Bengt Lövgren", "Ragunda kommun", "voting", { connected: false }],
  ["Eva Norrmark", "Strömsunds kommun", "voting"],
  ["Solveig Hagman", "Åre kommun", "voting"],
  ["Nils Bergvall", "Östersunds kommun", "voting"],
  ["Ingrid Tangen", "Bräcke kommun", "officials", { substituteFor: "p26" }],
  ["Marit Sollien", "Härjedalens kommun", "officials"],
  ["Yvonne Kjellin", "Regional utv. FoU Jämt", "officials"],
  ["Rolf Hedén", "Region JH", "others", { here: false, ranges: "§ 49" }],
  ["Sofia Dahl", "Regional utveckling", "others", { ranges: "§ 49 –" }],
  ["Fredrik Olofsson", "Bergs kommun", "absent", { here: false }],
  ["Kerstin Wallin Sjögren", "Östersunds kommuns vård- och omsorgsnämnd", "absent", { here: false }],
]

export const CHAIR = "p4"
export const SECRETARY = "p11"
export const VOTER = "p6"

function people(): MeetingView["people"] {
  const made = PEOPLE.map(([name, organisation, category, extra], index): [string, Person] => [
    `p${index + 1}`,
    {
      name,
      organisation,
      category,
      order: index + 1,
      votes: category === "voting",
      here: true,
      mode: "onSite",
      connected: true,
      ...extra,
    },
  ])
  return { ...Object.fromEntries(made), p26: { name: "Kim Rönnfjäll", category: "none", order: 99 } }
}

function items(): [string, Item][] {
  return ITEMS.map(([title, number, agendaNumber], index) => {
    const id = `i${index + 1}`
    return [
      id,
      {
        title,
        kind: index === 0 ? "opening" : index === ITEMS.length - 1 ? "closing" : "decision",
        origin: agendaNumber === undefined ? "otherMatter" : "notice",
        status: number === 50 ? "current" : number !== undefined ? "done" : "planned",
        text: `item:${id}`,
        ...(number !== undefined && { number }),
        ...(agendaNumber !== undefined && { agendaNumber }),
      },
    ]
  })
}

/** The meeting in the middle of § 50, before anything has been put. */
export function running(): MeetingView {
  const made: MeetingView = {
    meeting: {
      id: "m_socsam",
      title: "Sociala samrådsgruppen (SocSam)",
      date: "2018-12-14",
      start: "09:00",
      end: "12:00",
      place: "Styrelserummet, hus 3, plan 3, Regionens hus",
      mode: "hybrid",
      phase: "open",
      documentType: "protokoll",
      documentState: "draft",
      numbering: "paragraph",
      textShown: "full",
      body: { id: "b_socsam", name: "Sociala samrådsgruppen", shortName: "SocSam", kind: "consultationGroup" },
      agendaAdopted: true,
      openedAt: "2018-12-14T08:02:00Z",
    },
    presiding: CHAIR,
    chair: CHAIR,
    chairActingAs: "vice ordförande",
    secretary: SECRETARY,
    adjusters: ["p2"],
    current: "i8",
    next: "i9",
    order: items().map(([id]) => id),
    items: Object.fromEntries(items()),
    matters: { o1: { title: "Ang. Barnarenan", item: "i14" } },
    decisions: { d1: { item: "i8", status: "drafted", text: "decision:d1" } },
    attachments: { a1: { item: "i8", number: 1, title: "Rolf Hedéns Ppt-presentation" } },
    categories: ["voting", "officials", "others", "absent"],
    categoryLabels: {
      voting: "Beslutande",
      officials: "Tjänstemän",
      others: "Övriga deltagare",
      absent: "Ej närvarande",
    },
    people: people(),
    present: 12,
    expected: 15,
  }
  delete made.people.p26
  const withdrawn = made.items.i7
  if (withdrawn) withdrawn.status = "withdrawn"
  const other = made.items.i4
  if (other) other.matters = ["o1"]
  const current = made.items.i8
  if (current) {
    Object.assign(current, {
      presenters: ["p12"],
      decisionHeading: "Sociala samrådsgruppens beslut",
      decisions: ["d1"],
      attachments: ["a1"],
    })
  }
  return made
}

export const TEXTS: Record<string, Block[]> = {
  "item:i1": [
    "Vice ordförande Mattias Sundqvist hälsar välkommen, öppnar dagens möte och initierar en presentationsrunda.",
  ],
  "item:i2": ["Håkan Edlund utses att justera dagens protokoll"],
  "item:i3": ["Efter genomgång av protokoll från 2018-10-12 läggs det med godkännande till handlingarna."],
  "item:i5": [
    "Förslag till föredragningslista skickades med kallelsen den 7 december. Punkt 7. Projekt ”utskrivningsklar” utgår. Mötet fastställer föredragningslistan.",
  ],
  "item:i6": [
    "Inom ramen för pågående kommunutredning är ett delbetänkande om avtalssamverkan antaget. Det ger möjligheter till samverkan kring vissa handläggningsfrågor, såsom till exempel alkoholtillstånd, ärenden inom individ- och familjeomsorg (IFO) och funktionshinderområdet. Den egna kommunens facknämnd har fortsatt ansvar men själva handläggningen kan ”läggas ut” på annan kommun.",
    "I efterföljande diskussion konstateras;",
    [
      "att det finns behov av förankring i respektive kommun",
      "vikten av att den politiska nivån är överens, *samt*",
      "att fortsatt dialog är nödvändig",
    ],
    "# 5.1.2 Partnerkontakt",
    "CMV ska erbjuda våldsutövare stöd.",
    { quoted: "Beslut: det ska införas i samarbetsavtalet", by: "Den politiska referensgruppen" },
    "Bland annat behöver information om befintligt dokument ”Arbetsformer för primärkommunala samverkansrådets samrådsgrupper i BUZ och SocSam” ges.",
  ],
  "item:i8": [
    "Barnahus är ett samlingsnamn på verksamheter där polis, åklagare, socialtjänst och hälso- och sjukvård har en gemensam samverkansstruktur i utredningsprocessen vid misstanke om vålds- och sexualbrott mot barn.",
    "Regiondirektören har gett regionöverläkare i uppdrag att sammanställa ett underlag (se bilaga 1). Rolf Hedén presenterar sitt uppdrag.",
    "I efterföljande diskussion efterfrågas om dialog med kommunerna har aktualiserats i uppdrag ”Barnahus”. Endast Östersunds kommun har varit involverade. Vidare påtalas att Barnahus tangerar befintlig länsgemensam verksamhet Centrum mot våld (CMV). Kommunerna ser därför en risk i att det sker ett arbete i parallella spår.",
  ],
  "decision:d1": [
    "IFO-cheferna ges i uppdrag att utse en arbetsgrupp med syfte att i nära samarbete med Region Jämtland Härjedalen arbeta vidare med frågan om ett Barnahus i länet",
  ],
  "decision:d2": ["Arbetsgruppen återrapporterar till sociala samrådsgruppen den 15 mars 2019"],
  "proposal:q2": [
    "IFO-cheferna ges i uppdrag att senast den 30 april utse en liten arbetsgrupp med syfte att arbeta vidare med frågan om ett Barnahus i länet",
  ],
  "proposal:q3": ["Arbetsgruppen ska samråda med Centrum mot våld innan den återrapporterar"],
  "proposal:q4": ["Ärendet återremitteras till arbetsutskottet"],
  "proposal:q1": ["Frågan om ett Barnahus i länet avvaktas till dess att utredningen av CMV är slutförd"],
}

export function textOf(id: string) {
  return document(...(TEXTS[id] ?? []))
}
