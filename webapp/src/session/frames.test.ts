// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Frame } from "../model/frames"
import { decode } from "../wire/decode"
import type { SocketEvents } from "../wire/surroundings"
import { createWorld } from "../wire/testing/world"
import { createSession } from "./session"
import { deskOf } from "./text/writer"
import { createTray, memoryShelf } from "./tray"

const FRAMES = new URL("../../../server/contract/frames/", import.meta.url)
const example = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, FRAMES), "utf8"))
const names = readdirSync(FRAMES).map((name) => name.replace(/\.json$/, ""))

test("every frame of the server is read", () => {
  const told = names.filter((name) => name.startsWith("server-"))
  expect(told.length).toBeGreaterThan(12)
  for (const name of told) expect(decode(JSON.stringify(example(name))), name).toEqual(example(name))
})

test("a client that is told the server's examples says the client's examples", async () => {
  const world = createWorld()
  const sent: Record<string, unknown>[] = []
  const sockets: SocketEvents[] = []
  const client = "c-3f1e0c52"
  const shelf = memoryShelf()
  const session = createSession({
    open(events) {
      sockets.push(events)
      return { send: (text) => void sent.push(JSON.parse(text)), close: () => {} }
    },
    world,
    client,
    newId: () => "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    reload: () => {},
    tray: createTray(shelf, "t "),
    shelf,
    place: "u ",
    isOpen: () => true,
  })
  const tell = (name: string) => sockets.at(-1)?.heard(JSON.stringify(example(`server-${name}`)))
  const said = (name: string) => expect(sent.shift(), name).toEqual(example(`client-${name}`))

  sockets[0]?.opened()
  said("hello-first")
  for (const name of ["welcome", "snapshot", "self"]) tell(name)
  expect(session.view.value?.items.i7).toEqual({ number: 49, status: "current", hidden: true })

  // A gap: a frame from further on.
  const later: Frame = { t: "frame", epoch: "e1", from: 50, seq: 51 }
  sockets[0]?.heard(JSON.stringify(later))
  said("resume")
  tell("change")
  expect(session.view.value?.items.i7).toEqual({ number: 49, status: "current" })

  const writer = deskOf(session)?.open("item:i8")
  writer?.dispatch(writer.state().tr.insertText(" Åäö 🏛️", 24))
  world.pass(40)
  const { id, ...offer } = sent.shift() ?? {}
  const { id: exampleId, ...exampleOffer } = example("client-steps")
  expect(offer).toEqual(exampleOffer)
  expect(String(id)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(exampleId).toBeTruthy()
  tell("steps-taken")
  expect(session.savingOf("item:i8").value).toEqual({ state: "saved", at: "2018-12-14T08:42:07.120Z" })

  const answer = session.send({ type: "startItem", item: "i9", seen: "i8" })
  said("command")
  tell("answer-refused")
  expect(await answer).toMatchObject({ status: "refused", code: "VOTE_STILL_OPEN" })

  tell("self-change")
  expect(session.self.value.votes).toEqual({ v1: "yes" })
  tell("text-gone")
  expect(session.text("item:i8").value).toBeUndefined()

  world.pass(10_000)
  said("ping")
  session.writing.door.resume(true)
  said("resume-from-nothing")
  tell("bye")
  sockets[0]?.closed(1012)
  world.pass(1_000)
  sockets[1]?.opened()
  expect(sent.shift()).toEqual({ t: "hello", protocol: 1, client })
  tell("welcome")
  tell("snapshot")
  expect(sent).toEqual([])
})
