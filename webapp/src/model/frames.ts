/** What goes over the line, in both directions (docs/protocol.md, 2 to 6). */

import type { Command } from "./commands"
import type { Steps } from "./steps"
import type { DocumentNode, TextId } from "./view"

/** The version of the wire that this build speaks. */
export const PROTOCOL = 1

/** A merge patch (RFC 7396): `null` removes, an object is merged, anything else replaces. */
export type Patch = { [key: string]: unknown }

/** A text from nothing, the steps since, or `null`: no longer readable. */
export type TextChange =
  | { version: number; content: DocumentNode }
  | { from: number; version: number; steps: Steps; clients: string[]; at?: string }
  | null

export interface Frame {
  t: "frame"
  epoch: string
  from: number
  seq: number
  patch?: Patch
  texts?: Record<TextId, TextChange>
}

export interface SelfFrame {
  t: "self"
  epoch: string
  from: number
  seq: number
  patch?: Patch
}

/** A refusal as problem details (RFC 9457). `code` states the fact and is the key of the words shown for it. */
export interface Problem {
  type?: string
  title?: string
  status?: number
  code: string
  detail?: string
}

/** The one answer to a command or an offer of steps. */
export type Answer =
  | { t: "answer"; id: string; status: "done"; result?: Record<string, unknown> }
  | { t: "answer"; id: string; status: "refused"; problem: Problem }
  | { t: "answer"; id: string; status: "taken"; version: number }
  | { t: "answer"; id: string; status: "behind"; version: number }
  | { t: "answer"; id: string; status: "broken"; problem?: Problem }

export type ByeReason = "revoked" | "outdated" | "restarting" | "tooFast"

export type ServerMessage =
  | { t: "welcome"; protocol: number; build: string; meeting: string; person: string; at: string }
  | Frame
  | SelfFrame
  | Answer
  | { t: "problem"; id?: string; problem: Problem }
  | { t: "pong"; at?: string }
  | { t: "bye"; reason: string }

/** What a client has already, so that the server can send what is missing. */
export interface Have {
  epoch?: string
  seq?: number
  selfEpoch?: string
  selfSeq?: number
}

export interface Offer {
  t: "steps"
  id: string
  text: TextId
  /** Counted in steps since the text began; the version that the steps were made on. */
  version: number
  client: string
  steps: Steps
}

export type ClientMessage =
  | { t: "hello"; protocol: number; client: string; have?: Have }
  | { t: "resume"; have?: Have }
  | { t: "command"; id: string; command: Command }
  | Offer
  | { t: "ping" }
