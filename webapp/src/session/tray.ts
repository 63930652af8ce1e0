/** Where words lie that could not be placed: kept on this computer, over reloads, until somebody throws them away. */

import { type ReadonlySignal, signal } from "@preact/signals-core"
import type { Aside } from "./types"

/** A store of short texts by key, as a browser's `localStorage` is one. May throw when full or forbidden. */
export interface Shelf {
  keys(): string[]
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
}

export interface Tray {
  readonly asides: ReadonlySignal<readonly Aside[]>
  add(aside: Aside): void
  discard(id: string): void
  /** Reads the shelf again: another tab has changed it. */
  refresh(): void
}

/** @param place begins the keys of this person's tray in this meeting */
export function createTray(shelf: Shelf, place: string): Tray {
  const asides = signal<readonly Aside[]>(read())

  function read(): Aside[] {
    const found: Aside[] = []
    for (const key of shelf.keys()) {
      if (!key.startsWith(place)) continue
      const aside = parsed<Aside>(shelf.get(key))
      if (aside !== undefined) found.push(aside)
    }
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  }

  return {
    asides,
    add(aside) {
      // Shown even if the shelf is full: what is on the screen can still be copied.
      asides.value = [...asides.peek().filter((other) => other.id !== aside.id), aside]
      attempt(() => shelf.set(place + aside.id, JSON.stringify(aside)))
    },
    discard(id) {
      asides.value = asides.peek().filter((aside) => aside.id !== id)
      attempt(() => shelf.remove(place + id))
    },
    refresh() {
      asides.value = read()
    },
  }
}

export function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

function attempt(write: () => void): void {
  try {
    write()
  } catch {
    // Full or forbidden: nothing that anybody could do here.
  }
}

/** A shelf that is gone with the page: for tests, for Node, and where the browser allows no other. */
export function memoryShelf(content = new Map<string, string>()): Shelf {
  return {
    keys: () => [...content.keys()],
    get: (key) => content.get(key),
    set: (key, value) => void content.set(key, value),
    remove: (key) => void content.delete(key),
  }
}
