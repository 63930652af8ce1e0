import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"

/** The desk's pages about meetings, with a server that answers from here. */

const PEOPLE = {
  p_c: {
    name: "Cecilia Ek",
    category: "beslutande",
    organisation: "Åre kommun",
    order: 1,
    votes: true,
    reply: "comes",
  },
  p_a: {
    name: "Åsa Öberg",
    category: "beslutande",
    organisation: "Krokoms kommun",
    order: 2,
    votes: true,
    reply: "absent",
  },
  p_e: { name: "Essie Sol", category: "ersättare", organisation: "Krokoms kommun", order: 3, callIn: 1 },
  p_s: { name: "Sven Åhl", category: "tjänstemän", order: 4, comesAt: "i2" },
}

const ITEMS = {
  i1: { status: "planned", title: "Mötets öppnande", kind: "opening", plannedMinutes: 5 },
  i2: {
    status: "planned",
    title: "Gemensam upphandling av ett verksamhetssystem för socialtjänsten i hela länet",
    kind: "decision",
    plannedMinutes: 40,
    presenters: ["p_s"],
    attachments: ["i2a1", "i2a2"],
    decisions: ["i2d1"],
  },
  i3: { status: "withdrawn", title: "Mötestider", kind: "meetingDates" },
  i4: { status: "planned", title: "Mötets avslutande", kind: "closing" },
}

const prepared = (meeting: object) => ({
  person: "p_s",
  mailIsSent: true,
  mail: { p_c: "cecilia@are.example", p_a: "asa@krokom.example", p_s: "sven@are.example" },
  letters: [{ person: "p_c", what: "notice", at: "2026-05-01T08:00:00Z", state: "sent" }],
  unreplaced: ["p_a"],
  toCall: ["p_e"],
  view: {
    meeting: {
      id: "m_1",
      title: "Nämnden för gemensam vård",
      date: "2026-05-12",
      start: "09:00",
      end: "12:00",
      place: "Rådhuset, sal 3, Östersund",
      mode: "hybrid",
      joinLink: "https://teams.example/l/meetup-join/19%3ameeting_MTIzNDU2Nzg5MDEyMzQ1Njc4OTA",
      phase: "planned",
      body: { id: "b_1", name: "Nämnden för gemensam vård" },
      ...meeting,
    },
    chair: "p_c",
    secretary: "p_s",
    order: ["i1", "i2", "i3", "i4"],
    items: ITEMS,
    people: PEOPLE,
    categories: ["beslutande", "ersättare", "tjänstemän", "övriga deltagare"],
    categoryLabels: { beslutande: "Beslutande", ersättare: "Ersättare", tjänstemän: "Tjänstemän" },
  },
})

const row = (id: string, more: object) => ({
  id,
  body: "b_1",
  bodyName: "Nämnden",
  title: "Nämnden för gemensam vård",
  date: "2026-05-12",
  start: "09:00",
  end: "12:00",
  place: "Rådhuset, sal 3",
  phase: "planned",
  invited: true,
  prepares: true,
  ...more,
})

const ANSWERS: Record<string, unknown> = {
  me: { person: "p_s", name: "Sven Åhl" },
  "me/meetings": {
    today: "2026-05-12",
    meetings: [
      row("m_0", { date: "2026-03-01", phase: "closed", document: "sign", prepares: false }),
      row("m_1", { phase: "checkIn", reply: "comes" }),
      row("m_2", { date: "2026-06-09", noticeSent: "2026-05-01" }),
      row("m_3", { date: "2026-09-01" }),
      row("m_4", { date: "2026-10-01", phase: "cancelled" }),
    ],
  },
  "meetings/m_1": prepared({ noticeSent: "2026-05-01" }),
  "bodies/b_1/proposal": {
    body: "b_1",
    title: "Nämnden för gemensam vård",
    date: "2026-05-12",
    place: "",
    people: Object.entries(PEOPLE).map(([key, one]) => ({ key, id: key, name: one.name })),
    participants: Object.entries(PEOPLE).map(([person, one]) => ({ person, category: one.category })),
    offices: [{ role: "secretary", person: "p_s" }],
    agenda: Object.values(ITEMS).map(({ title, kind }) => ({ title, kind })),
  },
  "replies/t_1": {
    name: "Åsa Öberg",
    body: "Nämnden",
    title: "Nämnden för gemensam vård",
    date: "2026-05-12",
    start: "09:00",
    end: "12:00",
    place: "Rådhuset, sal 3",
    open: true,
    cancelled: false,
    remote: true,
  },
}

