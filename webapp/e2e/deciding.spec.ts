import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test"
import { CHAIR, enter, enterAll, lead, prepare, SECRETARY } from "./room"

// Longer than most files: each test is one decision told from its beginning to its end, and is read so.

const ja = (page: Page) => page.locator(".choice.yes")
const nej = (page: Page) => page.locator(".choice.no")
const avstår = (page: Page) => page.locator(".choice.abstain")

/** Somebody who has no pointer: goes on with Tab until this has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press("Tab")
  }
  throw new Error("no way to it by the keyboard")
}

/** Eight people in eight browsers: the chair, the secretary and six who vote; two more vote by voice. */
async function eight(browser: Browser, links: Record<string, string>) {
  const widths = { p01: 390, p02: 320, p03: 768, p06: 1024, p07: 390, p08: 320 }
  const [chair, secretary] = await enterAll(browser, links, [CHAIR, 1440], [SECRETARY, 1440])
  const voters: Page[] = []
  for (const [person, width] of Object.entries(widths)) voters.push(await enter(browser, links[person], width))
  const [p01, p02, p03, keyboard, p07, p08] = voters as [Page, Page, Page, Page, Page, Page]
  const all = [chair, secretary, ...voters]
  return { chair, secretary, p01, p02, p03, keyboard, p07, p08, voters, all }
}

async function propose(page: Page, kind: string, words: string) {
  await page.getByRole("button", { name: "Lägg ett yrkande" }).click()
  await page.getByLabel("Vad yrkar du?").selectOption(kind)
  await page.getByLabel("Ditt förslag till beslut").fill(words)
  await page.getByRole("button", { name: "Lägg yrkandet" }).click()
}

const DRAFT = "IFO-cheferna ges i uppdrag att utse en arbetsgrupp"

