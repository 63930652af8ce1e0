import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type Browser, expect, type Page } from "@playwright/test"

const root = resolve(import.meta.dirname, "../..")
const script = resolve(root, "server/contract/meetings/socsam.json")

/** Who they are in the script. */
export const CHAIR = "p04"
export const SECRETARY = "p18"

interface Script {
  meeting: Record<string, unknown>
  body: Record<string, unknown>
}

/** A meeting set up anew, and a personal link for each of its people. `changed` alters the script before it is set up. */
export function prepare(
  changed?: (script: Script) => void,
  url = process.env.KLUBBA_URL ?? "",
): Record<string, string> {
  const file = changed === undefined ? script : written(changed)
  const said = execFileSync(resolve(root, "bin/replay"), [file, "--server", url, "--prepare"], { encoding: "utf8" })
  return (JSON.parse(said) as { links: Record<string, string> }).links
}

function written(change: (script: Script) => void): string {
  const made = JSON.parse(readFileSync(script, "utf8"))
  change(made)
  const file = join(mkdtempSync(join(tmpdir(), "klubba-script-")), "script.json")
  writeFileSync(file, JSON.stringify(made))
  return file
}

/** A page of one's own, in a browser of one's own. A fault in it, or one of the content security policy, ends the test. */
export async function enter(browser: Browser, link: string | undefined, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, reducedMotion: "reduce" })
  const page = await context.newPage()
  page.on("pageerror", (fault) => {
    throw fault
  })
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) throw new Error(message.text())
  })
  await page.goto(link ?? "")
  await expect(page.getByText("Ansluten", { exact: true })).toBeVisible()
  return page
}

/** Several at once, each in a browser of their own: by their key among the links, and how wide their window is. */
export function enterAll<Who extends [key: string, width: number][]>(
  browser: Browser,
  links: Record<string, string>,
  ...who: Who
): Promise<{ [K in keyof Who]: Page }> {
  const pages = Promise.all(who.map(([key, width]) => enter(browser, links[key], width)))
  return pages as unknown as Promise<{ [K in keyof Who]: Page }>
}

/** Presses the chair's one large button, which has to say this. */
export async function lead(page: Page, words: string | RegExp) {
  const main = page.locator(".console .button.main")
  await expect(main).toContainText(words)
  await main.click()
}
