import { expect, type Page, test } from "@playwright/test"

async function open(page: Page, face: string, scene: string) {
  await page.goto(`/gallery.html?face=${face}&scene=${scene}`)
  await page.locator(".leaf, .changes, .versions").first().waitFor()
}

/** What the page sends next. */
async function sent(page: Page, press: () => Promise<void>) {
  const message = page.waitForEvent("console", (one) => one.args().length > 0 && one.type() === "info")
  await press()
  return (await message).args()[0]?.jsonValue()
}

const comment = (page: Page, words: RegExp) => page.locator(".comment").filter({ hasText: words })

test("ADJ-1 a comment stands beside the words that it is about, and they are marked", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, "chair", "docReview")
  const tops = () =>
    page.evaluate(() => {
      const note = document.querySelector('[data-comment="c1"]')?.getBoundingClientRect().top ?? 0
      const marked = [...(CSS.highlights.get("comments") ?? [])].map(
        (one) => (one as Range).getBoundingClientRect().top,
      )
      return { note, marked }
    })
  await expect.poll(async () => (await tops()).marked.length).toBe(2)
  const { note, marked } = await tops()
  expect(Math.abs(note - (marked[0] ?? 0))).toBeLessThan(30)
  await expect(comment(page, /Den meningen förstår jag inte/)).toContainText("Orden finns inte kvar i texten.")
})

test("ADJ-1 words marked with the pointer are quoted in the comment", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, "chair", "docReview")
  await page.locator('.leaf-page[data-item="i3"] .document p').click({ clickCount: 3 })
  await page.getByRole("button", { name: "Kommentera det markerade" }).click()
  await expect(page.getByLabel("Din kommentar")).toBeFocused()
  await page.keyboard.type("Stämmer.")
  const command = await sent(page, () => page.getByRole("button", { name: "Lägg till kommentaren" }).click())
  expect(command).toEqual({
    type: "comment",
    item: "i3",
    text: "Stämmer.",
    quote: "Efter genomgång av protokoll från 2018-10-12 läggs det med godkännande till handlingarna.",
  })
})

test("ACC-1 a comment at a place in the text is made by the keyboard alone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, "chair", "docReview")
  await page.getByRole("button", { name: "Kommentera § 50" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByLabel("Vilket ställe?")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Bra.")
  await page.keyboard.press("Tab")
  const command = await sent(page, () => page.keyboard.press("Enter"))
  expect(command).toMatchObject({ type: "comment", item: "i8", text: "Bra." })
  expect(command.quote).toContain("Barnahus är ett samlingsnamn")
})

test("comments that are dealt with are folded away, and can be read", async ({ page }) => {
  await open(page, "chair", "docReview")
  await expect(page.getByText("Här saknas att vi bad om ett nytt underlag.")).toBeHidden()
  await page.getByText("En löst kommentar").click()
  await expect(page.getByText("Här saknas att vi bad om ett nytt underlag.")).toBeVisible()
})

test("ADJ-1 a change is told by element and word, not by colour alone", async ({ page }) => {
  await open(page, "chair", "docChanges")
  await expect(page.locator(".changed ins").first()).toHaveText(/nytt: 7/)
  await expect(page.locator(".changed del").first()).toHaveText(/struket: 8/)
  await expect(page.getByText("3 ställen är ändrade.")).toBeVisible()
  await expect(page.locator(".changed").nth(1)).not.toContainText("samlingsnamn")
  await page.getByRole("button", { name: "Visa hela texten" }).click()
  await expect(page.locator(".changed").nth(1)).toContainText("samlingsnamn")
})

test("ADJ-2 who signs sends the very sum that is shown, whole on demand", async ({ page }) => {
  await open(page, "chair", "docFrozen")
  await page.getByRole("button", { name: "Skriv under", exact: true }).click()
  const dialog = page.getByRole("dialog")
  await dialog.locator("summary").click()
  await expect(dialog.locator(".hash-whole")).toHaveText(/^9f3c 41d2 /)
  const command = await sent(page, () => dialog.getByRole("button", { name: "Skriv under utgåva 2" }).click())
  expect(command).toEqual({
    type: "sign",
    sha256: "9f3c41d2a07be5586c1f0e9d7a42b8c35e60d1f4a9728b3cc05d17e4f28a6b91",
  })
})

test("ADJ-2 opening the document again says by name whose signatures become void", async ({ page }) => {
  await open(page, "secretary", "docSigned")
  await page.getByText("Mer", { exact: true }).click()
  await page.getByRole("button", { name: "Öppna igen" }).click()
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(
    "2 underskrifter blir ogiltiga: Yvonne Kjellin och Mattias Sundqvist. Alla måste skriva under på nytt.",
  )
})

test("the contents lead to the § in the document, also from its other pages", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await open(page, "chair", "docChanges")
  await page
    .getByRole("navigation", { name: "Innehåll" })
    .getByRole("link", { name: /Avtalssamverkan/ })
    .click()
  await expect(page.getByRole("heading", { name: /Avtalssamverkan/ })).toBeInViewport()
  await page.getByRole("link", { name: "Till mötet" }).click()
  await expect(page.locator("#point")).toBeFocused()
})

test("an extract is chosen by ticking §§", async ({ page }) => {
  await open(page, "secretary", "docVersions")
  await page.getByRole("checkbox", { name: /Val av justerare/ }).check()
  await page.getByRole("checkbox", { name: /Uppdrag/ }).check()
  await expect(page.getByRole("link", { name: "Ladda ner utdrag § 45, 50" })).toHaveAttribute(
    "href",
    "extract.pdf?items=i2,i8",
  )
})
