/** One person's meeting as the rest of the webapp sees it. No component and no editor is known here. */

import type { ReadonlySignal } from "@preact/signals-core"
import type { Command } from "../model/commands"
import type { FollowedText } from "../model/follow"
import type { Offer, Answer as WireAnswer } from "../model/frames"
import type { Steps } from "../model/steps"
import type { DocumentNode, MeetingView, PersonId, SelfView, TextId } from "../model/view"
import type { Ask } from "../wire/asking"
import type { Surroundings } from "../wire/surroundings"
import type { Upload } from "../wire/uploading"
import type { Shelf, Tray } from "./tray"

/** What the page may say of the line to the server. */
export type Connection =
  | { state: "connecting" }
  | { state: "connected" }
  /** `since`: when the server was last heard, in milliseconds of this computer's clock. */
  | { state: "reconnecting"; since: number }
  /** For good: the link is revoked, or this person is not let in. */
  | { state: "refused"; reason: string }
  | { state: "outdated" }

/**
 * What the page may say of what is written here. *saved*: all of it is durable on the server, confirmed at `at` of the
 * server's clock. *saving*: on its way. *kept*: not on the server, but kept on this computer until it is.
 */
export type Saving = { state: "none" } | { state: "saved"; at: string } | { state: "saving" } | { state: "kept" }

export type Answer =
  | { status: "done"; result?: Record<string, unknown> }
  | { status: "refused"; code: string; detail?: string }

/** Words that were written here and could not be placed in their text. They stay until somebody throws them away. */
export interface Aside {
  id: string
  text: TextId
  /** The words alone, a paragraph a line. */
  words: string
  /** Milliseconds of this computer's clock. */
  at: number
  why: "overwritten" | "notAllowed" | "astray" | "tooLong"
  /** The refusal that was the answer, where there was one. */
  code?: string
}

export interface MeetingSession {
  readonly view: ReadonlySignal<MeetingView | undefined>
  readonly self: ReadonlySignal<SelfView>
  readonly person: ReadonlySignal<PersonId | undefined>
  readonly connection: ReadonlySignal<Connection>
  /** Of all texts together. */
  readonly saving: ReadonlySignal<Saving>
  /** What could not be placed, oldest first. */
  readonly tray: ReadonlySignal<readonly Aside[]>
  /** The text as it stands; absent while it may not be read or has not come. */
  text(id: TextId): ReadonlySignal<DocumentNode | undefined>
  /** Of one text. */
  savingOf(id: TextId): ReadonlySignal<Saving>
  /** Sends once and keeps it pending until its one answer, also over a cut of the line. */
  send(command: Command): Promise<Answer>
  /** Asks an address beside the page's own over HTTP. */
  readonly ask: Ask
  /** The way in for files. */
  readonly upload: Upload
  /** Throws away what lay in the tray. */
  discard(aside: string): void
  /** The server's time as far as known, in milliseconds. */
  now(): number
  /** What editors need (`deskOf` in text/writer.ts); absent where nobody can write. */
  readonly writing?: WritingParts
}

export interface WritingParts {
  door: TextDoor
  world: Surroundings
  tray: Tray
  /** Where what is not confirmed is kept; `place` begins its keys. */
  shelf: Shelf
  place: string
  /** Whether the page that this client names is still open. */
  isOpen(client: string): boolean
}

/** What the text machine of an editor is told by the session. */
export interface TextListener {
  /** The line is up, and what had been missed is on its way. */
  connected(): void
  disconnected(): void
  steps(change: { from: number; version: number; steps: Steps; clients: string[]; at?: string }): void
  /** The text from nothing: a snapshot. */
  content(text: FollowedText): void
  /** No longer readable. */
  gone(): void
  answered(answer: WireAnswer): void
}

/** The door through which a text machine speaks. */
export interface TextDoor {
  /** Marks the author of steps; one for each opened page. */
  readonly client: string
  /** The text as the server has it. */
  followed(id: TextId): FollowedText | undefined
  listen(id: TextId, listener: TextListener): () => void
  connected(): boolean
  /** The server's time as far as known, in milliseconds. */
  now(): number
  offer(offer: Offer): boolean
  /** Asks for what is missing. `fromNothing`: what we have is wrong, send all. */
  resume(fromNothing: boolean): void
  note(id: TextId, saving: Saving): void
}
