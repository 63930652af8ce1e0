import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { SCENES } from "../gallery/scenes"

/** The secretary's page differs from the participant's in these only. */
const WRITING = ["running", "confirmed", "checkIn", "cut", "board", "recused", "inquorate"]
const DOCUMENT = ["docDraft", "docReview", "docFrozen", "docSigned", "docVersions"]
/** The screen in the room shows only what is decided, and where the meeting is. */
const ROOM = ["planned", "voting", "voted", "speaking", "inquorate", "dissent"]
const FACES = {
  participant: Object.keys(SCENES),
  chair: Object.keys(SCENES),
  secretary: [...WRITING, ...DOCUMENT],
  stage: ROOM,
}

async function open(page: Page, face: string, scene: string) {
  await page.goto(`/gallery.html?face=${face}&scene=${scene}`)
  await page.locator(".point, .stage h2").first().waitFor()
  if (face === "secretary" && !scene.startsWith("doc") && (await page.locator(".document").count()) > 0) {
    await page.locator(".ProseMirror").first().waitFor()
  }
}

for (const [face, scenes] of Object.entries(FACES)) {
  for (const scene of scenes) {
    test(`LIVE-7 ${face} ${scene}: sound for everybody, light and dark, down to 320 px`, async ({ page }) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width: 1440, height: 900 })
        await open(page, face, scene)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      for (const width of [320, 390, 900]) {
        await page.setViewportSize({ width, height: 800 })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0)
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  }
}

test("ACC-1 a vote is cast by the keyboard alone, and the buttons are equal", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, "participant", "voting")
  const choices = page.locator(".choice")
  const sizes = await choices.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map((r) => r.width))
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2)
  const sent = page.waitForEvent(
    "console",
    (message) => message.text().includes("castVote") || message.args().length > 0,
  )
  await page.getByRole("button", { name: /^Nej bifall till Eva Norrmarks förslag/ }).focus()
  await page.keyboard.press("Enter")
  expect(await (await sent).args()[0]?.jsonValue()).toEqual({ type: "castVote", vote: "v1", choice: "no" })
})

test("the chair's next step has a key, and the sentence stands beside it", async ({ page }) => {
  await open(page, "chair", "found")
  await expect(page.locator(".sentence")).toHaveText("”Det är beslutat.”")
  const sent = page.waitForEvent("console", (message) => message.args().length > 0)
  await page.keyboard.press("Control+Enter")
  expect(await (await sent).args()[0]?.jsonValue()).toMatchObject({ type: "confirmDecision", item: "i8" })
})

test("DEC-5 the chair moves a question of the path by the keyboard, the focus goes along, and the main key shows that order", async ({
  page,
}) => {
  await open(page, "chair", "pathSuggested")
  const down = page.getByRole("button", { name: /^Flytta ned: Huvudfrågan/ })
  await down.focus()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Huvudfrågan är nu fråga 3 av 3.")).toBeAttached()
  await expect(page.getByRole("button", { name: /^Flytta upp: Huvudfrågan/ })).toBeFocused()
  await page.keyboard.press("Alt+ArrowUp")
  await page.keyboard.press("Alt+ArrowUp")
  await expect(page.locator(".path-questions li").first()).toContainText("Huvudfrågan")
  await expect(down).toBeFocused()
  const sent = page.waitForEvent("console", (message) => message.args().length > 0)
  await page.keyboard.press("Control+Enter")
  const command = await (await sent).args()[0]?.jsonValue()
  expect(command).toMatchObject({ type: "showPath", item: "i8" })
  expect(command.questions.map((one: { purpose: string }) => one.purpose)).toEqual(["main", "procedural", "addition"])
})

test("DEC-4 a vote is asked for with one key, in the pause", async ({ page }) => {
  await open(page, "participant", "found")
  const sent = page.waitForEvent("console", (message) => message.args().length > 0)
  await page.keyboard.press("Control+Enter")
  expect(await (await sent).args()[0]?.jsonValue()).toEqual({ type: "requestVote", item: "i8" })
})

