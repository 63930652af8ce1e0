/** What the line needs of the world, as arguments, so that tests and Node can be the world. */

export interface SocketEvents {
  opened(): void
  heard(text: string): void
  /** Exactly once, also where the socket never opened. */
  closed(code: number): void
}

export interface Socket {
  send(text: string): void
  close(code: number): void
}

/** Begins to open a socket. Never throws; no event comes before it has returned. */
export type OpenSocket = (events: SocketEvents) => Socket

export interface Surroundings {
  /** Milliseconds of this computer's clock; may leap. */
  now(): number
  /** From 0 (in) to 1 (out). */
  random(): number
  /** Runs once after so many milliseconds, unless cancelled by what it returns. */
  after(milliseconds: number, run: () => void): () => void
  /** Calls back when the network is there again or the page is seen again. Returns the way to stop. */
  woken(listener: () => void): () => void
}

/** The surroundings of a browser's page. */
export function browserSurroundings(): Surroundings {
  return {
    now: () => Date.now(),
    random: Math.random,
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    woken(listener) {
      const seen = () => {
        if (document.visibilityState === "visible") listener()
      }
      window.addEventListener("online", listener)
      window.addEventListener("pageshow", listener)
      document.addEventListener("visibilitychange", seen)
      return () => {
        window.removeEventListener("online", listener)
        window.removeEventListener("pageshow", listener)
        document.removeEventListener("visibilitychange", seen)
      }
    },
  }
}

/**
 * Opens the browser's own WebSocket. A browser does not tell why one was refused; where the page beside it is refused too,
 * there is nothing to come back to, and that is told as the server would.
 *
 * @param page the page that the socket belongs to
 */
export function browserSocket(url: string, page: string): OpenSocket {
  return (events) => {
    const socket = new WebSocket(url)
    let refused = true
    socket.onopen = () => {
      refused = false
      events.opened()
    }
    socket.onmessage = (message) => {
      if (typeof message.data === "string") events.heard(message.data)
    }
    socket.onclose = async (close) => {
      if (refused && (await notLetIn(page))) events.heard('{"t":"bye","reason":"revoked"}')
      events.closed(close.code)
    }
    return {
      send: (text) => socket.send(text),
      close: (code) => socket.close(code),
    }
  }
}

async function notLetIn(page: string): Promise<boolean> {
  try {
    return (await fetch(page, { cache: "no-store" })).status === 401
  } catch {
    return false
  }
}
