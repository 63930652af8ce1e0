import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"

/** The forms for the people, from the gallery: opened, looked at and sent with the keyboard alone. */

async function open(page: Page, face: string, scene: string) {
  await page.goto(`/gallery.html?face=${face}&scene=${scene}`)
  await page.locator(".point").waitFor()
}

async function press(page: Page, name: string | RegExp) {
  await page.getByRole("button", { name }).first().focus()
  await page.keyboard.press("Enter")
}

const sentBy = (page: Page) =>
  page
    .waitForEvent("console", (message) => message.args().length > 0)
    .then(async (message) => (await message.args()[0]?.jsonValue()) as Record<string, unknown>)

async function sound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test("ACC-1 the roll is called with the keyboard, and says who was not ticked", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await open(page, "chair", "board")
  await press(page, /^Upprop$/)
  await page.getByLabel(/Agneta Lindroth/).focus()
  await page.keyboard.press("Space")
  await expect(page.getByText("7 av 9 är här")).toBeVisible()
  await sound(page)
  const sent = sentBy(page)
  await press(page, "Anteckna uppropet")
  expect((await sent).present).toEqual(["p2", "p3", "p4", "p6", "p7", "p8", "p9"])
})

test("the next substitute in order is one press away; another is chosen in a form", async ({ page }) => {
  await open(page, "secretary", "board")
  const first = sentBy(page)
  await press(page, "Bo Hamrin tjänstgör för Lena Viklund")
  expect(await first).toEqual({ type: "serve", person: "s1", for: "p5" })
  await press(page, "Kalla in ersättare")
  await page.getByLabel("Vem tjänstgör?").selectOption("s2")
  await page.getByLabel("Från vilken punkt?").selectOption("i6")
  await sound(page)
  const second = sentBy(page)
  await press(page, "Låt tjänstgöra")
  expect(await second).toEqual({ type: "serve", person: "s2", for: "p5", fromItem: "i6" })
})

test("recusal is announced by oneself, with what will happen said before", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, "participant", "board")
  await press(page, "Anmäl jäv")
  await expect(page.getByText(/Punkten visas inte för dig medan den behandlas/)).toBeVisible()
  await page.getByLabel(/Skäl/).fill("Min bror arbetar där")
  await sound(page)
  const sent = sentBy(page)
  await press(page, /^Anmäl jäv för §\s34$/)
  expect(await sent).toEqual({ type: "recuse", item: "i5", reason: "Min bror arbetar där" })
})

test("a recused chair is led to hand over the gavel, by key", async ({ page }) => {
  await open(page, "chair", "away")
  await page.keyboard.press("Control+Enter")
  await page.getByLabel("Vem leder mötet nu?").selectOption("p6")
  await sound(page)
  const sent = sentBy(page)
  await press(page, "Lämna över klubban till Eva Norrmark")
  expect(await sent).toEqual({ type: "passChair", to: "p6" })
})

test("at the last call one press leads to the reservation", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await open(page, "participant", "lastCall")
  await press(page, "Reservera dig")
  await sound(page)
  const sent = sentBy(page)
  await page.getByRole("dialog").getByRole("button", { name: "Reservera dig" }).focus()
  await page.keyboard.press("Enter")
  expect(await sent).toEqual({ type: "reserve", item: "i5" })
})

test("the chair gives the floor to the next in line, and the clock is never announced", async ({ page }) => {
  await open(page, "chair", "speaking")
  const sent = sentBy(page)
  await press(page, "Ge ordet åt Per-Olov Marklund (ordningsfråga)")
  expect(await sent).toEqual({ type: "giveFloor", person: "p2" })
  await expect(page.getByRole("timer").first()).toHaveText(/^1\.\d\d$/)
  await expect(page.getByRole("status")).toHaveText("")
})

test("an item is given its time, and closed to somebody, where its title is changed", async ({ page }) => {
  await open(page, "chair", "board")
  await press(page, "Ändra punkten")
  await page.getByLabel("Planerad tid i minuter").fill("kvart")
  await press(page, "Spara tiden")
  await expect(page.getByRole("alert")).toContainText("Skriv hela minuter")
  await page.getByLabel("Planerad tid i minuter").fill("25")
  const first = sentBy(page)
  await press(page, "Spara tiden")
  expect(await first).toEqual({ type: "setPlannedMinutes", item: "i5", minutes: 25 })
  await page.getByText("Insyn").click()
  await sound(page)
  const second = sentBy(page)
  await page.getByRole("group").getByLabel("Bo Hamrin").last().focus()
  await page.keyboard.press("Space")
  expect(await second).toEqual({ type: "setItemAccess", item: "i5", excluded: ["s1"] })
})
