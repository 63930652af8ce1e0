/**
 * A small server for tests: one audience, some texts, and a view that tests change. It keeps the laws of the wire (answers by
 * id, numbered frames, resume or snapshot) and judges steps by the real library.
 */

import { Node } from "@tiptap/pm/model"
import { Step } from "@tiptap/pm/transform"
import type { Answer, ClientMessage, Frame, SelfFrame, TextChange } from "../../model/frames"
import { mergePatch } from "../../model/patch"
import type { StepJson } from "../../model/steps"
import { schema } from "../text/schema"
import type { Listening, ServerEnd } from "./network"

interface Text {
  doc: Node
  version: number
  steps: StepJson[]
  clients: string[]
}

interface Told {
  tell(message: object): void
  close(code: number): void
  person: string
}

export interface Room extends Listening {
  readonly texts: Map<string, Text>
  /** Commands that were carried out, in their order. */
  readonly done: { id: string; person: string; command: unknown }[]
  view: Record<string, unknown>
  change(patch: Record<string, unknown>): void
  changeSelf(person: string, patch: Record<string, unknown>): void
  /** All lines are gone; what is durable stays. A new epoch unless `same`. */
  restart(same?: boolean): void
  /** Old frames are forgotten: whoever comes back gets a snapshot. */
  forgetFrames(): void
  refuses: (person: string, message: ClientMessage) => string | undefined
  protocol: number
  bye(person: string, reason: string, code: number): void
}