async function open(page: Page, path: string, sent: object[] = []): Promise<void> {
  await page.route(/\/hem(\/|$|\?)/, async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback()
    const desk = await route.fetch({ url: new URL("/desk.html", route.request().url()).href })
    await route.fulfill({ response: desk })
  })
  await page.route("**/api/**", async (route) => {
    const asked = route.request()
    const address = new URL(asked.url()).pathname.replace("/api/", "")
    if (asked.method() === "POST") {
      sent.push({ address, ...(asked.postDataJSON() as object) })
      return route.fulfill({ json: { status: "done" } })
    }
    const answer = ANSWERS[address]
    return answer === undefined
      ? route.fulfill({ status: 404, json: { code: "NOT_FOUND" } })
      : route.fulfill({ json: answer })
  })
  await page.goto(path)
}

const PAGES = {
  home: ["/hem", "Att göra"],
  plan: ["/hem/moten/m_1", "Dagordning"],
  new: ["/hem/organ/b_1/nytt-mote", "Kallas (4)"],
  reply: ["/hem/svar/t_1", "Kommer du?"],
} as const

for (const [name, [path, heading]] of Object.entries(PAGES)) {
  for (const width of [320, 390, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`ACC-1 ${name} at ${width} in ${colorScheme} passes axe and needs no sideways scrolling`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
        await open(page, path)
        await expect(page.getByRole("heading", { name: heading })).toBeVisible()
        const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze()
        expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`)).toEqual(
          [],
        )
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        if (process.env.LOOK) {
          await page.screenshot({ path: `${process.env.LOOK}/${name}-${width}-${colorScheme}.png`, fullPage: true })
        }
      })
    }
  }
}

test("ACC-1 an item of the agenda is renamed, moved and taken off with the keyboard alone", async ({ page }) => {
  const sent: Record<string, unknown>[] = []
  await open(page, "/hem/moten/m_1", sent)
  const title = page.getByLabel("Ärende", { exact: true }).nth(1)
  await title.focus()
  await page.keyboard.press("Alt+ArrowUp")
  await expect.poll(() => sent.at(-1)?.command).toEqual({ type: "moveAgendaItem", item: "i2", before: "i1" })
  await expect(title).toBeFocused()
  await title.fill("Upphandling")
  await page.keyboard.press("Enter")
  await expect.poll(() => sent.at(-1)?.command).toEqual({ type: "renameAgendaItem", item: "i2", title: "Upphandling" })
  await page.getByText("Mer", { exact: true }).first().press("Enter")
  await page.getByRole("button", { name: "Ta bort" }).first().press("Enter")
  await expect.poll(() => sent.at(-1)?.command).toEqual({ type: "withdrawAgendaItem", item: "i1" })
})

test("PART-8 opening the link in a letter answers nothing; a press does", async ({ page }) => {
  const sent: Record<string, unknown>[] = []
  await open(page, "/hem/svar/t_1", sent)
  await expect(page.getByRole("button", { name: "Jag kommer", exact: true })).toBeVisible()
  expect(sent).toEqual([])
  await page.getByRole("button", { name: "Jag kan inte komma" }).click()
  await expect(page.getByRole("status")).toContainText("Tack!")
  expect(sent).toEqual([{ address: "replies/t_1", answer: "absent" }])
})
