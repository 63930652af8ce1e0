import { defineConfig } from "@playwright/test"
import { CHROMIUM } from "./chromium"

/**
 * Every face in every state from the gallery: accessibility, reflow, keyboard. Needs no server but Vite's. With PICTURES set it
 * takes the pictures of docs/ instead.
 */
const port = Number(process.env.KLUBBA_LOOK_PORT ?? 20_600)

export default defineConfig({
  testDir: ".",
  testMatch: process.env.PICTURES ? "pictures.spec.ts" : /look.*\.spec\.ts/,
  outputDir: "../test-results",
  workers: 2,
  reporter: "line",
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions: CHROMIUM, reducedMotion: "reduce" },
  webServer: {
    command: `npx vite --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/gallery.html`,
    reuseExistingServer: false,
  },
})
