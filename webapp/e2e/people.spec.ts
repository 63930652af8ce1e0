import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, expect, type Page, test } from "@playwright/test"
import { boardMeeting } from "./board"

async function enter(browser: Browser, link: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, reducedMotion: "reduce" })
  const page = await context.newPage()
  page.on("pageerror", (fault) => {
    throw fault
  })
  await page.goto(link)
  await expect(page.getByText("Ansluten", { exact: true })).toBeVisible()
  return page
}

/** Presses the large button of whoever presides, which has to say this. */
async function lead(page: Page, words: string | RegExp) {
  const main = page.locator(".console .button.main")
  await expect(main).toContainText(words)
  await main.click()
}

const minutes = (page: Page) => page.getByRole("textbox", { name: /Protokollstext/ })
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click()
const inDialog = (page: Page, name: string | RegExp) => page.getByRole("dialog").getByRole("button", { name }).click()
const show = (page: Page, item: string) => page.goto(`${page.url().split("#")[0]}#${item}`)
const dissent = (page: Page) => page.locator(".dissent")
const heading = (page: Page) => page.locator("#point")

/** The secretary drafts one point, and whoever presides takes it to the gavel. */
async function decide(presiding: Page, secretary: Page, words: string) {
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type(words)
  await expect(presiding.getByText(words)).toBeVisible()
  await lead(presiding, "Ställ förslaget")
  await lead(presiding, "Jag finner: bifall")
  await lead(presiding, "Bekräfta – klubba")
}

async function sound(...pages: Page[]) {
  for (const page of pages) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
}

