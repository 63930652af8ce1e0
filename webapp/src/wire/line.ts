/**
 * The line to the server: one socket at a time, opened again for ever.
 *
 * States: *opening* (a socket is on its way), *open*, *resting* (waiting for the next attempt), *ended* (the server has said
 * that there is nothing to come back to). Each socket has a generation; whatever an older one still says, above all its late
 * close, is not heard (a socket that is given up often closes long after its successor has opened).
 *
 * A line that has been silent for SILENCE_MS is cut from this side: a half-open socket swallows what is sent and never
 * closes. Timers stop while a computer sleeps, so silence is measured by the clock, and on waking at once.
 */

import type { ClientMessage, ServerMessage } from "../model/frames"
import { decode } from "./decode"
import type { OpenSocket, Socket, Surroundings } from "./surroundings"

/** How often a ping is sent. */
export const PING_MS = 10_000
/** After so long without a word the line is regarded as cut. */
export const SILENCE_MS = 25_000
/** A socket that has not opened by then is given up. */
const OPENING_MS = 10_000
/** On waking, a line that has been quiet is asked, and cut if there is no answer by then. */
const PROBE_MS = 3_000
/** Waits between attempts: doubled from the first to the last, each with half of it at random. */
const FIRST_WAIT_MS = 500
const LAST_WAIT_MS = 15_000
/** The least wait after the server has asked for peace. */
const TOO_FAST_WAIT_MS = 5_000

export interface LineEvents {
  /** The socket is open: say hello. */
  opened(): void
  heard(message: ServerMessage): void
  /** Was open or being opened, and is no longer. Another attempt follows, unless ended. */
  lost(): void
}

export interface Line {
  /** Sends if the line is open; what is sent into a line that is down is lost, and the caller sends it again once open. */
  send(message: ClientMessage): boolean
  /** The other side is well: the next wait is the shortest again. */
  settled(): void
  /** Gives up this socket and opens another one. */
  renew(): void
  /** Waits at least a while before the next attempt. */
  slowDown(): void
  /** For good. */
  end(): void
  /** When the server was last heard, in milliseconds of this computer's clock. */
  lastHeard(): number
}

export function createLine(open: OpenSocket, world: Surroundings, events: LineEvents): Line {
  let socket: Socket | undefined
  let generation = 0
  let state: "opening" | "open" | "resting" | "ended" = "resting"
  let attempts = 0
  let leastWait = 0
  let heardAt = world.now()
  let cancelTimer = () => {}

  const timer = (milliseconds: number, run: () => void) => {
    cancelTimer()
    cancelTimer = world.after(milliseconds, run)
  }

  function connect() {
    if (state === "ended") return
    const mine = ++generation
    state = "opening"
    timer(OPENING_MS, () => giveUp())
    socket = open({
      opened() {
        if (mine !== generation) return
        state = "open"
        heardAt = world.now()
        timer(PING_MS, beat)
        events.opened()
      },
      heard(text) {
        if (mine !== generation) return
        heardAt = world.now()
        const message = decode(text)
        if (message !== undefined) events.heard(message)
      },
      closed() {
        if (mine === generation) rest()
      },
    })
  }

  function beat() {
    if (world.now() - heardAt >= SILENCE_MS) return giveUp()
    transmit({ t: "ping" })
    timer(PING_MS, beat)
  }

  /** Lets go of the socket without waiting for its close. */
  function giveUp() {
    const old = socket
    generation++
    rest()
    old?.close(4000)
  }

  function rest() {
    if (state === "ended") return
    const wasUp = state !== "resting"
    socket = undefined
    state = "resting"
    const longest = Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts)
    attempts = Math.min(attempts + 1, 16)
    const wait = Math.max(leastWait, longest / 2 + (world.random() * longest) / 2)
    leastWait = 0
    timer(wait, connect)
    if (wasUp) events.lost()
  }

  function transmit(message: ClientMessage): boolean {
    if (state !== "open" || socket === undefined) return false
    try {
      socket.send(JSON.stringify(message))
      return true
    } catch {
      return false
    }
  }

  const stopListening = world.woken(() => {
    if (state === "resting") {
      attempts = 0
      connect()
    } else if (state === "open") {
      const quiet = world.now() - heardAt
      if (quiet >= SILENCE_MS) giveUpAndConnect()
      else if (quiet >= PROBE_MS) probe()
    }
  })

  function giveUpAndConnect() {
    attempts = 0
    giveUp()
    connect()
  }

  function probe() {
    const asked = heardAt
    transmit({ t: "ping" })
    timer(PROBE_MS, () => {
      if (heardAt === asked) giveUpAndConnect()
      else beat()
    })
  }

  connect()
  return {
    send: transmit,
    settled() {
      attempts = 0
    },
    renew: giveUpAndConnect,
    slowDown() {
      leastWait = TOO_FAST_WAIT_MS
    },
    end() {
      if (state === "ended") return
      state = "ended"
      generation++
      cancelTimer()
      stopListening()
      socket?.close(1000)
      socket = undefined
    },
    lastHeard: () => heardAt,
  }
}
