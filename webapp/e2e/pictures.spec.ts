import { resolve } from "node:path"
import { test } from "@playwright/test"

const place = resolve(import.meta.dirname, "../../docs/pictures")
const FACES = { participant: "voting", secretary: "running", chair: "found" }
const SIZES = [
  { width: 320, height: 720 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

for (const [face, scene] of Object.entries(FACES)) {
  for (const viewport of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${face} ${viewport.width} ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
        await page.goto(`/gallery.html?face=${face}&scene=${scene}`)
        await page
          .locator(face === "secretary" ? ".ProseMirror" : ".document")
          .first()
          .waitFor()
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(300)
        await page.screenshot({ path: resolve(place, `${face}-${viewport.width}-${colorScheme}.png`) })
      })
    }
  }
}
