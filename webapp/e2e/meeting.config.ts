import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { defineConfig } from "@playwright/test"
import { CHROMIUM } from "./chromium"
import { SMTP_PORT } from "./postOffice"

/**
 * A meeting in real browsers against a real server: one that goes already (KLUBBA_URL and KLUBBA_ADMIN_TOKEN), or one of its
 * own, started by bin/run on an empty data directory.
 */
const port = 20_610
const own = process.env.KLUBBA_URL === undefined
process.env.KLUBBA_URL ??= `http://localhost:${port}`
process.env.KLUBBA_ADMIN_TOKEN ??= "only-for-this-test-run-0123456789"

export default defineConfig({
  testDir: ".",
  testMatch: process.env.SPEC ?? [
    "meeting.spec.ts",
    "deciding.spec.ts",
    "election.spec.ts",
    "people.spec.ts",
    "papers.spec.ts",
    "adjustment.spec.ts",
    // afterlife.spec.ts and teams.spec.ts have not been seen to pass to their ends yet; run them with SPEC
  ],
  outputDir: "../test-results",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // once more, on a meeting of its own: what fails then is broken, and what does not is told of as flaky
  retries: 1,
  reporter: "line",
  use: { launchOptions: CHROMIUM, actionTimeout: 30_000 },
  ...(own && {
    webServer: {
      command: resolve(import.meta.dirname, "../../bin/run"),
      port,
      timeout: 300_000,
      env: {
        KLUBBA_PORT: String(port),
        KLUBBA_DATA: process.env.KLUBBA_TEST_DATA ?? mkdtempSync(join(tmpdir(), "klubba-browsers-")),
        KLUBBA_ADMIN_TOKEN: process.env.KLUBBA_ADMIN_TOKEN,
        KLUBBA_DEMO: "off",
        KLUBBA_SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`,
        KLUBBA_MAIL_FROM: "klubba@kommun.example",
        PATH: process.env.PATH ?? "",
      },
    },
  }),
})
