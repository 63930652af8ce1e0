// @vitest-environment node
import { test } from "vitest"
import { openAuthority } from "./session/testing/authority"
import { runSeed } from "./session/testing/convergence"
import * as collab from "./session/text/collab"
import * as diff from "./session/text/difference"

test("x", async () => {
  ;(globalThis as any).DBG = (...a: unknown[]) => console.log(...a)
  console.log(await runSeed(Number(process.env.SEED), openAuthority(undefined)))
})
