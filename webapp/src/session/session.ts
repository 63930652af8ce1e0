/**
 * One person's session: says hello, follows, sends commands, and carries the steps of the editors. Everything it needs of the
 * world is an argument; it runs in a browser, in Node and in tests alike.
 */

import { computed, type Signal, signal } from "@preact/signals-core"
import { PROTOCOL, type ServerMessage, type TextChange } from "../model/frames"
import type { PersonId, TextId } from "../model/view"
import type { Ask } from "../wire/asking"
import { createLine, type Line } from "../wire/line"
import type { OpenSocket, Surroundings } from "../wire/surroundings"
import type { Upload } from "../wire/uploading"
import { createFollowing } from "./following"
import { createPending } from "./pending"
import type { Shelf, Tray } from "./tray"
import type { Connection, MeetingSession, Saving, TextDoor, TextListener, WritingParts } from "./types"

export interface SessionParts {
  open: OpenSocket
  world: Surroundings
  /** Names this opened page; never shared by two. */
  client: string
  newId(): string
  /** Loads the page anew: the server speaks another version. */
  reload(): void
  tray: Tray
  /** Where what is not confirmed is kept, see [WritingParts]. */
  shelf: Shelf
  place: string
  isOpen(client: string): boolean
  /** Absent where there is no page, as in a player of meetings: then nothing answers. */
  ask?: Ask
  upload?: Upload
}

export interface Session extends MeetingSession {
  readonly writing: WritingParts
  end(): void
}

const noUpload: Upload = () => ({
  done: Promise.resolve({ status: "refused", code: "NO_ANSWER" }),
  cancel: () => undefined,
})

export function createSession(parts: SessionParts): Session {
  const { world, client } = parts
  const person = signal<PersonId | undefined>(undefined)
  const connection = signal<Connection>({ state: "connecting" })
  const savings = signal<ReadonlyMap<TextId, Signal<Saving>>>(new Map())
  const listeners = new Map<TextId, Set<TextListener>>()
  let greeted = false
  let ahead = 0

  const line: Line = createLine(parts.open, world, {
    opened() {
      const have = following.have()
      const hello = { t: "hello", protocol: PROTOCOL, client } as const
      line.send(have === undefined ? hello : { ...hello, have })
    },
    heard,
    lost() {
      const was = connection.peek().state
      if (was === "connected") connection.value = { state: "reconnecting", since: line.lastHeard() }
      if (!greeted) return
      greeted = false
      for (const listener of all()) listener.disconnected()
    },
  })
  // Nothing is sent before the server has bidden welcome: hello is first of all.
  const transmit: Line["send"] = (message) => greeted && line.send(message)
  const following = createFollowing(transmit, world, textsChanged)
  const pending = createPending(transmit, world)

  function heard(message: ServerMessage) {
    switch (message.t) {
      case "welcome":
        return welcome(message)
      case "frame":
        return following.frame(message)
      case "self":
        return following.selfFrame(message)
      case "answer":
        pending.answered(message)
        for (const listener of all()) listener.answered(message)
        return
      case "problem":
        return problem(message)
      case "pong":
        return setClock(message.at)
      case "bye":
        return bye(message.reason)
    }
  }

  function welcome(message: ServerMessage & { t: "welcome" }) {
    if (message.protocol !== PROTOCOL) return bye("outdated")
    greeted = true
    line.settled()
    setClock(message.at)
    following.greeted()
    person.value = message.person
    connection.value = { state: "connected" }
    pending.sendAgain()
    for (const listener of all()) listener.connected()
  }

  function problem({ id, problem }: ServerMessage & { t: "problem" }) {
    if (id === undefined) return
    pending.problem(id, problem)
    for (const listener of all()) listener.answered({ t: "answer", id, status: "refused", problem })
  }

  function bye(reason: string) {
    // `replaced`: more pages of this person are open than the server likes; coming back at once would end another.
    if (reason === "tooFast" || reason === "replaced") return line.slowDown()
    if (reason === "revoked") connection.value = { state: "refused", reason }
    else if (reason === "outdated") connection.value = { state: "outdated" }
    else return
    line.end()
    greeted = false
    for (const listener of all()) listener.disconnected()
    if (reason === "outdated") parts.reload()
  }

  function setClock(at: string | undefined) {
    const server = Date.parse(at ?? "")
    if (Number.isFinite(server)) ahead = server - world.now()
  }

  function* all(): Iterable<TextListener> {
    for (const of of [...listeners.values()]) yield* [...of]
  }

  function textsChanged(changes: ReadonlyMap<TextId, TextChange>) {
    for (const [id, change] of changes) {
      for (const listener of [...(listeners.get(id) ?? [])]) {
        if (change === null) listener.gone()
        else if ("content" in change) listener.content({ version: change.version, doc: change.content })
        else listener.steps(change)
      }
    }
  }

  function savingOf(id: TextId): Signal<Saving> {
    let saving = savings.peek().get(id)
    if (saving === undefined) {
      saving = signal<Saving>({ state: "none" })
      savings.value = new Map(savings.peek()).set(id, saving)
    }
    return saving
  }

  const door: TextDoor = {
    client,
    followed: following.followedText,
    listen(id, listener) {
      const of = listeners.get(id) ?? new Set()
      listeners.set(id, of.add(listener))
      return () => void of.delete(listener)
    },
    connected: () => greeted,
    now: () => world.now() + ahead,
    offer: transmit,
    resume: following.resume,
    note(id, saving) {
      savingOf(id).value = saving
    },
  }

  return {
    view: following.view,
    self: following.self,
    person,
    connection,
    saving: computed(() => together([...savings.value.values()].map((saving) => saving.value))),
    tray: parts.tray.asides,
    text: following.text,
    savingOf,
    send: (command) => pending.send(command, parts.newId()),
    ask: parts.ask ?? (async () => ({ status: "refused", code: "NO_ANSWER" })),
    upload: parts.upload ?? noUpload,
    discard: parts.tray.discard,
    now: door.now,
    writing: { door, world, tray: parts.tray, shelf: parts.shelf, place: parts.place, isOpen: parts.isOpen },
    end() {
      line.end()
    },
  }
}

/** The least safe of all says what may be said of the whole. */
function together(savings: readonly Saving[]): Saving {
  const kept = savings.find((saving) => saving.state === "kept")
  const saving = savings.find((one) => one.state === "saving")
  if (kept ?? saving) return (kept ?? saving) as Saving
  let latest: Saving = { state: "none" }
  for (const one of savings) {
    if (one.state === "saved" && (latest.state !== "saved" || one.at > latest.at)) latest = one
  }
  return latest
}
