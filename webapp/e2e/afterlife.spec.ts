import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { boardMeeting, type Key } from "./board"
import { type Delivered, postOffice, SMTP_PORT } from "./postOffice"
import { enter } from "./room"

/** Whose name stands in the decision, and may not stand on the web. */
const NAME = "Ulla Sandin"

/** 1 × 1, red: as much of a scanned sheet as a server looks at. */
const SCAN = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
)

const bar = (page: Page) => page.locator("#asked")
const dialog = (page: Page) => page.getByRole("dialog")
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true })

let sent = 0

/** One command as this page's person; what was made. */
async function does(page: Page, type: string, fields: object = {}): Promise<Record<string, string>> {
  const data = { id: `e2e-${type}-${sent++}`, command: { type, ...fields } }
  const origin = new URL(page.url()).origin
  const answer = await page.request.post(besides(page, "commands"), { data, headers: { origin } })
  expect(answer.status(), `${type}: ${await answer.text()}`).toBe(200)
  return ((await answer.json()) as { result?: Record<string, string> }).result ?? {}
}

const besides = (page: Page, address: string) => new URL(address, page.url()).href

const person = (page: Page) => new URL(page.url()).pathname.split("/")[3] ?? ""

/** A board's meeting with one decision, closed, and its minutes fixed for signing: all over HTTP, since other tests do it by hand. */
async function fixed(pages: Record<"chair" | "secretary" | "eva", Page>) {
  const { chair, secretary, eva } = pages
  const { view } = await (await secretary.request.get(besides(secretary, "view"))).json()
  await does(secretary, "checkIn", { persons: Object.keys(view.people) })
  await does(chair, "openMeeting")
  await does(chair, "startItem", { item: "i1" })
  await does(chair, "appointAdjuster", { persons: [person(eva)] })
  await does(chair, "startItem", { item: "i2", seen: "i1" })
  const { decision } = await does(secretary, "draftDecision", { item: "i2", text: [`Ansökan från ${NAME} avslås.`] })
  await does(chair, "putToMeeting", { item: "i2", decisions: [decision], method: "acclamation" })
  await does(chair, "declareFinding", { item: "i2" })
  await does(chair, "confirmDecision", { item: "i2" })
  await does(chair, "startItem", { item: "i5", seen: "i2" })
  await does(chair, "callForReservations")
  await does(chair, "closeMeeting")
  await does(secretary, "sendForAdjustment", { signers: [secretary, chair, eva].map(person) })
  const origin = new URL(secretary.url()).origin
  const frozen = await secretary.request.post(besides(secretary, "document/freeze"), { data: {}, headers: { origin } })
  expect(frozen.status(), await frozen.text()).toBe(200)
  await does(chair, "sign")
  await does(secretary, "sign")
}

async function sound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const unpacked = (name: string, content: Buffer) => {
  const file = test.info().outputPath(name)
  writeFileSync(file, content)
  return file
}

const wordsOf = (pdf: Buffer) =>
  execFileSync("pdftotext", ["-layout", unpacked("read.pdf", pdf), "-"], { encoding: "utf8" }).replace(/\s+/g, " ")

/** The letter's first PDF. */
function enclosed(letter: string): Buffer {
  const part = letter.split(/\r\n--/).find((one) => /content-type: *application\/pdf/i.test(one)) ?? ""
  return Buffer.from(part.slice(part.indexOf("\r\n\r\n")), "base64")
}

test("signed on paper, sealed, sent, announced, published and archived", async ({ browser }) => {
  const post = await postOffice(SMTP_PORT)
  try {
    await afterlife(await boardMeeting(), (link, width) => enter(browser, link, width), post.delivered)
  } finally {
    post.close()
  }
})