test("VOTE-7 three proposals are voted on in rounds by eight people in their own browsers, one of them without a pointer", async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const links = prepare(({ meeting }) => Object.assign(meeting, { mode: "hybrid" }))
  const { chair, secretary, p01, p02, p03, keyboard, p07, p08, voters, all } = await eight(browser, links)

  await test.step("one is there from afar; the secretary checks the others in, and the first item is opened", async () => {
    await chair.getByRole("button", { name: "Öppna incheckningen" }).click()
    await p03.getByRole("button", { name: "Ja, på distans" }).click()
    await expect(p03.getByText("Du har rösträtt.")).toBeVisible()
    await secretary.getByRole("button", { name: /Checka in alla/ }).click()
    await lead(chair, "Öppna mötet")
    await lead(chair, "Öppna nästa punkt")
    await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
    await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
    await secretary.keyboard.type(DRAFT)
    for (const page of voters) await expect(page.getByText(DRAFT)).toBeVisible()
  })

  await test.step("a counter-proposal, made with the keyboard alone", async () => {
    await tabTo(keyboard, keyboard.getByRole("button", { name: "Lägg ett yrkande" }))
    await keyboard.keyboard.press("Enter")
    await tabTo(keyboard, keyboard.getByLabel("Vad yrkar du?"))
    await keyboard.keyboard.type("Motf")
    await expect(keyboard.getByLabel("Vad yrkar du?")).toHaveValue("counterProposal")
    await tabTo(keyboard, keyboard.getByLabel("Ditt förslag till beslut"))
    await keyboard.keyboard.type("Frågan avvaktas")
    await tabTo(keyboard, keyboard.getByRole("button", { name: "Lägg yrkandet" }))
    await keyboard.keyboard.press("Enter")
    for (const page of all) await expect(page.getByRole("heading", { name: "Motförslag – Eva Norrmark" })).toBeVisible()
  })

  await test.step("an amendment is seen as what it changes; another joins in it, one is taken back", async () => {
    await p07.getByRole("button", { name: "Lägg ett yrkande" }).click()
    await expect(p07.getByLabel("Ditt förslag till beslut")).toHaveValue(DRAFT)
    await p07.getByLabel("Ditt förslag till beslut").fill(DRAFT.replace("en arbetsgrupp", "en liten arbetsgrupp"))
    await expect(p07.locator(".difference-preview ins")).toContainText("liten")
    await p07.getByRole("button", { name: "Lägg yrkandet" }).click()
    const amendment = p02.getByRole("region", { name: "Ändringsyrkande – Solveig Hagman" })
    await expect(amendment.locator("ins")).toContainText("liten")
    await amendment.getByRole("button", { name: /Instäm/ }).click()
    await expect(p01.getByText("tillsammans med Håkan Edlund")).toBeVisible()
    await propose(p08, "addition", "Detta följs upp")
    await expect(p01.getByText("Tilläggsyrkande – Nils Bergvall")).toBeVisible()
    await p08.getByRole("button", { name: /^Ta tillbaka yrkandet/ }).click()
    await expect(p01.getByText("Tilläggsyrkande – Nils Bergvall")).toHaveCount(0)
  })

  await test.step("the chair shows the order of the questions, and it is approved in everybody's sight", async () => {
    await lead(chair, "Visa beslutsgången")
    for (const page of voters) {
      await expect(page.getByText("Visad för mötet, inte godkänd än")).toBeVisible()
    }
    await lead(chair, "Godkänn beslutsgången")
    for (const page of voters) await expect(page.getByText("Godkänd av mötet")).toBeVisible()
  })

  await test.step("each question is answered by ja; who is far away answers on the page, as a help for the chair", async () => {
    await lead(chair, "Ställ förslagen")
    await p03.getByRole("button", { name: "Ja till Eva Norrmarks förslag" }).click()
    await expect(p03.getByText(/^Du har svarat ja till Eva Norrmarks förslag/)).toBeVisible()
    await expect(chair.getByText("Svar på distans, som hjälp: 1 ja till Eva Norrmarks förslag")).toBeVisible()
    await expect(p01.getByRole("button", { name: /^Ja till/ })).toHaveCount(0)
    await lead(chair, "Jag finner: bifall")
  })

  await test.step("in the pause one key asks for a vote, and all see who asks", async () => {
    await expect(keyboard.getByRole("button", { name: "Begär omröstning" })).toBeVisible()
    await keyboard.keyboard.press("Control+Enter")
    for (const page of [chair, p01, p08])
      await expect(page.getByText(/Eva Norrmark begär omröstning/).first()).toBeVisible()
  })

  await test.step("first a round chooses what stands against the main proposal", async () => {
    await lead(chair, "Öppna omgången")
    for (const page of voters) await expect(page.locator(".cast-title")).toContainText("Val av motförslag")
    await expect(ja(p01)).toHaveText(/Eva Norrmarks förslag blir motförslag/)
    await expect(nej(p01)).toHaveText(/Solveig Hagmans förslag blir motförslag/)
    await tabTo(keyboard, ja(keyboard))
    await keyboard.keyboard.press("Enter")
    await Promise.all([ja(p01), ja(p03), ja(p08), nej(p07), nej(p02), avstår(chair)].map((one) => one.click()))
    await secretary.getByText(/har inte röstat än/).click()
    await secretary.getByRole("button", { name: "Bengt Lövgren: Ja" }).click()
    await expect(chair.getByText("8 av 8 har röstat")).toBeVisible()
    for (const page of all) await expect(page.locator(".vote-bar")).toHaveCount(0)
    await lead(chair, "Avsluta omröstningen")
    for (const page of all) {
      await expect(page.getByText("Eva Norrmarks förslag blir motförslag.", { exact: true }).first()).toBeVisible()
    }
    await expect(p02.getByRole("status")).toContainText("5 ja mot 2 nej, 1 avstår")
  })

  await test.step("then the main vote; a mind is changed, and a vote by voice is seen by its voter", async () => {
    await lead(chair, "Öppna omröstningen")
    await expect(ja(p01)).toHaveText(/bifall till förslaget/)
    await expect(nej(p01)).toHaveText(/bifall till Eva Norrmarks förslag/)
    await nej(p01).click()
    await expect(p01.getByText(/^Du har röstat nej\./)).toBeVisible()
    await ja(p01).click()
    await expect(p01.getByText(/^Du har röstat ja\./)).toBeVisible()
    await tabTo(keyboard, nej(keyboard))
    await keyboard.keyboard.press("Space")
    await Promise.all([ja(p02), ja(p03), nej(p07), ja(chair)].map((one) => one.click()))
    await secretary.getByText(/har inte röstat än/).click()
    await secretary.getByRole("button", { name: "Bengt Lövgren: Nej" }).click()
    await secretary.getByRole("button", { name: "Nils Bergvall: Nej" }).click()
    await expect(p08.getByText(/^Sekreteraren har lagt in din röst: nej\./)).toBeVisible()
    await expect(secretary.getByText("8 av 8 har röstat")).toBeVisible()
    for (const page of all) {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, "sideways scrolling").toBeLessThanOrEqual(0)
    }
    await lead(chair, "Avsluta omröstningen")
  })

  await test.step("a tie: the chair's side wins, and every window says so, with names", async () => {
    for (const page of all) {
      await expect(page.getByText("Lika röstetal, 4 mot 4. Ordförandens utslagsröst avgör.")).toBeVisible()
      await expect(page.getByText("Mötet beslutar enligt förslaget.", { exact: true })).toBeVisible()
    }
    const main = p02.locator(".vote", { hasText: "Ordförandens utslagsröst" })
    await expect(main.locator(".no")).toContainText([/./, /Nils Bergvall lagd av Yvonne Kjellin/])
    await lead(chair, "Bekräfta – klubba")
    for (const page of all) await expect(page.getByText(/^Beslutat \d\d\.\d\d efter omröstning$/)).toBeVisible()
    await expect(keyboard.getByRole("status")).toContainText("Klubban har fallit.")
  })
})

