/**
 * Sockets whose two queues a test flushes by hand: it delivers, loses, doubles, reorders and cuts as it likes. A cut line may
 * stay half-open on either side.
 */

import type { OpenSocket, SocketEvents } from "../../wire/surroundings"

/** The server's end of a connection. */
export interface ServerEnd {
  hear(text: string): void
  closed(): void
}

/** What a server offers to the network. */
export interface Listening {
  /** `tell` and `close` go to the client that has connected. */
  connect(person: string, tell: (text: string) => void, close: (code: number) => void): ServerEnd
}

export interface Connection {
  readonly person: string
  up: string[]
  down: string[]
  /** Nothing goes through any more, whoever knows it. */
  cut: boolean
  /** Delivers the message at this place of the queue, and removes it. */
  deliverUp(index?: number): void
  deliverDown(index?: number): void
  /** The client is told that its socket has closed. */
  tellClient(): void
  /** The server is told. */
  tellServer(): void
}

export interface Network {
  /** How one person's client opens sockets. */
  openFor(person: string): OpenSocket
  /** Every connection that still lets anything through. */
  living: Connection[]
  /** Whether new sockets open; while not, they fail. */
  reachable: boolean
  listening: Listening
}

export function createNetwork(listening: Listening): Network {
  const network: Network = { openFor, living: [], reachable: true, listening }

  function openFor(person: string): OpenSocket {
    return (events) => connect(person, events)
  }

  function connect(person: string, events: SocketEvents) {
    let told = false
    let server: ServerEnd | undefined
    const end = () => {
      connection.cut = true
      network.living = network.living.filter((other) => other !== connection)
    }
    const connection: Connection = {
      person,
      up: [],
      down: [],
      cut: false,
      deliverUp(index = 0) {
        const [text] = connection.up.splice(index, 1)
        if (text === OPEN) {
          if (!network.reachable) return connection.tellClient()
          server = network.listening.connect(
            person,
            (message) => {
              if (!connection.cut) connection.down.push(message)
            },
            (code) => void connection.down.push(`${CLOSE}${code}`),
          )
          connection.down.push(OPEN)
        } else if (text !== undefined && !connection.cut) server?.hear(text)
      },
      deliverDown(index = 0) {
        const [text] = connection.down.splice(index, 1)
        if (text === undefined || told) return
        if (text === OPEN) events.opened()
        else if (text.startsWith(CLOSE)) {
          end()
          connection.tellClient()
        } else events.heard(text)
      },
      tellClient() {
        end()
        if (told) return
        told = true
        events.closed(1006)
      },
      tellServer() {
        end()
        server?.closed()
        server = undefined
      },
    }
    network.living.push(connection)
    connection.up.push(OPEN)
    return {
      send: (text: string) => void (connection.cut || connection.up.push(text)),
      close: () => {
        told = true
        connection.tellServer()
      },
    }
  }

  return network
}

/** Delivers everything there is, and what comes of it, until nothing is left. */
export function deliverAll(network: Network): number {
  let delivered = 0
  for (let quiet = false; !quiet; ) {
    quiet = true
    for (const connection of [...network.living]) {
      while (connection.up.length + connection.down.length > 0 && !connection.cut) {
        quiet = false
        delivered++
        if (connection.up.length > 0) connection.deliverUp()
        else connection.deliverDown()
      }
    }
  }
  return delivered
}

const OPEN = "\u0001open"
const CLOSE = "\u0001close"
