import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { boardMeeting } from "./board"
import { enter, lead } from "./room"

async function vote(page: Page, name: string) {
  await page.getByRole("radio", { name }).check()
  await page.getByRole("button", { name: "Gå vidare" }).click()
  await page.getByRole("button", { name: "Lägg rösten" }).click()
  await expect(page.getByText("Din röst är lagd.")).toBeVisible()
}

/** Nothing that could be counted may stand anywhere. */
async function noFigures(...pages: Page[]) {
  for (const page of pages) await expect(page.locator(".election, .vote-bar")).toHaveCount(0)
}

test("VOTE-8 a secret ballot: chosen, read once more, laid; no figures before the end; a tie is settled by the lot", async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const links = await boardMeeting()
  const [chair, secretary, vice, eva, jonas] = await Promise.all([
    enter(browser, links.chair, 1440),
    enter(browser, links.secretary, 1440),
    enter(browser, links.vice, 1024),
    enter(browser, links.eva, 390),
    enter(browser, links.jonas, 320),
  ])
  const voters = [chair, vice, eva, jonas]
  const all = [...voters, secretary]
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")

  await test.step("the chair is warned that few vote, and opens the election", async () => {
    await chair.getByRole("button", { name: "Håll ett val" }).click()
    await expect(chair.getByRole("dialog").getByText(/^Få röstar här\./)).toBeVisible()
    await chair.getByLabel("Kandidater, en på varje rad").fill("Siv Åslund\nBo Hamrin\nMirja Keskitalo")
    await chair.getByRole("button", { name: "Öppna valet" }).click()
    for (const page of voters) await expect(page.getByRole("radio", { name: "Siv Åslund" })).toBeVisible()
    await expect(secretary.getByRole("radio", { name: "Siv Åslund" })).toHaveCount(0)
  })

  await test.step("each ballot is laid once; nobody sees for whom, and nobody sees a figure", async () => {
    await eva.getByRole("radio", { name: "Bo Hamrin" }).check()
    await eva.getByRole("button", { name: "Gå vidare" }).click()
    await expect(eva.getByText(/^Du röstar på Bo Hamrin\. När rösten är lagd kan den inte ändras/)).toBeFocused()
    await eva.getByRole("button", { name: "Ändra valet" }).click()
    await vote(eva, "Siv Åslund")
    await vote(jonas, "Bo Hamrin")
    await vote(chair, "Siv Åslund")
    await expect(eva.getByText("3 av 5 har röstat")).toBeVisible()
    await noFigures(...all)
    await eva.reload()
    await expect(eva.getByText("Din röst är lagd.")).toBeVisible()
    await vote(vice, "Bo Hamrin")
    for (const page of all) {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    }
    await noFigures(...all)
  })

  await test.step("equal: the lot decides, and who drew is told", async () => {
    await lead(chair, "Avsluta omröstningen")
    for (const page of all) {
      await expect(page.getByText(/^Lika röstetal mellan .*Lotten avgör\.$/)).toBeVisible()
    }
    await expect(chair.locator(".console .button.main")).toHaveCount(0)
    await chair.getByLabel("Vem gav lotten?").selectOption("Bo Hamrin")
    await chair.getByLabel("Vem drog?").selectOption({ label: "Eva Norrmark" })
    await chair.getByRole("button", { name: "Skriv in lottens utfall" }).click()
    for (const page of all) {
      await expect(page.getByText("Vald: Bo Hamrin.", { exact: true })).toBeVisible()
      await expect(page.getByText("Lika röstetal. Lotten avgjorde; Eva Norrmark drog.")).toBeVisible()
    }
    await lead(chair, "Bekräfta – klubba")
    await expect(chair.locator(".console .button.main")).toContainText("Öppna nästa punkt")
  })
})

test("VOTE-8 ballots of paper: counted in the room, entered as figures that have to agree, and nothing seen before the end", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const links = await boardMeeting()
  const [chair, secretary, eva] = await Promise.all([
    enter(browser, links.chair, 1440),
    enter(browser, links.secretary, 1024),
    enter(browser, links.eva, 390),
  ])
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await chair.getByRole("button", { name: "Håll ett val" }).click()
  await chair.getByLabel("Kandidater, en på varje rad").fill("Siv Åslund\nBo Hamrin")
  await chair.getByRole("button", { name: "Öppna valet" }).click()
  await expect(eva.getByRole("radio", { name: "Siv Åslund" })).toBeVisible()

  await secretary.getByText("Röstsedlar på papper").click()
  const form = secretary.locator(".lead-vote form").first()
  await form.getByLabel("Siv Åslund").fill("4")
  await form.getByLabel("Bo Hamrin").fill("2")
  await expect(form.getByText(/^Antalet sedlar stämmer inte/)).toBeVisible()
  await form.getByLabel("Bo Hamrin").fill("1")
  await expect(form.getByText("Tillsammans 5 av 5")).toBeVisible()
  await form.getByRole("button", { name: "Lägg in siffrorna" }).click()
  await expect(secretary.getByText("Siffrorna är inlagda.")).toBeVisible()
  await expect(eva.getByText("Rösterna läggs på papper och räknas i rummet.")).toBeVisible()
  await noFigures(chair, secretary, eva)
  await lead(chair, "Avsluta omröstningen")
  for (const page of [chair, secretary, eva]) {
    await expect(page.getByText("Vald: Siv Åslund.", { exact: true })).toBeVisible()
    await expect(page.locator(".election > div", { hasText: "Siv Åslund" })).toContainText("4")
  }
  await lead(chair, "Bekräfta – klubba")
})