test("DEC-5 a formal motion is settled first, then the matter, with a vote called off and held anew, then the addition", async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const links = prepare()
  const [chair, secretary, p02, p08] = await enterAll(
    browser,
    links,
    [CHAIR, 1440],
    [SECRETARY, 1440],
    ["p02", 390],
    ["p08", 320],
  )
  const all = [chair, secretary, p02, p08]
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type(DRAFT)

  await test.step("referring back asks to whom and why; the secretary enters an addition made by voice", async () => {
    await p02.getByRole("button", { name: "Lägg ett yrkande" }).click()
    await p02.getByLabel("Vad yrkar du?").selectOption("referBack")
    await p02.getByLabel("Återremitteras till").fill("arbetsutskottet")
    await p02.getByLabel("För att").fill("kostnaderna ska utredas")
    await p02.getByRole("button", { name: "Lägg yrkandet" }).click()
    await expect(
      chair.getByText("Ärendet återremitteras till arbetsutskottet för att kostnaderna ska utredas"),
    ).toBeVisible()
    await secretary.getByRole("button", { name: "Lägg ett yrkande" }).click()
    await secretary.getByLabel("Yrkas av").selectOption({ label: "Nils Bergvall" })
    await secretary.getByLabel("Vad yrkar du?").selectOption("addition")
    await secretary.getByLabel("Ditt förslag till beslut").fill("Detta följs upp")
    await secretary.getByRole("button", { name: "Lägg yrkandet" }).click()
    const addition = p08.getByRole("region", { name: "Tilläggsyrkande – Nils Bergvall" })
    await expect(addition).toContainText("inlagt av Yvonne Kjellin")
    await expect(addition.getByRole("button", { name: /^Ta tillbaka yrkandet/ })).toBeVisible()
  })

  await test.step("the path says what comes first, and each question can be answered by ja", async () => {
    await expect(chair.locator(".sentence")).toContainText("först frågan om återremiss till arbetsutskottet")
    await lead(chair, "Visa beslutsgången")
    await lead(chair, "Godkänn beslutsgången")
    await expect(p02.locator(".path-questions li")).toHaveCount(3)
    await expect(p02.locator(".path-questions li").first()).toContainText("Ska ärendet avgöras i dag?")
    await expect(chair.locator(".sentence")).toContainText("Ska ärendet avgöras i dag, eller blir det återremiss")
    await lead(chair, "Ställ frågan")
    await lead(chair, "Jag finner: avgörs i dag")
    await expect(p02.locator(".finding")).toContainText("ärendet ska avgöras i dag")
    await lead(chair, "Bekräfta – klubba")
    await expect(p08.locator(".path-questions li").first()).toContainText("avgjord")
  })

  await test.step("a vote that went wrong is called off in everybody's sight, and held anew", async () => {
    await lead(chair, "Ställ förslaget")
    await lead(chair, "Jag finner: bifall")
    await p02.getByRole("button", { name: "Begär omröstning" }).click()
    await lead(chair, "Öppna omröstningen")
    await expect(nej(p02)).toHaveText(/avslag/)
    await nej(p02).click()
    await chair.getByText("Avbryt omröstningen").first().click()
    await chair.getByLabel("Varför avbryts den?").fill("Frågan hördes inte.")
    await chair.locator(".lead-vote").getByRole("button", { name: "Avbryt omröstningen" }).click()
    for (const page of all) await expect(page.getByText("Skäl: Frågan hördes inte.")).toBeVisible()
    await lead(chair, "Öppna omröstningen")
    await Promise.all([ja(chair), ja(p08), nej(p02)].map((one) => one.click()))
    await expect(secretary.getByText("3 av 8 har röstat")).toBeVisible()
    await lead(chair, "Avsluta omröstningen")
    await lead(chair, "Bekräfta – klubba")
    for (const page of all) await expect(page.getByText(/^Beslutat \d\d\.\d\d efter omröstning$/)).toBeVisible()
  })

  await test.step("the addition comes last and falls", async () => {
    await lead(chair, "Ställ Nils Bergvalls tilläggsyrkande")
    await chair.getByRole("button", { name: "Jag finner: avslag" }).click()
    await lead(chair, "Bekräfta – klubba")
    await expect(p08.getByRole("region", { name: "Tilläggsyrkande – Nils Bergvall" })).toContainText("Föll")
    await expect(chair.locator(".console .button.main")).toContainText("Öppna nästa punkt")
    for (const page of all) {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    }
  })
})

