/** A statutory board of five seats, set up by the installation's own doors. All names are invented. */

const NAMES = {
  chair: "Agneta Lindroth",
  vice: "Per-Olov Marklund",
  eva: "Eva Norrmark",
  jonas: "Jonas Ekblad",
  siv: "Siv Åslund",
  bo: "Bo Hamrin",
  mirja: "Mirja Keskitalo",
  secretary: "Yvonne Kjellin",
}

export type Key = keyof typeof NAMES

const MEMBERS: Key[] = ["chair", "vice", "eva", "jonas", "siv"]
const SUBSTITUTES: Key[] = ["bo", "mirja"]

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(new URL(path, process.env.KLUBBA_URL), {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.KLUBBA_ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  const said = await response.text()
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${said}`)
  return JSON.parse(said) as Record<string, unknown>
}

/** Today, as the hours of the meeting are read: in this computer's zone. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** A meeting of the board, all day long, and a personal link for each who takes part. */
export async function boardMeeting(): Promise<Record<Key, string>> {
  const { id: body } = await post("/api/bodies", {
    name: "Socialnämnden",
    kind: "nämnd",
    seats: MEMBERS.length,
    profile: { liveMinutesVisibility: "full", remote: "confirmed" },
  })
  const seat = (person: Key, category: string, votes: boolean) => ({ person, category, votes })
  const { id: meeting, people } = (await post("/api/meetings", {
    body,
    title: "Socialnämnden",
    date: today(),
    start: "00:01",
    end: "23:58",
    place: "Sessionssalen",
    mode: "hybrid",
    people: Object.entries(NAMES).map(([key, name]) => ({ key, name })),
    participants: [
      ...MEMBERS.map((key) => seat(key, "beslutande", true)),
      ...SUBSTITUTES.map((key) => seat(key, "ersättare", false)),
      seat("secretary", "tjänstemän", false),
    ],
    offices: [
      { role: "chair", person: "chair" },
      { role: "secretary", person: "secretary" },
    ],
    agenda: [
      { agendaNumber: 1, title: "Sammanträdet öppnas", kind: "opening" },
      { agendaNumber: 2, title: "Riktlinjer för ekonomiskt bistånd", kind: "decision", plannedMinutes: 900 },
      { agendaNumber: 3, title: "Avtal om familjerådgivning", kind: "decision", plannedMinutes: 900 },
      { agendaNumber: 4, title: "Internkontrollplan", kind: "decision", plannedMinutes: 30 },
      { agendaNumber: 5, title: "Sammanträdet avslutas", kind: "closing" },
    ],
  })) as { id: string; people: Record<Key, string> }
  const links: Partial<Record<Key, string>> = {}
  for (const [key, person] of Object.entries(people)) {
    const { url } = await post(`/api/meetings/${meeting}/links`, { person })
    links[key as Key] = String(url)
  }
  return links as Record<Key, string>
}
