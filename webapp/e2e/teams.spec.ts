import { resolve } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import { type BrowserContext, expect, type Frame, type Page, test } from "@playwright/test"
import { CHROMIUM } from "./chromium"
import { CHAIR, enterAll, lead, prepare, SECRETARY } from "./room"
import { KLUBBA, STRANGER, type Stand, stand, TEAMS, TEAMS_ARGS } from "./teamsHost"

const VOTER = "p06"
const WORDS = "IFO-cheferna ges i uppdrag att utse en arbetsgrupp"

test.use({ launchOptions: { ...CHROMIUM, args: [...CHROMIUM.args, ...TEAMS_ARGS] } })

let house: Stand
test.beforeAll(async () => {
  test.setTimeout(120_000)
  house = await stand()
})
test.afterAll(() => house?.end())

/** Teams around a page of ours, and the frame that it shows it in. */
async function shown(page: Page, app: string, more: Record<string, string> = {}, at = TEAMS): Promise<Frame> {
  await page.goto(`${at}/?${new URLSearchParams({ app, ...more })}`)
  const frame = await (await page.waitForSelector("iframe")).contentFrame()
  if (frame === null) throw new Error("no frame")
  return frame
}

/** What the app has told Teams by this name. */
const heard = (page: Page, func: string) =>
  page.evaluate((name) => {
    const all = (window as unknown as { heard: { func: string; args: unknown[] }[] }).heard
    return all.filter((one) => one.func === name).map((one) => one.args)
  }, func)

const wear = (page: Page, theme: string) =>
  page.evaluate((name) => (window as unknown as { wear(theme: string): void }).wear(name), theme)

const ground = (frame: Frame) => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

async function sound(page: Page, frame: Frame) {
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const { violations } = await new AxeBuilder({ page }).include("iframe").analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function picture(page: Page, name: string) {
  if (process.env.PICTURES === undefined) return
  const path = resolve(import.meta.dirname, `../../docs/pictures/teams-${name}.png`)
  await page.locator("iframe").screenshot({ path })
}

/** Whatever else a page says is wrong with it, ends the test. The library of Teams asks for a list that our policy keeps from it. */
async function inTeams(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.on("pageerror", (fault) => {
    throw fault
  })
  page.on("console", (message) => {
    const words = message.text()
    if (words.includes("Content Security Policy") && !words.includes("res.cdn.office.net")) throw new Error(words)
  })
  return page
}

test("TMS-4 beside a meeting in Teams: one's own seat in 320 pixels, its theme, a vote, a cut line, the stage", async ({
  browser,
}) => {
  const links = prepare(undefined, house.plain)
  const [chair, secretary] = await enterAll(browser, links, [CHAIR, 1440], [SECRETARY, 1440])
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, reducedMotion: "reduce" })
  const page = await inTeams(context)
  let meeting = ""

  await test.step("in this frame the browser keeps no third-party cookies, only those that are this frame's own", async () => {
    await shown(page, "/probe")
    await expect((await shown(page, "/probe")).locator("p")).toHaveText("own=1")
  })

  await test.step("the tab is the same for all: it asks once for the personal link, and opens one's seat", async () => {
    const frame = await shown(page, "/teams/panel")
    await expect(frame.getByRole("heading", { name: "Öppna din plats i mötet" })).toBeVisible()
    await sound(page, frame)
    await picture(page, "enter-320-light")
    await frame.getByLabel("Din personliga länk").fill("https://evil.example/in/x")
    await frame.getByRole("button", { name: "Öppna mötet" }).click()
    await expect(frame.getByRole("alert")).toContainText("ingen länk härifrån")
    await frame.getByLabel("Din personliga länk").fill(links[VOTER] ?? "")
    await frame.getByRole("button", { name: "Öppna mötet" }).click()
    await expect(frame.getByText("Ansluten", { exact: true })).toBeVisible()
    meeting = new URL(frame.url()).pathname.split("/")[2] ?? ""
    const cookies = (await context.cookies()).filter(({ name }) => name === "klubba")
    expect(cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: "None" }])
  })

  await test.step("opened again, it is there at once", async () => {
    const frame = await shown(page, `/teams/panel?meeting=${meeting}`)
    await expect(frame.getByText("Ansluten", { exact: true })).toBeVisible()
  })

  await test.step("the meeting comes to the vote", async () => {
    await secretary.getByRole("button", { name: /Checka in alla/ }).click()
    await lead(chair, "Öppna mötet")
    await lead(chair, "Öppna nästa punkt")
    await secretary.getByRole("button", { name: "Förslag till beslut" }).click()
    await expect(secretary.getByRole("textbox", { name: /Beslutspunkt/ })).toBeFocused()
    await secretary.keyboard.type(WORDS)
    await expect(chair.getByText(WORDS)).toBeVisible()
    await lead(chair, "Ställ förslaget")
    await lead(chair, "Jag finner: bifall")
    const frame = page.frames()[1] as Frame
    await frame.getByRole("button", { name: "Begär omröstning" }).click()
    await lead(chair, "Öppna omröstningen")
    await expect(frame.getByRole("button", { name: /^Ja / })).toBeVisible()
  })

  await test.step("its theme is followed while it is open, and each can be read", async () => {
    const frame = page.frames()[1] as Frame
    await expect.poll(() => heard(page, "registerHandler")).toContainEqual(["themeChange"])
    const grounds = { default: "rgb(239, 236, 229)", dark: "rgb(19, 20, 17)", contrast: "rgb(0, 0, 0)" }
    for (const [theme, colour] of Object.entries(grounds)) {
      await wear(page, theme)
      await expect.poll(() => ground(frame)).toBe(colour)
      await sound(page, frame)
      await picture(page, `panel-320-${theme === "default" ? "light" : theme}`)
    }
  })

  await test.step("a vote is cast; the line is cut, it is said, and nothing is lost", async () => {
    const frame = page.frames()[1] as Frame
    await frame.getByRole("button", { name: /^Ja / }).click()
    await expect(frame.getByText(/^Du har röstat ja\./)).toBeVisible()
    await expect(secretary.getByText("1 av 8 har röstat")).toBeVisible()
    house.cut()
    await expect(frame.getByText("Ansluter igen", { exact: false }).first()).toBeVisible()
    house.mend()
    await expect(frame.getByText("Ansluten", { exact: true })).toBeVisible({ timeout: 30_000 })
    await frame.getByRole("button", { name: /^Nej / }).click()
    await expect(frame.getByText(/^Du har röstat nej\./)).toBeVisible()
    await expect(chair.getByText("Ansluten", { exact: true })).toBeVisible({ timeout: 30_000 })
    await chair.getByRole("button", { name: /^Ja/ }).click()
    await lead(chair, "Avsluta omröstningen")
    await expect(frame.getByText("Mötet beslutar enligt", { exact: false }).first()).toBeVisible()
  })

  await test.step("a document is saved: another window would have none of this frame's cookies", async () => {
    const saved = page.waitForEvent("download")
    await (page.frames()[1] as Frame).getByRole("link", { name: /PDF/ }).first().click()
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
  })

  await test.step("on the stage the same page is the screen in the room, with nothing to press", async () => {
    await page.setViewportSize({ width: 994, height: 678 })
    const size = { width: "994", height: "678", surface: "meetingStage", theme: "contrast" }
    const frame = await shown(page, `/teams/panel?meeting=${meeting}`, size)
    await expect(frame.locator(".stage")).toContainText("Sammanträdet öppnas")
    await expect.poll(() => ground(frame)).toBe("rgb(0, 0, 0)")
    await expect(frame.getByRole("button")).toHaveCount(0)
    expect(new URL(frame.url()).search).toBe("?teams=stage")
    await picture(page, "stage-contrast")
    await wear(page, "dark")
    await expect.poll(() => ground(frame)).toBe("rgb(19, 20, 17)")
    await picture(page, "stage-dark")
  })
})

