import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { CHAIR, enterAll, lead, prepare, SECRETARY } from "./room"

/** Eva Norrmark, elected to adjust. She has no pointer. */
const ADJUSTER = "p06"

const minutes = (page: Page) => page.getByRole("textbox", { name: /Protokollstext/ })
const bar = (page: Page) => page.locator("#asked")
const dialog = (page: Page) => page.getByRole("dialog")

async function sound(page: Page) {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
}

/** A short meeting with one decision, and its adjuster elected; then it is closed. */
async function held(chair: Page, secretary: Page) {
  await secretary.getByRole("button", { name: /Checka in alla/ }).click()
  await lead(chair, "Öppna mötet")
  await lead(chair, "Öppna nästa punkt")
  await minutes(secretary).click()
  await secretary.keyboard.type("Ordföranden hälsar alla välkomna till mötet i Östersund.")
  await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
  await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
  await secretary.keyboard.type("Rapporten läggs till handlingarna")
  await expect(chair.getByText("Rapporten läggs till handlingarna")).toBeVisible()
  await lead(chair, "Ställ förslaget")
  await lead(chair, "Jag finner: bifall")
  await lead(chair, "Bekräfta – klubba")
  await lead(chair, "Öppna nästa punkt")
  await bar(chair).getByText("Mer", { exact: true }).click()
  await bar(chair).getByRole("button", { name: "Utse justerare" }).click()
  await dialog(chair).getByLabel("Vem?").selectOption({ label: "Eva Norrmark" })
  await dialog(chair).getByRole("button", { name: "Utse justerare" }).click()
  await secretary.keyboard.press("Alt+End")
  await expect(secretary.locator("#point")).toContainText("Val av justerare")
  await minutes(secretary).click()
  await secretary.keyboard.type("Eva Norrmark utses att justera dagens protokoll.")
  await expect(secretary.getByText(/^Sparat/)).toBeVisible()
  await bar(chair).getByText("Mer", { exact: true }).click()
  await bar(chair).getByRole("button", { name: "Avsluta mötet" }).click()
}

async function write(secretary: Page, item: RegExp, words: string) {
  await secretary.getByRole("link", { name: item }).click()
  await minutes(secretary).click()
  await secretary.keyboard.press("Control+End")
  await secretary.keyboard.type(words)
  await expect(secretary.getByText(/^Sparat/)).toBeVisible()
  await secretary.getByRole("link", { name: "Läs hela protokollet" }).click()
}

async function sign(page: Page, edition: number) {
  await bar(page).getByRole("button", { name: "Skriv under" }).click()
  await dialog(page)
    .getByRole("button", { name: `Skriv under utgåva ${edition}` })
    .click()
  await expect(dialog(page)).toHaveCount(0)
}

async function freeze(secretary: Page) {
  await bar(secretary).getByRole("button", { name: "Lås för underskrift" }).click()
  await dialog(secretary).getByRole("button", { name: "Lås protokollet" }).click()
  await expect(dialog(secretary)).toHaveCount(0, { timeout: 30_000 })
}

const sumOf = (page: Page) => page.locator(".document-state .hash code").first().textContent()

