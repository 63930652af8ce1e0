/**
 * What has been written here and is not confirmed, kept on this computer so that a closed tab, a crash or an empty battery
 * costs nothing. One record for each text and opened page, written in the same turn as the letter is shown, and gone when
 * the server has confirmed everything.
 */

import type { StepJson } from "../../model/steps"
import type { DocumentNode, TextId } from "../../model/view"
import { parsed, type Shelf } from "../tray"

export interface Unsaved {
  text: TextId
  client: string
  /** Part of the ids of its offers, see [offerId]. */
  attempt: number
  /** What the steps were made on: the server's text at this version. */
  version: number
  base: DocumentNode
  steps: StepJson[]
  /** Milliseconds of this computer's clock. */
  at: number
}

export interface Journal {
  put(unsaved: Unsaved): void
  drop(text: TextId, client: string): void
  /** Of this text, or of all, what was left by pages that are closed. */
  left(isOpen: (client: string) => boolean, text?: TextId): Unsaved[]
}

/** @param place begins the keys of this person's journal in this meeting */
export function createJournal(shelf: Shelf, place: string): Journal {
  const keyOf = (text: TextId, client: string) => `${place}${client} ${text}`
  return {
    put(unsaved) {
      try {
        shelf.set(keyOf(unsaved.text, unsaved.client), JSON.stringify(unsaved))
      } catch {
        // Full or forbidden: the text then lives in this page alone until it is confirmed, and the page says so.
      }
    },
    drop(text, client) {
      try {
        shelf.remove(keyOf(text, client))
      } catch {
        // What cannot be removed is found again, and seen to be confirmed already.
      }
    },
    left(isOpen, text) {
      const found: Unsaved[] = []
      for (const key of shelf.keys()) {
        if (!key.startsWith(place)) continue
        const unsaved = parsed<Unsaved>(shelf.get(key))
        if (unsaved?.steps === undefined || isOpen(unsaved.client)) continue
        if (text === undefined || unsaved.text === text) found.push(unsaved)
      }
      return found.sort((a, b) => a.at - b.at)
    },
  }
}

/**
 * The id of an offer is worked out from what it is, so that a page that comes back after a crash can ask again with the same
 * id, whether or not it could write down that it had offered. A client makes one offer for a version and attempt.
 */
export function offerId(client: string, text: TextId, version: number, attempt: number): string {
  const hex = hash128(`${client} ${text} ${version} ${attempt}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** cyrb128 by bryc (public domain): spreads well; nothing here has to be hard to guess. */
function hash128(text: string): string {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ unit, 597399067)
    b = c ^ Math.imul(b ^ unit, 2869860233)
    c = d ^ Math.imul(c ^ unit, 951274213)
    d = a ^ Math.imul(d ^ unit, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  a ^= b ^ c ^ d
  return [a, b ^ a, c ^ a, d ^ a].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("")
}