test("a board: substitutes, recusal, the gavel, the floor and dissent, each in their own window", async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const links = await boardMeeting()
  const [chair, secretary, vice, eva, jonas, bo] = await Promise.all([
    enter(browser, links.chair, 1440),
    enter(browser, links.secretary, 1440),
    enter(browser, links.vice, 1024),
    enter(browser, links.eva, 390),
    enter(browser, links.jonas, 320),
    enter(browser, links.bo, 390),
  ])

  await test.step("the roll is called: who is not ticked is not here, and all see that the board can decide", async () => {
    await secretary.getByRole("button", { name: /Checka in alla/ }).click()
    await lead(chair, "Öppna mötet")
    await lead(chair, "Öppna nästa punkt")
    await press(secretary, "Upprop")
    await secretary
      .getByRole("dialog")
      .getByLabel(/Siv Åslund/)
      .uncheck()
    await inDialog(secretary, "Anteckna uppropet")
    for (const page of [chair, vice, eva, jonas]) {
      await expect(page.getByText("Beslutsfört: 4 av 5 tjänstgör.")).toBeVisible()
    }
  })

  await test.step("the substitute who stands next serves after one press, and reads it in the own window", async () => {
    await expect(bo.getByText(/Du har inte rösträtt/)).toBeVisible()
    await expect(secretary.getByText("Siv Åslund är inte här. Bo Hamrin står näst på tur.")).toBeVisible()
    await press(secretary, "Bo Hamrin tjänstgör för Siv Åslund")
    await expect(bo.getByText("Du tjänstgör för Siv Åslund och har rösträtt.")).toBeVisible()
    await expect(jonas.getByText("Beslutsfört: 5 av 5 tjänstgör.")).toBeVisible()
    await expect(eva.getByRole("status")).toContainText("Bo Hamrin tjänstgör för Siv Åslund.")
  })

  await test.step("somebody takes part from afar: those who lead are reminded to ask whether all hear and see", async () => {
    await press(secretary, "Ändra för Eva Norrmark")
    await inDialog(secretary, "På distans")
    await expect(secretary.getByRole("dialog").getByRole("button", { name: "På distans", pressed: true })).toBeVisible()
    await inDialog(secretary, "Stäng")
    await expect(chair.getByText(/Hör och ser alla varandra, också Eva Norrmark på distans/)).toBeVisible()
    await press(chair, "Ljud och bild fungerar")
    await expect(jonas.getByText(/^Ljud och bild bekräftade kl\. /)).toBeVisible()
    await expect(secretary.getByRole("button", { name: "Ljud och bild fungerar" })).toHaveCount(0)
  })

  await test.step("what will not be reached is said, worked out from the plan", async () => {
    await expect(chair.getByText(/Hinns inte före 23.58: .*Internkontrollplan/)).toBeVisible()
  })

  await test.step("a member says that she is recused: her page closes at once, the others go on without her", async () => {
    await lead(chair, "Öppna nästa punkt")
    await expect(heading(eva)).toContainText("Riktlinjer")
    await minutes(secretary).click()
    await secretary.keyboard.type("Förvaltningschefen föredrar ärendet.")
    await expect(eva.getByText("Förvaltningschefen föredrar ärendet.")).toBeVisible()
    await press(eva, "Anmäl jäv")
    await eva.getByLabel(/Skäl/).fill("Min syster söker bistånd")
    await inDialog(eva, /Anmäl jäv för/)
    await expect(heading(eva)).toContainText("Punkt där du är jävig")
    await expect(eva.getByText("Förvaltningschefen föredrar ärendet.")).toHaveCount(0)
    await expect(jonas.getByText("Jäv: Eva Norrmark deltar inte i handläggningen.")).toBeVisible()
    await expect(jonas.getByText("Beslutsfört: 4 av 5 tjänstgör.")).toBeVisible()
    await sound(eva, jonas, secretary)
  })

  await test.step("while she is away she hears nothing of it; when it is done she has it again", async () => {
    await decide(chair, secretary, "Riktlinjerna antas")
    await expect(jonas.getByText(/^Beslutat \d\d\.\d\d/)).toBeVisible()
    await expect(eva.getByText("Riktlinjerna antas")).toHaveCount(0)
    await expect(eva.getByRole("button", { name: "Begär omröstning" })).toHaveCount(0)
    await lead(chair, "Öppna nästa punkt")
    await expect(heading(eva)).toContainText("Avtal om familjerådgivning")
    await expect(eva.getByText("Beslutsfört: 5 av 5 tjänstgör.")).toBeVisible()
    await show(eva, "i2")
    await expect(eva.getByText("Riktlinjerna antas")).toBeVisible()
    await eva.getByRole("button", { name: "Följ" }).click()
  })

  await test.step("the floor: a point of order goes before, the chair gives it, the clock goes", async () => {
    await jonas.locator(".floor-bar").getByRole("button", { name: "Begär ordet" }).click()
    await expect(jonas.locator(".floor-bar").getByText("Du står som nummer 1 på listan.")).toBeVisible()
    await eva.locator(".floor-bar").getByRole("button", { name: "Ordningsfråga" }).click()
    await expect(jonas.locator(".floor-bar").getByText("Du står som nummer 2 på listan.")).toBeVisible()
    await chair.locator(".floor-bar").getByRole("button", { name: "Ge ordet åt Eva Norrmark (ordningsfråga)" }).click()
    await expect(eva.locator(".floor-bar").getByText("Du har ordet")).toBeVisible()
    await expect(vice.getByRole("timer").first()).toHaveText(/^0\.0\d$/)
    await eva.locator(".floor-bar").getByRole("button", { name: "Jag är klar" }).click()
    await chair.locator(".floor-bar").getByRole("button", { name: "Ge ordet åt Jonas Ekblad" }).click()
    await expect(jonas.locator(".floor-bar").getByText("Du har ordet")).toBeVisible()
    await sound(chair, jonas)
  })

  await test.step("a recused chair is led to pass the gavel; the old page has no power left, the new one has it", async () => {
    await press(chair, "Anmäl jäv")
    await inDialog(chair, /Anmäl jäv för/)
    await expect(heading(chair)).toContainText("Punkt där du är jävig")
    await lead(chair, "Lämna över klubban")
    await chair.getByLabel("Vem leder mötet nu?").selectOption({ label: "Per-Olov Marklund" })
    await inDialog(chair, "Lämna över klubban till Per-Olov Marklund")
    await expect(chair.locator(".console")).toHaveCount(0)
    await expect(eva.getByRole("status")).toContainText("Per-Olov Marklund leder mötet.")
    await decide(vice, secretary, "Avtalet sägs upp")
    await expect(chair.getByText("Avtalet sägs upp")).toHaveCount(0)
    await lead(vice, "Öppna nästa punkt")
    await vice.getByText("Mer", { exact: true }).click()
    await press(vice, "Lämna över klubban")
    await vice.getByLabel("Vem leder mötet nu?").selectOption({ label: "Agneta Lindroth, ordförande" })
    await inDialog(vice, "Lämna över klubban till Agneta Lindroth")
    await expect(vice.locator(".console")).toHaveCount(0)
    await expect(chair.locator(".console .button.main")).toBeVisible()
  })

  await test.step("somebody takes no part, and it is seen", async () => {
    await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
    await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
    await secretary.keyboard.type("Planen fastställs")
    await press(bo, "Deltar inte i beslutet")
    await inDialog(bo, "Jag deltar inte i beslutet")
    await expect(dissent(eva).getByText("Bo Hamrin deltar inte i beslutet.")).toBeVisible()
    await lead(chair, "Ställ förslaget")
    await lead(chair, "Jag finner: bifall")
    await lead(chair, "Bekräfta – klubba")
  })

  await test.step("last call: one reserves himself, the secretary enters another's, all see who", async () => {
    await lead(chair, "Öppna nästa punkt")
    await lead(chair, "Fråga om reservationer")
    await expect(jonas.getByText("Mötet avslutas strax. Vill du reservera dig mot något beslut?")).toBeVisible()
    await jonas.locator(".asked").getByRole("button", { name: "Reservera dig" }).click()
    await jonas.getByLabel("Mot vilket beslut?").selectOption({ label: "§ 4 Internkontrollplan" })
    await inDialog(jonas, "Reservera dig")
    await show(chair, "i4")
    await expect(dissent(chair).getByText("Jonas Ekblad reserverar sig mot beslutet.")).toBeVisible()
    await secretary.locator(".asked").getByRole("button", { name: "Anteckna reservation" }).click()
    await secretary.getByLabel("Mot vilket beslut?").selectOption({ label: "§ 4 Internkontrollplan" })
    await secretary.getByLabel("Vem?").selectOption({ label: "Eva Norrmark" })
    await inDialog(secretary, "Anteckna reservation")
    await show(eva, "i4")
    await expect(dissent(eva).getByText("Jonas Ekblad och Eva Norrmark reserverar sig mot beslutet.")).toBeVisible()
    await show(jonas, "i4")
    await press(jonas, "Skriv motivering")
    await jonas.getByRole("textbox", { name: "Motivering" }).fill("Riskerna är inte värderade.")
    await inDialog(jonas, "Spara")
    await expect(eva.getByText("Riskerna är inte värderade.")).toBeVisible()
    await sound(eva, jonas)
    await lead(chair, "Avsluta mötet")
    await expect(bo.getByText("Mötet är avslutat").first()).toBeVisible()
  })
})

test("LIVE-10 the screen in the room shows the same meeting, large, and nothing to press", async ({ browser }) => {
  const links = await boardMeeting()
  const [chair, secretary, room] = await Promise.all([
    enter(browser, links.chair, 1440),
    enter(browser, links.secretary, 1440),
    enter(browser, links.mirja, 1920),
  ])
  await room.goto(new URL("?skarm", room.url()).href)
  await expect(room.getByRole("heading", { name: "Socialnämnden" }).first()).toBeVisible()
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await expect(room.getByRole("heading", { name: /Sammanträdet öppnas/ })).toBeVisible()
  await decide(chair, secretary, "Mötet är öppnat i behörig ordning")
  await expect(room.getByText("Mötet är öppnat i behörig ordning")).toBeVisible()
  await expect(room.getByText(/^Beslutat \d\d\.\d\d/)).toBeVisible()
  await expect(room.getByRole("button")).toHaveCount(0)
  await sound(room)
})