test("TMS-2 whoever adds the tab says which meeting it is; nobody else may frame us, and Teams no other page", async ({
  browser,
}) => {
  const links = prepare(undefined, house.plain)
  const context = await browser.newContext({ viewport: { width: 480, height: 640 }, reducedMotion: "reduce" })
  const page = await inTeams(context)

  await test.step("the choice of a meeting can be saved, and leads all to the same address", async () => {
    const frame = await shown(page, "/teams/config", { surface: "settings", width: "480" })
    await frame.getByLabel("Din personliga länk").fill(links[VOTER] ?? "")
    await frame.getByRole("button", { name: "Välj mötet" }).click()
    await expect(frame.getByRole("heading")).toContainText("Fliken visar")
    await expect.poll(() => heard(page, "settings.setValidityState")).toEqual([[true]])
    const meeting = new URL(frame.url()).searchParams.get("meeting")
    await page.evaluate(() => (window as unknown as { say(func: string, told: object): void }).say("settings.save", {}))
    await expect.poll(() => heard(page, "settings.save.success")).toHaveLength(1)
    const url = `${KLUBBA}/teams/panel?meeting=${meeting}`
    expect(await heard(page, "settings.setSettings")).toMatchObject([
      [{ contentUrl: url, websiteUrl: url, entityId: meeting }],
    ])
    await picture(page, "config")
  })

  await test.step("a link that holds no more is told, and asked for anew", async () => {
    const frame = await shown(page, "/in/none?teams=panel")
    await expect(frame.getByText(/Länken gäller inte längre/)).toBeVisible()
  })

  await test.step("the page of the tab is a plain link, too", async () => {
    const window = await context.newPage()
    await window.goto(`${KLUBBA}/teams/panel`)
    await window.getByLabel("Din personliga länk").fill(links[VOTER] ?? "")
    await window.getByRole("button", { name: "Öppna mötet" }).click()
    await expect(window.getByText("Ansluten", { exact: true })).toBeVisible()
    expect(new URL(window.url()).search).toBe("")
    await window.close()
  })

  await test.step("a stranger frames nothing, and Teams none of the other pages", async () => {
    const stray = await context.newPage()
    for (const [at, app] of [
      [STRANGER, "/teams/panel"],
      [TEAMS, "/hem"],
      [TEAMS, "/in/none"],
    ] as const) {
      const refused = stray.waitForEvent("console", (message) => message.text().includes("frame-ancestors"))
      await shown(stray, app, {}, at)
      await refused
    }
  })
})