export function createRoom(texts: Record<string, object>, at: () => number): Room {
  let epoch = 1
  let frames: Frame[] = []
  let seq = 1
  const selves = new Map<string, { seq: number; self: object; frames: SelfFrame[] }>()
  const answers = new Map<string, Answer>()
  let sockets = new Set<Told>()
  const clock = () => new Date(at()).toISOString()

  const room: Room = {
    texts: new Map(
      Object.entries(texts).map(([id, doc]) => [
        id,
        { doc: Node.fromJSON(schema, doc), version: 0, steps: [], clients: [] },
      ]),
    ),
    done: [],
    view: {
      meeting: { id: "m_1", phase: "open" },
      order: ["i1"],
      items: { i1: { status: "current" } },
      people: {},
    },
    refuses: () => undefined,
    protocol: 1,
    connect,
    change(patch) {
      room.view = mergePatch(room.view, patch) as Record<string, unknown>
      publish({ patch })
    },
    changeSelf(person, patch) {
      const own = selfOf(person)
      own.self = mergePatch(own.self, patch) as object
      const frame: SelfFrame = { t: "self", epoch: `s${epoch}`, from: own.seq, seq: ++own.seq, patch }
      own.frames.push(frame)
      for (const socket of sockets) if (socket.person === person) socket.tell(frame)
    },
    restart(same = false) {
      sockets = new Set()
      if (!same) epoch++
      frames = []
      for (const own of selves.values()) own.frames = []
    },
    forgetFrames() {
      frames = []
    },
    bye(person, reason, code) {
      for (const socket of [...sockets]) {
        if (socket.person !== person) continue
        socket.tell({ t: "bye", reason })
        socket.close(code)
        sockets.delete(socket)
      }
    },
  }

  function selfOf(person: string) {
    let own = selves.get(person)
    if (own === undefined) {
      own = { seq: 1, self: { writes: ["*"] }, frames: [] }
      selves.set(person, own)
    }
    return own
  }

  function publish(change: { patch?: Record<string, unknown>; texts?: Record<string, TextChange> }): void {
    const frame: Frame = { t: "frame", epoch: `e${epoch}`, from: seq, seq: ++seq, ...change }
    frames.push(frame)
    for (const socket of sockets) socket.tell(frame)
  }

  function snapshot(): Frame {
    const all = [...room.texts].map(([id, { doc, version }]) => [id, { version, content: doc.toJSON() }])
    return { t: "frame", epoch: `e${epoch}`, from: 0, seq, patch: room.view, texts: Object.fromEntries(all) }
  }

  function connect(person: string, tell: (text: string) => void, close: (code: number) => void): ServerEnd {
    const told: Told = { tell: (message) => tell(JSON.stringify(message)), close, person }
    let greeted = false
    const restarted = sockets
    return {
      closed: () => void sockets.delete(told),
      hear(text) {
        if (restarted !== sockets) return
        const message = JSON.parse(text) as ClientMessage
        if (message.t === "hello") {
          greeted = true
          if (message.protocol !== room.protocol) return told.tell({ t: "bye", reason: "outdated" })
          told.tell({
            t: "welcome",
            protocol: room.protocol,
            build: "test",
            meeting: "m_1",
            person,
            at: clock(),
          })
          sockets.add(told)
          return missing(told, message.have)
        }
        if (!greeted) return
        if (message.t === "ping") told.tell({ t: "pong", at: clock() })
        else if (message.t === "resume") missing(told, message.have)
        else answer(told, message)
      },
    }
  }

  function missing(told: Told, have: (ClientMessage & { t: "resume" })["have"]): void {
    const known = have?.epoch === `e${epoch}` ? frames.findIndex((frame) => frame.from === have.seq) : -1
    if (have?.epoch !== `e${epoch}` || (known < 0 && have.seq !== seq)) told.tell(snapshot())
    else if (known >= 0) for (const frame of frames.slice(known)) told.tell(frame)
    const own = selfOf(told.person)
    if (have?.selfEpoch === `s${epoch}` && have.selfSeq === own.seq) return
    told.tell({ t: "self", epoch: `s${epoch}`, from: 0, seq: own.seq, patch: own.self })
  }

  function answer(told: Told, message: ClientMessage & { id: string }): void {
    let answer = answers.get(message.id)
    if (answer === undefined) {
      const code = room.refuses(told.person, message)
      if (code !== undefined) answer = { t: "answer", id: message.id, status: "refused", problem: { code } }
      else if (message.t === "command") answer = command(told.person, message)
      else if (message.t === "steps") answer = steps(message)
      else return
      // Steps are known again by themselves, commands by their id.
      if (message.t === "command" && code !== "TOO_FAST") answers.set(message.id, answer)
    }
    told.tell(answer)
  }

  function command(person: string, { id, command }: ClientMessage & { t: "command" }): Answer {
    room.done.push({ id, person, command })
    return { t: "answer", id, status: "done", result: { item: `i${room.done.length}` } }
  }

  function steps(offer: ClientMessage & { t: "steps" }): Answer {
    const text = room.texts.get(offer.text)
    const { id } = offer
    if (text === undefined) return { t: "answer", id, status: "refused", problem: { code: "UNKNOWN_TEXT" } }
    const taken = takenBefore(text, offer)
    if (taken > 0) return { t: "answer", id, status: "taken", version: offer.version + taken }
    if (offer.version !== text.version) return { t: "answer", id, status: "behind", version: text.version }
    let doc = text.doc
    for (const step of offer.steps) {
      const result = Step.fromJSON(schema, step).apply(doc)
      if (result.doc === null) return { t: "answer", id, status: "broken", problem: { code: "STEP_DOES_NOT_FIT" } }
      doc = result.doc
    }
    doc.check()
    text.doc = doc
    const from = text.version
    text.version += offer.steps.length
    text.steps.push(...offer.steps)
    const clients = offer.steps.map(() => offer.client)
    text.clients.push(...clients)
    publish({
      texts: { [offer.text]: { from, version: text.version, steps: offer.steps, clients, at: clock() } },
    })
    return { t: "answer", id, status: "taken", version: text.version }
  }

  return room
}

/** How many steps of an offer stand already where it wanted to put them, by the same client. */
function takenBefore(text: Text, offer: ClientMessage & { t: "steps" }): number {
  let same = 0
  for (const step of offer.steps) {
    const at = offer.version + same
    if (text.clients[at] !== offer.client || JSON.stringify(text.steps[at]) !== JSON.stringify(step)) break
    same++
  }
  return same
}
