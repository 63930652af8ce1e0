/** What the machine of a text keeps on this computer, and what it may say of that: the journal, the tray, the saving. */

import type { DocumentNode, TextId } from "../../model/view"
import type { Surroundings } from "../../wire/surroundings"
import type { Tray } from "../tray"
import type { Aside, TextDoor } from "../types"
import { collabState, confirmedDoc, stepToJson } from "./collab"
import type { Journal } from "./journal"
import type { Host } from "./machine"

/** Letters that lose their place one after the other within this time are one piece in the tray. */
const ONE_PIECE_MS = 30_000

export interface Keeping {
  /** Ours were confirmed, by the server's time. */
  confirmed(at: string): void
  /** After every change: journals what is not confirmed, and says so. Whether anything is unconfirmed. */
  keep(attempt: number): boolean
  putAside(words: string, why: Aside["why"], code?: string): void
}

export interface KeepingParts {
  text: TextId
  door: TextDoor
  host: Host
  world: Surroundings
  journal: Journal
  tray: Tray
}

export function createKeeping({ text, door, host, world, journal, tray }: KeepingParts): Keeping {
  let savedAt: string | undefined
  let latest: Aside | undefined
  let pieces = 0

  return {
    confirmed(at) {
      savedAt = at
    },
    keep(attempt) {
      const state = host.state()
      const { version, unconfirmed } = collabState(state)
      if (unconfirmed.length === 0) {
        journal.drop(text, door.client)
        door.note(text, savedAt === undefined ? { state: "none" } : { state: "saved", at: savedAt })
        return false
      }
      const followed = door.followed(text)
      const base = followed?.version === version ? followed.doc : (confirmedDoc(state).toJSON() as DocumentNode)
      const steps = unconfirmed.map(({ step }) => stepToJson(step))
      journal.put({ text, client: door.client, attempt, version, base, steps, at: world.now() })
      door.note(text, { state: door.connected() ? "saving" : "kept" })
      return true
    },
    putAside(words, why, code) {
      if (words === "") return
      const at = world.now()
      if (latest !== undefined && latest.why === why && at - latest.at < ONE_PIECE_MS) {
        latest = { ...latest, words: `${latest.words}${words.length === 1 ? "" : "\n"}${words}`, at }
      } else {
        pieces++
        latest = { id: `${door.client} ${text} ${pieces}`, text, words, at, why, ...(code !== undefined && { code }) }
      }
      tray.add(latest)
    },
  }
}