test("VOTE-10 each organisation has one answer: two of one municipality who disagree have none until they agree", async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const links = prepare(({ body }) => Object.assign(body, { profile: { voteUnit: "organisation" } }))
  const [chair, secretary, p01, p02] = await enterAll(
    browser,
    links,
    [CHAIR, 1440],
    [SECRETARY, 1440],
    ["p01", 390],
    ["p02", 320],
  )
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type(DRAFT)
  await expect(chair.getByText(DRAFT)).toBeVisible()
  await lead(chair, "Ställ förslaget")
  await lead(chair, "Jag finner: bifall")
  await p01.getByRole("button", { name: "Begär omröstning" }).click()
  await lead(chair, "Öppna omröstningen")
  await expect(p01.getByText("Du svarar för Bräcke kommun tillsammans med Håkan Edlund.")).toBeVisible()
  await expect(chair.getByText("Du svarar för Krokoms kommun.")).toBeVisible()
  await ja(p01).click()
  await nej(p02).click()
  await ja(chair).click()
  for (const page of [p01, p02]) {
    await expect(page.getByText(/^Ni i Bräcke kommun har svarat olika\./)).toBeVisible()
  }
  await expect(chair.getByText(/^Har svarat olika inom sig: Bräcke kommun\./)).toBeVisible()
  await lead(chair, "Avsluta omröstningen")
  await expect(chair.locator(".console .notice")).toBeVisible()
  await ja(p02).click()
  await expect(p01.getByText(/har svarat olika/)).toHaveCount(0)
  await lead(chair, "Avsluta omröstningen")
  for (const page of [chair, secretary, p01, p02]) {
    await expect(page.locator(".organisation-answers > div", { hasText: "Bräcke kommun" })).toContainText("Ja")
    await expect(page.locator(".vote-bar dl .yes dd")).toHaveText("2")
  }
})

test("VOTE-7 what stands against the main proposal can be found by acclamation, and points are taken one by one", async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const links = prepare()
  const [chair, secretary, p01, p02] = await enterAll(
    browser,
    links,
    [CHAIR, 1440],
    [SECRETARY, 1440],
    ["p01", 390],
    ["p02", 320],
  )
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type(DRAFT)
  await secretary.getByRole("button", { name: "Ny beslutspunkt" }).click()
  await expect(secretary.getByRole("textbox", { name: "Beslutspunkt 2" })).toBeFocused()
  await secretary.keyboard.type("Detta återrapporteras i mars")
  await expect(chair.getByText("Detta återrapporteras i mars")).toBeVisible()

  await test.step("the second point first, by itself", async () => {
    await chair.getByRole("button", { name: "Ställ punkten för sig: 2" }).click()
    await lead(chair, "Jag finner: bifall")
    await lead(chair, "Bekräfta – klubba")
    for (const page of [p01, p02]) await expect(page.locator(".decision.confirmed")).toContainText("återrapporteras")
    await expect(p01.locator(".decision.proposed")).toContainText(DRAFT)
  })

  await test.step("three against each other: one is found to stand against the main one, then the vote", async () => {
    await propose(p01, "counterProposal", "Frågan avvaktas")
    await propose(p02, "counterProposal", "Frågan avslutas")
    await lead(chair, "Visa beslutsgången")
    await lead(chair, "Godkänn beslutsgången")
    await lead(chair, "Ställ förslagen")
    await lead(chair, "Jag finner: bifall")
    await p02.getByRole("button", { name: "Begär omröstning" }).click()
    await chair.getByRole("button", { name: "Fråga vilket som blir motförslag" }).click()
    await expect(p01.getByRole("region", { name: "Så väljs motförslaget" })).toBeVisible()
    await chair.getByRole("button", { name: "Jag finner: Håkan Edlunds förslag blir motförslag" }).click()
    await expect(p01.getByRole("region", { name: "Så väljs motförslaget" })).toContainText(
      "Håkan Edlunds förslag blir motförslag.",
    )
    await lead(chair, "Öppna omröstningen")
    await expect(nej(p01)).toHaveText(/bifall till Håkan Edlunds förslag/)
    await Promise.all([ja(chair), ja(p01), nej(p02)].map((one) => one.click()))
    await expect(secretary.getByText("3 av 8 har röstat")).toBeVisible()
    await lead(chair, "Avsluta omröstningen")
    await lead(chair, "Bekräfta – klubba")
    for (const page of [p01, p02]) await expect(page.getByText(/^Beslutat \d\d\.\d\d efter omröstning$/)).toBeVisible()
  })
})