async function afterlife(
  links: Record<Key, string>,
  open: (link: string, width: number) => Promise<Page>,
  delivered: Delivered[],
) {
  const [chair, secretary, eva] = await Promise.all([
    open(links.chair, 1280),
    open(links.secretary, 1280),
    open(links.eva, 390),
  ])
  await test.step("a meeting is held and its minutes are fixed", () => fixed({ chair, secretary, eva }))

  await test.step("the last one has signed with ink, and the sheet is scanned", async () => {
    await secretary.goto(`${secretary.url().split("#")[0]}#dokument`)
    await bar(secretary).getByRole("button", { name: "Underskrivet på papper" }).click()
    await expect(dialog(secretary).getByLabel("Vem har skrivit under?")).toContainText("Eva Norrmark")
    const scan = { name: "underskrift.png", mimeType: "image/png", buffer: SCAN }
    await dialog(secretary)
      .getByLabel(/Inskannat exemplar/)
      .setInputFiles(scan)
    await dialog(secretary).getByRole("button", { name: "Anteckna underskriften" }).click()
    await expect(bar(secretary)).toContainText("Protokollet är justerat")
    await expect(secretary.locator(".signers")).toContainText("Skrev under på papper")
  })

  await test.step("the seal comes by itself, and its report is read", async () => {
    await bar(secretary).getByRole("link", { name: "Ladda ner eller gör ett utdrag" }).click()
    await expect(secretary.getByText("Förseglat med organisationens certifikat.")).toBeVisible({ timeout: 20_000 })
    await secretary.getByRole("button", { name: "Kontrollera förseglingen" }).click()
    await expect(secretary.locator(".seal-report")).toContainText("filen är oförändrad")
    await expect(secretary.locator(".seal-report")).toContainText("PAdES-BASELINE-B")
    await secretary
      .getByRole("button", { name: /^Kontrollera att filen är oförändrad: Justerat och förseglat/ })
      .click()
    await expect(secretary.getByText("Filen är oförändrad.")).toBeVisible()
    await sound(secretary)
  })

  await test.step("it goes by mail to those whose addresses are right", async () => {
    const mail = section(secretary, "Skicka med e-post")
    await mail.getByLabel("Till", { exact: true }).fill("registrator")
    await mail.getByRole("button", { name: "Skicka" }).click()
    await expect(mail.getByRole("alert")).toContainText("ingen e-postadress: registrator")
    await mail.getByLabel("Till", { exact: true }).fill("registrator@kommun.example; bo@kommun.example")
    await mail.getByRole("button", { name: "Skicka" }).click()
    await expect(mail.getByText("2 brev är på väg.")).toBeVisible()
    await expect
      .poll(() => delivered.flatMap(({ to }) => to).sort())
      .toEqual(["bo@kommun.example", "registrator@kommun.example"])
    expect(wordsOf(enclosed(delivered[0]?.letter ?? ""))).toContain(NAME)
    await expect(mail.locator(".letters").getByText("skickat")).toHaveCount(2, { timeout: 20_000 })
    await expect(mail.locator(".letters")).toContainText("av Yvonne Kjellin")
  })

  await test.step("an announcement says until when the decision can be appealed against", async () => {
    const board = section(secretary, "Anslag")
    await board.getByLabel(/^Var protokollet finns/).fill("Kommunkansliet")
    await expect(board).toContainText(/överklagas till och med \d+ \w+ \d{4}/)
    const up = await board.getByLabel("Anslaget sätts upp").inputValue()
    const pdf = await secretary.request.get(
      besides(secretary, (await board.getByRole("link", { name: /Öppna anslaget/ }).getAttribute("href")) ?? ""),
    )
    const words = wordsOf(await pdf.body())
    expect(words).toContain(up)
    expect(words).toContain("Kommunkansliet")
    await board.getByLabel("Anslaget sätts upp").fill("2020-01-01")
    await expect(board).toContainText("kan inte sättas upp före justeringen")
    await expect(board.getByRole("link", { name: /Öppna anslaget/ })).toHaveCount(0)
  })

  await test.step("a name is left out of the version for the web, and only there", async () => {
    await secretary.getByRole("link", { name: "För webben" }).click()
    const preview = secretary.frameLocator("iframe.publishing-page")
    await expect(preview.getByText(NAME)).toBeVisible()
    await secretary.getByLabel("Ord att dölja").fill(NAME)
    await secretary.getByRole("button", { name: "Dölj", exact: true }).click()
    await expect(preview.getByText("Ansökan från")).toBeVisible()
    await expect(preview.getByText(NAME)).toHaveCount(0)
    await secretary.getByRole("link", { name: "Läs", exact: true }).click()
    await expect(secretary.getByText(`Ansökan från ${NAME} avslås.`).first()).toBeVisible()
  })

  await test.step("all of it comes as one archive, the scan too", async () => {
    await secretary.getByRole("link", { name: "Versioner och utdrag" }).click()
    const coming = secretary.waitForEvent("download")
    await secretary.getByRole("link", { name: "Ladda ner arkivpaketet" }).click()
    const zip = await (await coming).path()
    const names = execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" })
    expect(names).toMatch(/underskrifter\/.+/)
    expect(names).toMatch(/\.pdf$/m)
    expect(names).toMatch(/metadata\.xml$/m)
  })
}
