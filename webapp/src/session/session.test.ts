// @vitest-environment node
import { effect } from "@preact/signals-core"
import { beforeEach, describe, expect, test } from "vitest"
import type { MeetingView } from "../model/view"
import { createWorld, type World } from "../wire/testing/world"
import { type Client, createClient } from "./testing/client"
import { createNetwork, deliverAll, type Network } from "./testing/network"
import { createRoom, type Room } from "./testing/room"
import type { Answer } from "./types"

const EMPTY = { type: "doc", content: [{ type: "paragraph" }] }

let world: World
let room: Room
let network: Network

beforeEach(() => {
  world = createWorld()
  room = createRoom({ "item:i1": EMPTY }, world.now)
  network = createNetwork(room)
})

const line = () => {
  const [first] = network.living
  if (first === undefined) throw new Error("no line")
  return first
}

/** Time passes and everything arrives. */
function settle(milliseconds = 0): void {
  deliverAll(network)
  for (let passed = 0; passed < milliseconds; passed += 50) {
    world.pass(50)
    deliverAll(network)
  }
}

function arrive(person = "p1"): Client {
  const client = createClient({ network, person, world })
  settle()
  return client
}

describe("following", () => {
  test("hello is first of all, and the snapshot makes the view", () => {
    const { session } = createClient({ network, person: "p1", world })
    expect(session.connection.value).toEqual({ state: "connecting" })
    void session.send({ type: "openMeeting" })
    line().deliverUp()
    line().deliverDown()
    expect(JSON.parse(line().up[0] ?? "")).toMatchObject({ t: "hello", protocol: 1 })
    expect(line().up.length).toBe(1)
    settle()
    expect(session.connection.value).toEqual({ state: "connected" })
    expect(session.view.value).toMatchObject({ order: ["i1"] })
    expect(session.person.value).toBe("p1")
    expect(room.done.length).toBe(1)
  })

  test("a gap is asked for and filled, and what was had already is not taken twice", () => {
    const { session } = arrive()
    room.change({ current: "i1" })
    room.change({ current: "i2" })
    line().down.shift()
    settle()
    expect(session.view.value?.current).toBe("i2")
    const frame = JSON.stringify({ t: "frame", epoch: "e1", from: 1, seq: 2, patch: { current: "i0" } })
    line().down.push(frame)
    settle()
    expect(session.view.value?.current).toBe("i2")
  })

  test("a question for a gap that is lost is asked again", () => {
    const { session } = arrive()
    room.change({ current: "i1" })
    line().down.shift()
    room.change({ current: "i2" })
    line().deliverDown()
    line().up.shift()
    settle(5_000)
    expect(session.view.value?.current).toBe("i2")
  })

  test("peer 2: what happens while a snapshot is on its way is neither lost nor doubled", () => {
    const { session } = createClient({ network, person: "p1", world })
    line().deliverUp()
    line().deliverDown()
    line().deliverUp()
    room.change({ present: 1 })
    room.change({ present: 2 })
    settle()
    expect(session.view.value?.present).toBe(2)
    expect(room.texts.get("item:i1")?.version).toBe(0)
  })

  test("peer 16: after an hour of sleep the view is right within a second, and the page said so meanwhile", () => {
    const { session } = arrive()
    const said: string[] = []
    effect(() => void said.push(session.connection.value.state))
    for (const connection of network.living) connection.cut = true
    network.living = []
    room.change({ current: "i7" })
    world.sleep(3_600_000)
    world.wake()
    settle(1_000)
    expect(session.view.value?.current).toBe("i7")
    expect(said).toEqual(["connected", "reconnecting", "connected"])
  })

  test("a restart with a new epoch starts anew, and wakes nobody whose part is the same", () => {
    const { session } = arrive()
    let woken = 0
    const items = () => session.view.value?.items
    const before = items()
    effect(() => {
      void session.view.value
      woken++
    })
    room.restart()
    line().tellClient()
    settle(1_000)
    expect(session.connection.value.state).toBe("connected")
    expect(items()).toBe(before)
    expect(woken).toBe(1)
  })

  test("peer 18: a change elsewhere leaves the parts of the view that a form shows untouched", () => {
    const { session } = arrive()
    room.change({ votes: { v1: { status: "open", voters: ["p1"] } } })
    settle()
    const vote = session.view.value?.votes?.v1
    room.change({ present: 3, people: { p9: { name: "N", here: true } } })
    room.restart()
    line().tellClient()
    settle(1_000)
    expect(session.view.value?.present).toBe(3)
    expect(session.view.value?.votes?.v1).toBe(vote)
  })
})

