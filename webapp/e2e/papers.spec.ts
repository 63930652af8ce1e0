import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import { type Browser, expect, type Page, test } from "@playwright/test"
import { CHAIR, enter, prepare, SECRETARY } from "./room"

const folder = mkdtempSync(join(tmpdir(), "klubba-papers-"))
const write = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** A PDF of one page with a word on it, as small as they come. */
function pdf(word: string, extra = ""): Buffer {
  const stream = `BT /F1 24 Tf 72 700 Td (${word}) Tj ET`
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${extra}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]
  let body = "%PDF-1.7\n"
  const places: number[] = []
  objects.forEach((object, index) => {
    places.push(body.length)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const start = body.length
  body += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, "latin1")
}

/** 1 × 1, red. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
)

/** A document whose one picture is thirty million zeros. */
function bomb(): string {
  const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("[Content_Types].xml", "<Types/>")
    z.writestr("word/document.xml", "<a/>")
    z.writestr("word/media/a.bmp", bytes(30_000_000))
`
  const file = join(folder, "bomb.docx")
  execFileSync("python3", ["-c", script, file])
  return file
}

const section = (page: Page) => page.locator("section.attachments")
const uploads = (page: Page) => section(page).locator(".uploads")
const choose = (page: Page, ...files: string[]) =>
  section(page).locator(".drop-place input[type=file]").setInputFiles(files)
const lineOf = (page: Page, name: string) => uploads(page).getByRole("listitem").filter({ hasText: name })

async function sound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include("section.attachments").analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function meeting(browser: Browser): Promise<{ secretary: Page; member: Page }> {
  const links = prepare()
  const other = Object.keys(links).find((person) => person !== CHAIR && person !== SECRETARY) ?? CHAIR
  const secretary = await enter(browser, links[SECRETARY], 1280)
  const member = await enter(browser, links[other], 320)
  await section(secretary).getByText("Lägg till bilaga").click()
  return { secretary, member }
}

test("papers are let fall, named, moved, given another file, read by all and taken away", async ({ browser }) => {
  test.setTimeout(300_000)
  const { secretary, member } = await meeting(browser)

  await test.step("several at once, by the button", async () => {
    await choose(secretary, write("Budget_2027.pdf", pdf("Budget")), write("Karta.png", PNG))
    await expect(lineOf(secretary, "Budget_2027.pdf")).toContainText("Bifogad")
    await expect(lineOf(secretary, "Karta.png")).toContainText("Bifogad")
    await expect(section(member).getByRole("button", { name: "Budget 2027" })).toBeVisible()
    await expect(section(member)).toContainText("PDF, 1 sida")
    await sound(secretary)
  })

  await test.step("one that is let fall", async () => {
    const transfer = await secretary.evaluateHandle(() => {
      const made = new DataTransfer()
      made.items.add(new File(["a;b\r\n1;2"], "Siffror.csv", { type: "text/csv" }))
      return made
    })
    await section(secretary).locator(".drop-place").dispatchEvent("drop", { dataTransfer: transfer })
    await expect(lineOf(secretary, "Siffror.csv")).toContainText("Bifogad")
    const saved = member.waitForEvent("download")
    await section(member).getByRole("link", { name: "Siffror", exact: true }).click()
    expect(readFileSync((await (await saved).path()) ?? "", "utf8")).toContain("1;2")
  })

  await test.step("a picture is seen in the page, on a narrow screen too, and Escape leads back", async () => {
    const opener = section(member).getByRole("button", { name: "Karta" })
    await opener.focus()
    await member.keyboard.press("Enter")
    const picture = member.getByRole("dialog", { name: "Karta" }).getByRole("img", { name: "Karta" })
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    expect(await member.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await member.keyboard.press("Escape")
    await expect(member.getByRole("dialog", { name: "Karta" })).toBeHidden()
    await expect(opener).toBeFocused()
  })

  await test.step("a PDF opens in the browser's own reader, or is offered", async () => {
    await section(secretary).getByRole("button", { name: "Budget 2027" }).click()
    const dialog = secretary.locator("dialog[open]")
    const reads = await secretary.evaluate(() => navigator.pdfViewerEnabled)
    if (reads) await expect(dialog.locator("iframe")).toHaveAttribute("src", /^files\//)
    else await expect(dialog).toContainText("visar inte PDF")
    const address = await dialog.getByRole("link", { name: "Öppna i ny flik" }).getAttribute("href")
    const answer = await secretary.request.get(new URL(address ?? "", secretary.url()).href)
    expect(answer.headers()["content-type"]).toBe("application/pdf")
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'")
    await secretary.keyboard.press("Escape")
  })

  await test.step("renamed, moved, given another file, sent separately, taken away", async () => {
    await section(secretary).getByRole("button", { name: "Ändra bilaga 1" }).click()
    const dialog = secretary.locator("dialog[open]")
    await dialog.getByRole("textbox", { name: "Bilagans namn" }).fill("Budget och plan")
    await dialog.getByRole("button", { name: "Byt namn" }).click()
    await expect(section(member)).toContainText("Budget och plan")
    await dialog.getByRole("button", { name: "Flytta ned" }).click()
    await expect(section(member).getByRole("listitem").nth(1)).toContainText("Budget och plan")
    await dialog.locator("input[type=file]").setInputFiles(write("ny.pdf", pdf("Ny")))
    await expect(dialog).toContainText("ny.pdf")
    await dialog.locator("input[type=file]").setInputFiles(write("trasig.pdf", "%PDF-1.7 hej"))
    await expect(dialog.getByRole("alert")).toContainText("Filen är skadad")
    await dialog.getByRole("button", { name: "Skickas separat" }).click()
    await expect(section(member).getByRole("listitem").nth(1)).toContainText("skickas separat")
    await dialog.getByRole("button", { name: /Ta bort bilaga/ }).click()
    await expect(section(member)).not.toContainText("Budget och plan")
  })

  await test.step("all bound to one file", async () => {
    const bound = await secretary.request.get(new URL("record-with-attachments.pdf", secretary.url()).href)
    expect(bound.status()).toBe(200)
    expect((await bound.body()).subarray(0, 5).toString()).toBe("%PDF-")
  })
})

test("wrong things are refused by name, and the rest goes on", async ({ browser }) => {
  test.setTimeout(300_000)
  const { secretary, member } = await meeting(browser)
  const wrong: [string, string, RegExp][] = [
    [write("faktura.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(2000)])), "faktura.pdf", /är ett program/],
    [write("trasig.pdf", "%PDF-1.7 hej"), "trasig.pdf", /skadad/],
    [write("sida.pdf", "<!doctype html><script>alert(1)</script>"), "sida.pdf", /webbsida/],
    [write("bild.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "bild.svg", /webbsida/],
    [write("skript.pdf", pdf("x", "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")), "skript.pdf", /skript/],
    [bomb(), "bomb.docx", /kan inte tas emot|inte kan tas emot/],
    [write("tom.txt", ""), "tom.txt", /tom/],
  ]
  await choose(secretary, ...wrong.map(([file]) => file), write("Hel.pdf", pdf("Hel")))
  for (const [, name, words] of wrong) await expect(lineOf(secretary, name)).toContainText(words)
  await expect(lineOf(secretary, "Hel.pdf")).toContainText("Bifogad")
  await expect(section(member).getByRole("listitem")).toHaveCount(1)

  await test.step("200 MB is refused before it is sent", async () => {
    await secretary.evaluate(() => {
      const made = new DataTransfer()
      made.items.add(new File([new Blob(Array(200).fill(new Uint8Array(1_000_000)))], "Film.pdf"))
      document
        .querySelector("section.attachments .drop-place")
        ?.dispatchEvent(new DragEvent("drop", { dataTransfer: made, bubbles: true, cancelable: true }))
    })
    await expect(lineOf(secretary, "Film.pdf")).toContainText("Filen är för stor: 200 MB. Den får vara högst 50 MB.")
  })

  await test.step("a refused line is put away by keyboard", async () => {
    await lineOf(secretary, "tom.txt").getByRole("button", { name: "Ta bort raden om tom.txt" }).focus()
    await secretary.keyboard.press("Enter")
    await expect(lineOf(secretary, "tom.txt")).toHaveCount(0)
    await sound(secretary)
  })

  await test.step("what is on its way can be cancelled", async () => {
    await secretary.route("**/files", async (route) => {
      if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 3000))
      await route.continue().catch(() => undefined)
    })
    await choose(secretary, write("Långsam.pdf", pdf("x")))
    await secretary.getByRole("button", { name: "Avbryt Långsam.pdf" }).click()
    await expect(lineOf(secretary, "Långsam.pdf")).toContainText("Avbruten")
    await secretary.unroute("**/files")
  })
})
