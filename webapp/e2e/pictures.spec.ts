import { resolve } from "node:path"
import { test } from "@playwright/test"

const place = resolve(import.meta.dirname, "../../docs/pictures")
/** Each by its name: whose page, at which point, and what has to be there. */
const PICTURES = {
  participant: { face: "participant", scene: "voting", shows: ".document" },
  secretary: { face: "secretary", scene: "running", shows: ".ProseMirror" },
  chair: { face: "chair", scene: "found", shows: ".document" },
  review: { face: "chair", scene: "docReview", shows: "#dokument-i8 .comment" },
  signing: { face: "secretary", scene: "docFrozen", shows: ".signers" },
}
const SIZES = [
  { width: 320, height: 720 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

for (const [name, { face, scene, shows }] of Object.entries(PICTURES)) {
  for (const viewport of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${name} ${viewport.width} ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
        await page.goto(`/gallery.html?face=${face}&scene=${scene}`)
        await page.locator(shows).first().waitFor({ state: "attached" })
        if (shows.startsWith("#")) await page.locator(shows.split(" ")[0] ?? "").evaluate((one) => one.scrollIntoView())
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(300)
        await page.screenshot({ path: resolve(place, `${name}-${viewport.width}-${colorScheme}.png`) })
      })
    }
  }
}