describe("commands", () => {
  test("peer 8: a command whose answer is lost is sent again and counts once", async () => {
    const { session } = arrive()
    const answer = session.send({ type: "castVote", vote: "v1", choice: "yes" })
    line().deliverUp()
    const lost = line()
    lost.down.length = 0
    lost.tellClient()
    settle(1_000)
    expect(await answer).toEqual({ status: "done", result: { item: "i1" } })
    expect(room.done.length).toBe(1)
  })

  test("peer 4: a command put on a half-open socket is sent again on the next", async () => {
    const { session } = arrive()
    line().cut = true
    network.living = []
    const answer = session.send({ type: "openMeeting" })
    settle(40_000)
    expect(await answer).toMatchObject({ status: "done" })
    expect(room.done.length).toBe(1)
  })

  test("a command survives restarts of the server until it is answered, in its order", async () => {
    const { session } = arrive()
    network.reachable = false
    room.restart()
    line().tellClient()
    const answers = [session.send({ type: "openMeeting" }), session.send({ type: "adoptAgenda" })]
    settle(60_000)
    network.reachable = true
    settle(30_000)
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual(["done", "done"])
    expect(room.done.map(({ command }) => (command as { type: string }).type)).toEqual(["openMeeting", "adoptAgenda"])
  })

  test("a refusal says its code; TOO_FAST is no refusal but sent again", async () => {
    const { session } = arrive()
    let calls = 0
    room.refuses = (_, message) => {
      if (message.t !== "command") return undefined
      return message.command.type === "closeVote" ? "NOT_PRESIDING" : calls++ === 0 ? undefined : undefined
    }
    let refused: Answer | undefined
    void session.send({ type: "closeVote", vote: "v1" }).then((answer) => {
      refused = answer
    })
    settle()
    await Promise.resolve()
    expect(refused).toEqual({ status: "refused", code: "NOT_PRESIDING" })

    const answer = session.send({ type: "openMeeting" })
    const message = JSON.parse(line().up.shift() ?? "") as { id: string }
    line().down.push(JSON.stringify({ t: "problem", id: message.id, problem: { code: "TOO_FAST" } }))
    settle(1_100)
    expect(await answer).toMatchObject({ status: "done" })
    expect(room.done.length).toBe(1)
  })

  test("peer 13: two tabs and a phone of one person are three views, each with answers of its own", async () => {
    const clients = [arrive("p1"), arrive("p1"), arrive("p1")]
    room.changeSelf("p1", { votes: { v1: "yes" } })
    settle()
    for (const { session } of clients) expect(session.self.value.votes).toEqual({ v1: "yes" })
    expect(new Set(clients.map((client) => client.name)).size).toBe(3)
    const answers = clients.map(({ session }) => session.send({ type: "openMeeting" }))
    settle()
    expect((await Promise.all(answers)).every((answer) => answer.status === "done")).toBe(true)
  })
})

describe("the end of the line", () => {
  test("peer 17: an older page that meets a newer server loads itself anew and keeps what it shows", () => {
    const client = arrive()
    const before = client.session.view.value
    room.protocol = 2
    room.restart()
    line().tellClient()
    settle(60_000)
    expect(client.reloaded).toBe(1)
    expect(client.session.connection.value.state).toBe("outdated")
    expect(client.session.view.value).toBe(before as MeetingView)
  })

  test("a revoked link says so and tries no more", () => {
    const { session } = arrive()
    room.bye("p1", "revoked", 4401)
    settle(60_000)
    expect(session.connection.value).toEqual({ state: "refused", reason: "revoked" })
    expect(network.living.length).toBe(0)
  })

  test("peer 7: whatever else closes the line, it comes back", () => {
    const { session } = arrive()
    for (const [reason, code] of [
      ["restarting", 1012],
      ["tooFast", 4429],
      ["confetti", 4999],
    ] as const) {
      room.bye("p1", reason, code)
      settle()
      expect(session.connection.value.state).toBe("reconnecting")
      settle(20_000)
      expect(session.connection.value.state).toBe("connected")
    }
  })
})
