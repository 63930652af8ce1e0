/** A world for tests: its time is moved by hand, its chance is seeded. */

import type { Surroundings } from "../surroundings"

export interface World extends Surroundings {
  /** Lets time pass; what falls due runs in its turn. */
  pass(milliseconds: number): void
  /** Time passes while the computer sleeps: nothing runs. */
  sleep(milliseconds: number): void
  /** The network is back, or the page is seen. */
  wake(): void
}

export function createWorld(random: () => number = () => 0.5): World {
  let now = 1_545_000_000_000
  let turn = 0
  let timers: { at: number; turn: number; run: () => void }[] = []
  const wakers = new Set<() => void>()
  return {
    now: () => now,
    random,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, turn: turn++, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    woken(listener) {
      wakers.add(listener)
      return () => wakers.delete(listener)
    },
    wake() {
      for (const waker of [...wakers]) waker()
    },
    sleep(milliseconds) {
      now += milliseconds
    },
    pass(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        let next: (typeof timers)[number] | undefined
        for (const timer of timers) {
          if (timer.at > end) continue
          if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.turn < next.turn)) next = timer
        }
        if (next === undefined) break
        const due = next
        timers = timers.filter((other) => other !== due)
        now = Math.max(now, due.at)
        due.run()
      }
      now = end
    },
  }
}

/** Seeded numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