test("the document is reviewed, commented on, fixed, signed, opened again, signed anew, and an extract is made of it", async ({
  browser,
}) => {
  test.slow() // three people go twice through the whole life of a document
  const links = prepare()
  const [chair, secretary, adjuster] = await enterAll(browser, links, [CHAIR, 1440], [SECRETARY, 1440], [ADJUSTER, 390])
  const all = [chair, secretary, adjuster]
  await test.step("a short meeting is held and closed", () => held(chair, secretary))

  await test.step("the secretary is led to the document and sends it to those who sign", async () => {
    await bar(secretary).getByRole("link", { name: "Öppna protokollet" }).click()
    await expect(secretary.getByRole("heading", { name: "Protokollet", exact: true })).toBeVisible()
    await bar(secretary).getByRole("button", { name: "Skicka för justering" }).click()
    for (const name of [/sekreterare/, /ordförande/, /justerare/]) {
      await expect(dialog(secretary).getByRole("checkbox", { name })).toBeChecked()
    }
    await dialog(secretary).getByRole("button", { name: "Skicka" }).click()
    await expect(secretary.getByText("Granskning", { exact: true })).toHaveAttribute("aria-current", "step")
  })

  await test.step("the chair marks words and comments on them", async () => {
    await bar(chair).getByRole("link", { name: "Öppna protokollet" }).click()
    await chair.getByText("Ordföranden hälsar alla välkomna till mötet i Östersund.").click({ clickCount: 3 })
    await chair.getByRole("button", { name: "Kommentera det markerade" }).click()
    await chair.keyboard.type("Vi var i Bräcke.")
    await chair.getByRole("button", { name: "Lägg till kommentaren" }).click()
    await expect(secretary.locator(".comment")).toContainText("Vi var i Bräcke.")
    await expect(secretary.locator(".comment blockquote")).toHaveText(/hälsar alla välkomna till mötet i Östersund/)
  })

  await test.step("the adjuster comes back by her link, lands in the document and comments by the keyboard alone", async () => {
    await adjuster.goto(links[ADJUSTER] ?? "")
    await expect(adjuster.getByRole("heading", { name: "Protokollet", exact: true })).toBeVisible()
    await adjuster.getByRole("button", { name: /^Kommentera §\s45/ }).focus()
    await adjuster.keyboard.press("Enter")
    await expect(adjuster.getByLabel("Vilket ställe?")).toBeFocused()
    await adjuster.keyboard.press("ArrowDown")
    await adjuster.keyboard.press("Tab")
    await adjuster.keyboard.type("Stämmer.")
    await adjuster.keyboard.press("Tab")
    await adjuster.keyboard.press("Enter")
    await expect(chair.getByText("Stämmer.", { exact: true })).toBeVisible()
    for (const page of all) await sound(page)
  })

  await test.step("the secretary mends the text and settles the comments; what was changed is seen in words", async () => {
    await write(secretary, /^Ändra i texten till §\s44/, " Alla är här.")
    for (const name of ["Eva Norrmark", "Mattias Sundqvist"]) {
      await secretary.getByRole("button", { name: new RegExp(`Märk kommentaren av ${name}`) }).click()
      await expect(secretary.getByRole("button", { name: new RegExp(`av ${name}`) })).toHaveCount(0)
    }
    await adjuster.getByRole("link", { name: "Ändringar" }).click()
    await expect(adjuster.locator(".changed ins")).toContainText("Alla är här.")
    await expect(adjuster.locator(".changed ins .unseen").first()).toHaveText(/nytt:/)
    await sound(adjuster)
  })

  let first: string | null = null
  await test.step("it is fixed, and two of three sign", async () => {
    await freeze(secretary)
    for (const page of all) await expect(page.getByText(/^Utgåva 1, låst/)).toBeVisible()
    await expect(secretary.getByRole("button", { name: /^Kommentera/ })).toHaveCount(0)
    first = await sumOf(secretary)
    await sign(adjuster, 1)
    await sign(chair, 1)
    await expect(bar(chair)).toContainText("Väntar på underskrift av Yvonne Kjellin.")
    await expect(secretary.locator(".signers .signed")).toHaveCount(2)
    for (const page of all) await sound(page)
  })

  await test.step("a change voids both signatures, by name and with its reason", async () => {
    await bar(secretary).getByText("Mer", { exact: true }).click()
    await bar(secretary).getByRole("button", { name: "Öppna igen" }).click()
    await expect(dialog(secretary).getByRole("alert")).toContainText("2 underskrifter blir ogiltiga")
    await dialog(secretary).getByLabel("Varför öppnas protokollet igen?").fill("Fel ort i § 44.")
    await dialog(secretary)
      .getByRole("button", { name: /^Öppna igen/ })
      .click()
    await expect(chair.locator(".voided")).toContainText("Skäl: Fel ort i § 44.")
    await expect(chair.locator(".signers .signed")).toHaveCount(0)
    await write(secretary, /^Ändra i texten till §\s44/, " Mötet hölls i Bräcke.")
    await freeze(secretary)
    await expect(chair.getByText(/^Utgåva 2, låst/)).toBeVisible()
    expect(await sumOf(secretary)).not.toBe(first)
  })

  await test.step("all three sign the new edition, and the document is adjusted", async () => {
    await adjuster.getByRole("link", { name: "Läs", exact: true }).click()
    await expect(adjuster.getByText("Mötet hölls i Bräcke.")).toBeVisible()
    for (const page of [adjuster, secretary, chair]) await sign(page, 2)
    for (const page of all) {
      await expect(bar(page)).toContainText("Protokollet är justerat och kan inte ändras.")
      await expect(page.locator(".signers .signed")).toHaveCount(3)
    }
    await expect(secretary.getByRole("link", { name: /^Ändra i texten/ })).toHaveCount(0)
  })

  await test.step("an extract of one § is chosen and fetched, and the signed file is what was shown", async () => {
    await bar(chair).getByRole("link", { name: "Ladda ner eller gör ett utdrag" }).click()
    await chair.getByRole("checkbox", { name: /Sammanträdet öppnas/ }).check()
    const link = chair.getByRole("link", { name: /^Ladda ner utdrag §\s44/ })
    const extract = await fetched(chair, await link.getAttribute("href"))
    expect(extract).toContain("Mötet hölls i Bräcke.")
    expect(extract).not.toContain("Eva Norrmark utses att justera")
    await chair
      .getByRole("button", { name: /^Kontrollera att filen är oförändrad: Låst för underskrift, utgåva 2/ })
      .click()
    await expect(chair.getByText("Filen är oförändrad.")).toBeVisible()
    await expect(chair.getByText("underskrifterna ogiltiga")).toBeVisible()
    await sound(chair)
  })
})

/** The text of a PDF that this person may fetch. */
async function fetched(page: Page, href: string | null): Promise<string> {
  const response = await page.request.get(new URL(href ?? "", page.url()).href)
  expect(response.status()).toBe(200)
  expect(response.headers()["content-type"]).toContain("application/pdf")
  const file = test.info().outputPath("extract.pdf")
  writeFileSync(file, await response.body())
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ")
}
