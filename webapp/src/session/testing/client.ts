/** A whole client for tests: real wire, session and text machine over a network that the test moves. */

import type { TextId } from "../../model/view"
import { createWorld, type World } from "../../wire/testing/world"
import { createSession, type Session } from "../session"
import { type Desk, deskOf, type Writer } from "../text/writer"
import { createTray, memoryShelf, type Shelf } from "../tray"
import type { Network } from "./network"

export interface Client {
  readonly name: string
  readonly world: World
  readonly session: Session
  readonly desk: Desk
  reloaded: number
  writer(text: TextId): Writer
  /** Types at a position, as one transaction. */
  type(text: TextId, at: number, words: string): void
  words(text: TextId): string
  /** The page is gone at once, and tells nobody. */
  crash(): void
}

let clients = 0

export function createClient(parts: {
  network: Network
  person: string
  world?: World
  shelf?: Shelf
  alive?: Set<string>
}): Client {
  const { network, person, shelf = memoryShelf(), alive = new Set<string>() } = parts
  const world = parts.world ?? createWorld()
  const name = `c-${++clients}`
  alive.add(name)
  let ids = 0
  let alivePage = true
  const tray = createTray(shelf, "tray:")
  const guarded = {
    ...world,
    after: (ms: number, run: () => void) => world.after(ms, () => alivePage && run()),
  }
  const session = createSession({
    open: network.openFor(person),
    world: guarded,
    client: name,
    newId: () => `${name}-${++ids}`,
    reload: () => {
      client.reloaded++
    },
    tray,
    shelf,
    place: "journal:",
    isOpen: (other) => other !== name && alive.has(other),
  })
  const desk = deskOf(session)
  if (desk === undefined) throw new Error("no desk")
  const client: Client = {
    name,
    world,
    session,
    desk,
    reloaded: 0,
    writer(text) {
      const writer = desk.open(text)
      if (writer === undefined) throw new Error(`${text} is not there`)
      return writer
    },
    type(text, at, words) {
      const writer = client.writer(text)
      writer.dispatch(writer.state().tr.insertText(words, at))
    },
    words: (text) => client.writer(text).state().doc.textContent,
    crash() {
      alivePage = false
      alive.delete(name)
      const mine = network.living.filter((connection) => connection.person === person)
      desk.stop()
      session.end()
      for (const connection of mine) connection.cut = true
    },
  }
  return client
}
