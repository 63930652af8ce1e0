import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { CHAIR, enter, enterAll, lead, prepare, SECRETARY } from "./room"

const VOTER = "p06"
const OTHER = "p07"

const minutes = (page: Page) => page.getByRole("textbox", { name: /Protokollstext/ })

test("chair, secretary and participants hold a meeting, and see each other's part in their own windows", async ({
  browser,
}) => {
  const links = prepare()
  const [chair, secretary, voter, other] = await enterAll(
    browser,
    links,
    [CHAIR, 1440],
    [SECRETARY, 1440],
    [VOTER, 390],
    [OTHER, 320],
  )

  await test.step("before the meeting everybody knows what they wait for; the secretary checks all in", async () => {
    await expect(voter.getByText(/Mötet öppnar kl\.\s09\.00\. Du behöver inte göra något\./)).toBeVisible()
    await secretary.getByRole("button", { name: /Checka in alla/ }).click()
    await expect(voter.getByText("19 av 19")).toBeVisible()
    await expect(voter.getByText("Du har rösträtt.")).toBeVisible()
  })

  await test.step("the chair opens the meeting and its first item, and everybody's page shows it", async () => {
    await lead(chair, "Öppna mötet")
    await lead(chair, "Öppna nästa punkt")
    for (const page of [chair, secretary, voter, other]) {
      await expect(page.locator("#point")).toContainText("Sammanträdet öppnas")
    }
    await expect(voter.getByRole("status")).toContainText("är öppnad")
  })

  await test.step("what the secretary types is seen by all, and saved only when the server has it", async () => {
    await minutes(secretary).click()
    await secretary.keyboard.type("Ordföranden hälsar välkommen. Åäö och nåjd.")
    await expect(voter.locator(".document").first()).toHaveText("Ordföranden hälsar välkommen. Åäö och nåjd.")
    await expect(secretary.getByText(/^Sparat \d\d\.\d\d\.\d\d$/)).toBeVisible()
  })

  await test.step("a decision is drafted in its place; a participant moves another", async () => {
    await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
    const point = secretary.getByRole("textbox", { name: /Beslutspunkt/ })
    await expect(point).toBeFocused()
    await secretary.keyboard.type("IFO-cheferna ges i uppdrag att utse en arbetsgrupp")
    await voter.getByRole("button", { name: "Lägg ett yrkande" }).click()
    await voter.getByLabel("Vad yrkar du?").selectOption("counterProposal")
    await voter.getByLabel("Ditt förslag till beslut").fill("Frågan avvaktas")
    await voter.getByRole("button", { name: "Lägg yrkandet" }).click()
    await expect(chair.getByText("Frågan avvaktas")).toBeVisible()
    await expect(chair.getByText("IFO-cheferna ges i uppdrag att utse en arbetsgrupp")).toBeVisible()
  })

  await test.step("put: the wording is locked for all, and every voter may ask for a vote", async () => {
    await lead(chair, "Ställ förslagen")
    await expect(other.getByText("Ställt till mötet. Texten är låst.")).toBeVisible()
    await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toHaveCount(0)
    await lead(chair, "Jag finner: bifall")
    await voter.getByRole("button", { name: "Begär omröstning" }).click()
    await expect(chair.locator(".console .requested")).toContainText("Eva Norrmark begär omröstning.")
  })

  await test.step("the vote: equal buttons that say what they mean, a change of mind, the result for all", async () => {
    await lead(chair, "Öppna omröstningen")
    await voter.getByRole("button", { name: /^Ja bifall till förslaget/ }).click()
    await expect(voter.getByText(/^Du har röstat ja\./)).toBeVisible()
    await voter.getByRole("button", { name: /^Nej bifall till Eva Norrmarks förslag/ }).click()
    await expect(voter.getByText(/^Du har röstat nej\./)).toBeVisible()
    await other.getByRole("button", { name: /^Ja/ }).click()
    await chair.getByRole("button", { name: /^Ja/ }).click()
    await secretary.getByText(/har inte röstat än/).click()
    await secretary.getByRole("button", { name: "Gunilla Åkerström: Avstår" }).click()
    await expect(secretary.getByText("4 av 8 har röstat")).toBeVisible()
    await lead(chair, "Avsluta omröstningen")
    for (const page of [chair, secretary, voter, other]) {
      await expect(page.getByText("Mötet beslutar enligt förslaget.", { exact: true })).toBeVisible()
    }
    await expect(voter.getByRole("status")).toContainText("2 ja mot 1 nej, 1 avstår")
  })

  await test.step("the gavel falls, and the decision stands in everybody's page", async () => {
    await lead(chair, "Bekräfta – klubba")
    for (const page of [chair, secretary, voter, other]) {
      await expect(page.getByText(/^Beslutat \d\d\.\d\d efter omröstning$/)).toBeVisible()
    }
    for (const page of [chair, secretary, voter, other]) {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    }
  })

  await test.step("the chair moves on: readers are taken along, the secretary finishes the sentence first", async () => {
    await minutes(secretary).click()
    await lead(chair, "Öppna nästa punkt")
    await expect(voter.locator("#point")).toContainText("Val av justerare")
    await secretary.keyboard.press("Control+End")
    await secretary.keyboard.type(" Klart.")
    await expect(secretary.locator("#point")).toContainText("Sammanträdet öppnas")
    await secretary.keyboard.press("Alt+End")
    await expect(secretary.locator("#point")).toContainText("Val av justerare")
    await secretary.keyboard.type("Håkan Edlund utses.")
    await expect(voter.locator(".document").first()).toHaveText("Håkan Edlund utses.")
  })

  await test.step("a cut line is said in words, and what was written meanwhile arrives", async () => {
    await secretary.context().setOffline(true)
    await secretary.keyboard.type(" Utan nät.")
    await expect(secretary.getByText("Inte sparat, finns kvar på din dator")).toBeVisible({ timeout: 45_000 })
    await secretary.context().setOffline(false)
    await expect(voter.locator(".document").first()).toHaveText("Håkan Edlund utses. Utan nät.", { timeout: 45_000 })
    await expect(secretary.getByText(/^Sparat/)).toBeVisible()
  })
})

test("who comes late is told what was missed, with its decisions", async ({ browser }) => {
  const links = prepare()
  const [chair, secretary] = await enterAll(browser, links, [CHAIR, 1440], [SECRETARY, 1440])
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type("Det beslutas")
  await expect(chair.getByText("Det beslutas")).toBeVisible()
  await lead(chair, "Ställ förslaget")
  await lead(chair, "Jag finner: bifall")
  await lead(chair, "Bekräfta – klubba")
  await lead(chair, "Öppna nästa punkt")
  const late = await enter(browser, links[VOTER], 390)
  await expect(late.getByText(/Du har missat §\s44, 1 beslut\./)).toBeVisible()
  await late.getByText(/Du har missat/).click()
  await late.getByRole("link", { name: "§ 44 Sammanträdet öppnas", exact: true }).click()
  await expect(late.locator("#point")).toContainText("Sammanträdet öppnas")
  await expect(late.getByText(/Ordföranden är på §\s45/)).toBeVisible()
})
