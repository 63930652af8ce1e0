// @vitest-environment node
/**
 * Three people write in one text, with the real line, session and text machine, over a network that loses and reorders, is
 * cut, and whose server restarts. In the end everybody has the server's text, nothing typed is missing or doubled, and nobody
 * has anything left to say. Seeds of runs that once went wrong are pinned.
 *
 *     CONVERGENCE_SEEDS=1000 CONVERGENCE_FROM=5000   other seeds
 *     CONVERGENCE_AUTHORITY='java -cp … Main'        against a server that speaks JSON lines, see authority.ts
 */

import { afterAll, describe, expect, test } from "vitest"
import { openAuthority } from "../testing/authority"
import { runSeed } from "../testing/convergence"

const SEEDS = Number(process.env.CONVERGENCE_SEEDS ?? 200)
const FROM = Number(process.env.CONVERGENCE_FROM ?? 1)
/** 120, 122, 300: recovering beside letters typed meanwhile; 127: a half-open line at the very end. */
const PINNED = [120, 122, 127, 300]

const authority = openAuthority(process.env.CONVERGENCE_AUTHORITY)
afterAll(() => authority.stop())

describe("three editors over a bad line have one text in the end", () => {
  const seeds = [...PINNED, ...Array.from({ length: SEEDS }, (_, index) => FROM + index)]
  const chunk = 20
  for (let from = 0; from < seeds.length; from += chunk) {
    const these = seeds.slice(from, from + chunk)
    test(`seeds ${these[0]} to ${these.at(-1)}`, { timeout: 60_000 }, async () => {
      const faults: string[] = []
      for (const seed of these) {
        const fault = await runSeed(seed, authority)
        if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`)
      }
      expect(faults).toEqual([])
    })
  }
})
