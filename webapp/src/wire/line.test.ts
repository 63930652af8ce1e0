// @vitest-environment node
import { describe, expect, test } from "vitest"
import type { ServerMessage } from "../model/frames"
import { createLine, SILENCE_MS } from "./line"
import type { OpenSocket, SocketEvents } from "./surroundings"
import { createWorld } from "./testing/world"

function setting() {
  const time = createWorld()
  const sockets: { events: SocketEvents; sent: string[]; closed?: number }[] = []
  const open: OpenSocket = (events) => {
    const socket: (typeof sockets)[number] = { events, sent: [] }
    sockets.push(socket)
    return {
      send: (text) => void socket.sent.push(text),
      close: (code) => {
        socket.closed = code
      },
    }
  }
  const heard: ServerMessage[] = []
  const log: string[] = []
  const line = createLine(open, time, {
    opened: () => void log.push("opened"),
    heard: (message) => void heard.push(message),
    lost: () => void log.push("lost"),
  })
  const at = (index: number) => {
    const socket = sockets[index]
    if (socket === undefined) throw new Error(`no socket ${index}`)
    return socket
  }
  return { time, sockets, heard, log, line, at }
}

describe("the line", () => {
  test("peer 1: the late close of an old socket does not end its successor", () => {
    const { time, at, log, line, sockets } = setting()
    at(0).events.opened()
    time.sleep(SILENCE_MS)
    time.pass(1)
    expect(at(0).closed).toBe(4000)
    time.pass(1000)
    at(1).events.opened()
    at(0).events.heard('{"t":"pong"}')
    at(0).events.closed(1006)
    time.pass(5000)
    expect(sockets.length).toBe(2)
    expect(log).toEqual(["opened", "lost", "opened"])
    expect(line.send({ t: "ping" })).toBe(true)
  })

  test("peer 7: it tries for ever, with growing waits that differ, whatever fails", () => {
    const { time, sockets, at } = setting()
    for (let attempt = 0; attempt < 200; attempt++) {
      at(sockets.length - 1).events.closed(attempt % 2 === 0 ? 1006 : 1011)
      const before = sockets.length
      time.pass(15_000)
      expect(sockets.length).toBeGreaterThan(before)
    }
  })

  test("peer 7: it tries at once when the network is back or the tab is seen", () => {
    const { time, sockets, at } = setting()
    for (let attempt = 0; attempt < 8; attempt++) {
      at(sockets.length - 1).events.closed(1006)
      time.pass(15_000)
    }
    at(sockets.length - 1).events.closed(1006)
    const before = sockets.length
    time.wake()
    expect(sockets.length).toBe(before + 1)
  })

  test("peer 16: after an hour of sleep the dead socket is left within the moment of waking", () => {
    const { time, sockets, at, log } = setting()
    at(0).events.opened()
    time.sleep(3_600_000)
    time.wake()
    expect(sockets.length).toBe(2)
    at(1).events.opened()
    expect(log).toEqual(["opened", "lost", "opened"])
  })

  test("peer 4: a half-open socket, silent though it never closes, is cut", () => {
    const { time, sockets, at, log } = setting()
    at(0).events.opened()
    time.pass(SILENCE_MS + 10_000)
    expect(log).toEqual(["opened", "lost"])
    time.pass(1000)
    expect(sockets.length).toBe(2)
  })

  test("pings go every ten seconds and what is heard keeps the line", () => {
    const { time, at, log } = setting()
    at(0).events.opened()
    for (let second = 0; second < 60; second++) {
      time.pass(1000)
      at(0).events.heard('{"t":"pong","at":"2018-12-14T08:00:00Z"}')
    }
    expect(at(0).sent.length).toBe(6)
    expect(log).toEqual(["opened"])
  })

  test("a socket that never opens is given up", () => {
    const { time, sockets } = setting()
    time.pass(11_000)
    expect(sockets.length).toBe(2)
  })

  test("peer 17: what this build does not know changes nothing and the line stays", () => {
    const { at, heard, log } = setting()
    at(0).events.opened()
    for (const text of [
      "",
      "[]",
      "{",
      '{"t":"confetti"}',
      '{"t":"frame"}',
      '{"t":"__proto__"}',
      '{"t":"frame","epoch":"e","from":1,"seq":2,"patch":[]}',
    ]) {
      at(0).events.heard(text)
    }
    expect(heard).toEqual([])
    expect(log).toEqual(["opened"])
  })
})