test("VOTE-8 a secret ballot is chosen, read once more and laid, by the keyboard alone", async ({ page }) => {
  await open(page, "participant", "ballot")
  await page.getByRole("button", { name: "Gå vidare" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Välj först vem du röstar på.")).toBeVisible()
  await page.getByRole("radio", { name: "Solveig Hagman" }).focus()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(page.getByText(/^Du röstar på Nils Bergvall\./)).toBeFocused()
  await page.keyboard.press("Tab")
  const sent = page.waitForEvent("console", (message) => message.args().length > 0)
  await page.keyboard.press("Enter")
  expect(await (await sent).args()[0]?.jsonValue()).toEqual({
    type: "castBallot",
    vote: "v1",
    candidate: "Nils Bergvall",
  })
})

test("going to a button of the bar does not scroll the page", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await open(page, "chair", "found")
  await page.getByRole("button", { name: /Bekräfta/ }).focus()
  await page.getByRole("button", { name: "Ta tillbaka förslaget" }).focus()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test("text that comes in moves neither focus nor scroll", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto("/gallery.html?face=participant&scene=running&typing=1")
  await page.locator(".point").waitFor()
  await page.evaluate(() => window.scrollTo(0, 60))
  await page.locator(".fresh").first().waitFor({ state: "attached" })
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => window.scrollY)).toBe(60)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY")
  await expect(page.getByRole("status")).toHaveText("")
})

test("looking elsewhere offers to follow; an item chosen by a link takes the focus to its heading", async ({
  page,
}) => {
  await open(page, "participant", "running")
  await page
    .getByRole("navigation", { name: "Föredragningslista" })
    .getByRole("link", { name: /Avtalssamverkan/ })
    .click()
  await expect(page.locator("#point")).toContainText("Avtalssamverkan")
  await expect(page.locator("#point")).toBeFocused()
  await page.getByRole("button", { name: "Följ" }).click()
  await expect(page.locator("#point")).toContainText("Barnahus")
  await expect(page.getByRole("button", { name: "Följ" })).toHaveCount(0)
})

test("the secretary writes, nests a list and finds the place again after looking elsewhere", async ({ page }) => {
  await open(page, "secretary", "running")
  const editor = page.getByRole("textbox", { name: /Protokollstext/ })
  await editor.click()
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await expect(editor).toBeFocused()
  await page.keyboard.type("- första\nandra")
  await page.keyboard.press("Tab")
  await expect(editor.locator("ul ul li")).toHaveText("andra")
})

declare global {
  interface Window {
    gallery: { openItem(id: string, number: number): void }
  }
}

const chairOpens = (page: Page) => page.evaluate(() => window.gallery.openItem("i9", 51))

test("the chair moves on: the page of who follows is turned, without taking the focus", async ({ page }) => {
  await open(page, "participant", "running")
  await chairOpens(page)
  await expect(page.locator("#point")).toContainText("Utredningsuppdrag CMV")
  await expect(page.getByRole("status")).toContainText("§ 51 Utredningsuppdrag CMV – delrapport är öppnad.")
  await expect(page).toHaveTitle(/§ 51/)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY")
})

test("the chair moves on: who reads in the midst of a long item stays, and is told where the chair is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 400 })
  await open(page, "participant", "running")
  await page.evaluate(() => window.scrollTo(0, 300))
  await chairOpens(page)
  await expect(page.getByText("Ordföranden är på § 51")).toBeVisible()
  await expect(page.locator("#point")).toContainText("Barnahus")
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
})

test("the chair moves on: who writes goes on writing, and follows with a key, the cursor in the new text", async ({
  page,
}) => {
  await open(page, "secretary", "running")
  const editor = page.getByRole("textbox", { name: /Protokollstext/ })
  await editor.click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" Skrivet")
  await chairOpens(page)
  await page.keyboard.type(" vidare")
  await expect(editor).toContainText("Skrivet vidare")
  await page.keyboard.press("Alt+End")
  await expect(page.getByRole("textbox", { name: /Protokollstext för §\s51/ })).toBeFocused()
})

test("a form that is open stays as it is when the meeting moves on", async ({ page }) => {
  await open(page, "chair", "running")
  await page.getByText("Mer").click()
  await page.getByRole("button", { name: "Bordlägg" }).click()
  await page.getByLabel("Bordläggs till").fill("15 mars")
  await chairOpens(page)
  await expect(page.getByLabel("Bordläggs till")).toHaveValue("15 mars")
})
