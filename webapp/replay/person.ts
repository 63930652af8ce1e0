/** One person at the meeting: enters by the personal link, follows, presses, writes. The code of the webapp, on Node. */

import { effect } from "@preact/signals-core"
import WebSocket from "ws"
import { createSession, type Session } from "../src/session/session"
import { type Desk, deskOf } from "../src/session/text/writer"
import { createTray, memoryShelf } from "../src/session/tray"
import type { OpenSocket, Surroundings } from "../src/wire/surroundings"
import { ask, ServerFault } from "./operator"

export interface Person {
  /** The script's id of the person. */
  readonly key: string
  readonly name: string
  readonly session: Session
  readonly desk: Desk
  /** Waits until this person's screen shows it. Time without a line does not count. Whether it came. */
  shows(what: () => boolean, patienceMs: number): Promise<boolean>
  /** A file of the meeting, as this person may fetch it. */
  fetch(path: string): Promise<Uint8Array>
  /** Asks the server for something that is no command of the line. */
  post(path: string, body: object): Promise<void>
  /** Loses the line without a word, as in a tunnel; the page comes back by itself. */
  cut(): void
  leave(): void
}

/** How long a server may be away before a person gives up. */
const AWAY_MS = 300_000

/**
 * @param server where the server is reached; links may name it by another address
 * @param link the personal link, as the server gave it
 */
export async function arrive(server: string, link: string, who: { key: string; name: string }): Promise<Person> {
  const { origin } = new URL(link)
  const entered = await ask(new URL(new URL(link).pathname, server), { redirect: "manual" })
  if (entered.status !== 303) throw new ServerFault(`länken för ${who.name}: ${entered.status}`)
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
  const home = new URL(new URL(entered.headers.get("location") ?? "", link).pathname, server)
  const live = new URL("live", home)
  live.protocol = live.protocol.replace("http", "ws")

  const tray = createTray(memoryShelf(), "tray ")
  const sockets = nodeSockets(live.href, { cookie, origin })
  const session = createSession({
    open: sockets.open,
    world: nodeSurroundings,
    client: `replay-${crypto.randomUUID()}`,
    newId: () => crypto.randomUUID(),
    reload: () => {},
    tray,
    shelf: memoryShelf(),
    place: "unsaved ",
    isOpen: () => true,
  })
  const desk = deskOf(session)
  if (desk === undefined) throw new Error("a session without a desk")
  return {
    ...who,
    session,
    desk,
    shows: (what, patienceMs) => until(session, what, patienceMs),
    async fetch(path) {
      const response = await ask(new URL(path, home), { headers: { cookie } })
      if (!response.ok) throw new ServerFault(`${path}: ${response.status} ${await response.text()}`)
      return new Uint8Array(await response.arrayBuffer())
    },
    async post(path, body) {
      const response = await ask(new URL(path, home), {
        method: "POST",
        headers: { cookie, origin, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new ServerFault(`${path}: ${response.status} ${await response.text()}`)
    },
    cut: sockets.cut,
    leave() {
      desk.stop()
      session.end()
    },
  }
}

function until(session: Session, what: () => boolean, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let waited = 0
    let away = 0
    let stop = () => {}
    const finish = (came: boolean) => {
      clearInterval(clock)
      queueMicrotask(() => stop())
      resolve(came)
    }
    const clock = setInterval(() => {
      if (session.connection.peek().state === "connected") waited += 50
      else away += 50
      if (waited >= patienceMs || away >= AWAY_MS) finish(false)
    }, 50)
    stop = effect(() => {
      if (session.view.value !== undefined && what()) finish(true)
    })
  })
}

function nodeSockets(url: string, headers: { cookie: string; origin: string }): { open: OpenSocket; cut(): void } {
  let now: WebSocket | undefined
  return {
    cut: () => now?.terminate(),
    open: (events) => {
      const socket = new WebSocket(url, { headers, perMessageDeflate: false })
      now = socket
      socket.on("open", () => events.opened())
      socket.on("message", (data, binary) => {
        if (!binary) events.heard(String(data))
      })
      socket.on("close", (code) => events.closed(code))
      // Every error is followed by a close.
      socket.on("error", () => {})
      return {
        send: (text) => socket.send(text),
        close: () => socket.terminate(),
      }
    },
  }
}

const nodeSurroundings: Surroundings = {
  now: () => Date.now(),
  random: Math.random,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  woken: () => () => {},
}
