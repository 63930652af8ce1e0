import { type NodeSpec, Schema } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import { Step } from "@tiptap/pm/transform"
import { EditorView } from "@tiptap/pm/view"
import { beforeEach, describe, expect, test } from "vitest"
import { createWorld, type World } from "../../wire/testing/world"
import { type Client, createClient } from "../testing/client"
import { createNetwork, deliverAll, type Network } from "../testing/network"
import { createRoom, type Room } from "../testing/room"
import { memoryShelf } from "../tray"
import { SCHEMA_SPEC, schema } from "./schema"

const TEXT = "item:i1"
const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] })

let world: World
let room: Room
let network: Network

beforeEach(() => {
  world = createWorld()
  room = createRoom({ [TEXT]: { type: "doc", content: [paragraph("ett"), paragraph("två")] } }, world.now)
  network = createNetwork(room)
})

function settle(milliseconds = 200): void {
  deliverAll(network)
  for (let passed = 0; passed < milliseconds; passed += 20) {
    world.pass(20)
    deliverAll(network)
  }
}

function arrive(person: string, more: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  const client = createClient({ network, person, world, ...more })
  deliverAll(network)
  return client
}

const lineOf = (person: string) => {
  const line = network.living.find((connection) => connection.person === person)
  if (line === undefined) throw new Error(`no line of ${person}`)
  return line
}

function cutSilently(person: string): void {
  lineOf(person).cut = true
  network.living = network.living.filter((connection) => connection.person !== person)
}

const server = () => room.texts.get(TEXT)?.doc.textContent
const saving = (client: Client) => client.session.savingOf(TEXT).value.state
const asideWords = (client: Client) => client.session.tray.value.map(({ words, why }) => ({ words, why }))

describe("writing", () => {
  test("is shown at once, offered, confirmed, and only then called saved", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    ann.type(TEXT, 4, "!")
    expect(ann.words(TEXT)).toBe("ett!två")
    expect(saving(ann)).toBe("saving")
    world.pass(40)
    expect(server()).toBe("etttvå")
    settle()
    expect(server()).toBe("ett!två")
    expect(bo.words(TEXT)).toBe("ett!två")
    const saved = ann.session.savingOf(TEXT).value
    expect(saved).toEqual({ state: "saved", at: expect.stringMatching(/^2018-12-16T/) })
    expect(ann.session.saving.value).toEqual(saved)
    expect(saving(bo)).toBe("none")
  })

  test("letters typed in a row go as few offers: one under way, one in forty milliseconds", () => {
    const ann = arrive("ann")
    for (const letter of "snabbt") {
      ann.type(TEXT, ann.writer(TEXT).state().doc.content.size - 1, letter)
      world.pass(5)
    }
    expect(lineOf("ann").up.length).toBe(1)
    settle()
    expect(server()).toBe("etttvåsnabbt")
    expect(room.texts.get(TEXT)?.version).toBe(6)
  })

  test("two at once: who was behind is laid on the other's words and offered again", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    ann.type(TEXT, 4, "A")
    bo.type(TEXT, 9, "B")
    bo.type(TEXT, 1, "C")
    settle()
    expect(server()).toBe("CettAtvåB")
    expect([ann.words(TEXT), bo.words(TEXT)]).toEqual(["CettAtvåB", "CettAtvåB"])
    expect([saving(ann), saving(bo)]).toEqual(["saved", "saved"])
  })

  test("while the line is down the page says that the words are kept here, and goes on by itself", () => {
    const ann = arrive("ann")
    lineOf("ann").tellClient()
    ann.type(TEXT, 1, "hej ")
    expect(saving(ann)).toBe("kept")
    settle(2_000)
    expect(saving(ann)).toBe("saved")
    expect(server()).toBe("hej etttvå")
  })
})

describe("peer 4 and 8: nothing twice, nothing never", () => {
  test("steps put on a half-open socket are sent again", () => {
    const ann = arrive("ann")
    cutSilently("ann")
    ann.type(TEXT, 1, "X")
    settle(40_000)
    expect(server()).toBe("Xetttvå")
  })

  test("steps that were taken while answer and frame were lost come once, by the frames since", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    ann.type(TEXT, 1, "X")
    world.pass(40)
    lineOf("ann").deliverUp()
    cutSilently("ann")
    bo.type(TEXT, 4, "Y")
    settle(40_000)
    expect(server()).toBe("XettYtvå")
    expect(ann.words(TEXT)).toBe("XettYtvå")
    expect(saving(ann)).toBe("saved")
  })

  test("peer 3: the same after a restart that has forgotten the frames, from a snapshot", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    ann.type(TEXT, 1, "X")
    world.pass(40)
    lineOf("ann").deliverUp()
    cutSilently("ann")
    ann.type(TEXT, 10, "Z")
    bo.type(TEXT, 4, "Y")
    settle(1_000)
    room.restart()
    lineOf("bo").tellClient()
    settle(60_000)
    expect([server(), ann.words(TEXT), bo.words(TEXT)]).toEqual(["XettYtvåZ", "XettYtvåZ", "XettYtvåZ"])
    expect(saving(ann)).toBe("saved")
  })

  test("an offer that never arrived is made again after a restart, on another text than it was made for", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    cutSilently("ann")
    ann.type(TEXT, 9, "Z")
    bo.type(TEXT, 1, "Y")
    settle(1_000)
    room.restart()
    lineOf("bo").tellClient()
    settle(60_000)
    expect([server(), ann.words(TEXT), bo.words(TEXT)]).toEqual(["YetttvåZ", "YetttvåZ", "YetttvåZ"])
  })

  test("peer 12: five hundred steps go as one offer, more as several", () => {
    const ann = arrive("ann")
    lineOf("ann").tellClient()
    for (let letter = 0; letter < 1_200; letter++) ann.type(TEXT, 1, "x")
    settle(3_000)
    expect(room.texts.get(TEXT)?.version).toBe(1_200)
    expect(saving(ann)).toBe("saved")
  })
})

describe("peer 9: words without a place", () => {
  test("go to the tray, stay there over a reload, and go when thrown away", () => {
    const shelf = memoryShelf()
    const [ann, bo] = [arrive("ann", { shelf }), arrive("bo")]
    cutSilently("ann")
    for (const [index, letter] of [..."viktigt"].entries()) ann.type(TEXT, 7 + index, letter)
    const writer = bo.writer(TEXT)
    writer.dispatch(writer.state().tr.delete(5, 10))
    settle(40_000)
    expect(server()).toBe("ett")
    expect(ann.words(TEXT)).toBe("ett")
    expect(asideWords(ann)).toEqual([{ words: "viktigt", why: "overwritten" }])
    ann.crash()
    const again = arrive("ann", { shelf })
    expect(asideWords(again)).toEqual([{ words: "viktigt", why: "overwritten" }])
    again.session.discard(again.session.tray.value[0]?.id ?? "")
    expect(asideWords(arrive("ann", { shelf }))).toEqual([])
  })

  test("a text that is not ours is loaded anew, and what was typed is kept aside", () => {
    const ann = arrive("ann")
    ann.type(TEXT, 4, " nytt")
    world.pass(40)
    const offer = JSON.parse(lineOf("ann").up.shift() ?? "")
    lineOf("ann").down.push(JSON.stringify({ t: "answer", id: offer.id, status: "broken", problem: { code: "X" } }))
    settle(1_000)
    expect(ann.words(TEXT)).toBe("etttvå")
    expect(asideWords(ann)).toEqual([{ words: "nytt", why: "astray" }])
    ann.type(TEXT, 1, "Å")
    settle(1_000)
    expect(server()).toBe("Åetttvå")
  })

  test("peer 5: a right taken away stops the next write on the open socket, and its words are kept aside", () => {
    const ann = arrive("ann")
    room.refuses = (_, message) => (message.t === "steps" ? "MAY_NOT_WRITE" : undefined)
    ann.type(TEXT, 4, " nej")
    settle()
    expect(server()).toBe("etttvå")
    expect(ann.words(TEXT)).toBe("etttvå")
    expect(asideWords(ann)).toEqual([{ words: "nej", why: "notAllowed" }])
    room.refuses = () => undefined
    ann.type(TEXT, 1, "ja ")
    settle()
    expect(server()).toBe("ja etttvå")
  })

  test("TOO_FAST is no refusal: the same offer is made again", () => {
    const ann = arrive("ann")
    let times = 0
    room.refuses = (_, message) => (message.t === "steps" && times++ === 0 ? "TOO_FAST" : undefined)
    ann.type(TEXT, 1, "å")
    settle(1_500)
    expect(server()).toBe("åetttvå")
    expect(asideWords(ann)).toEqual([])
  })

  test("a text that is no longer readable here takes no words with it", () => {
    const ann = arrive("ann")
    cutSilently("ann")
    ann.type(TEXT, 1, "mitt ")
    room.texts.delete(TEXT)
    room.restart()
    settle(40_000)
    expect(ann.session.text(TEXT).value).toBeUndefined()
    expect(asideWords(ann)).toEqual([{ words: "mitt", why: "notAllowed" }])
  })
})

describe("a page that is gone comes back", () => {
  const shelf = () => memoryShelf()

  test("what was never sent is offered on return", () => {
    const kept = shelf()
    const ann = arrive("ann", { shelf: kept })
    cutSilently("ann")
    ann.type(TEXT, 4, " hej")
    ann.crash()
    const again = arrive("ann", { shelf: kept })
    again.desk.recoverLeft()
    settle()
    expect(server()).toBe("ett hejtvå")
    expect(again.words(TEXT)).toBe("ett hejtvå")
    expect(kept.keys()).toEqual([])
  })

  test("what was taken without its knowing is not offered twice, and what was typed after it is not lost", () => {
    const kept = shelf()
    const [ann, bo] = [arrive("ann", { shelf: kept }), arrive("bo")]
    ann.type(TEXT, 4, "X")
    world.pass(40)
    lineOf("ann").deliverUp()
    ann.type(TEXT, 5, "Y")
    ann.crash()
    bo.type(TEXT, 1, "B")
    settle()
    const again = arrive("ann", { shelf: kept })
    again.desk.recoverLeft()
    settle()
    expect(server()).toBe("BettXYtvå")
    expect([again.words(TEXT), bo.words(TEXT)]).toEqual(["BettXYtvå", "BettXYtvå"])
    expect(kept.keys()).toEqual([])
    expect(asideWords(again)).toEqual([])
  })

  test("what has no place any more lies in the tray", () => {
    const kept = shelf()
    const [ann, bo] = [arrive("ann", { shelf: kept }), arrive("bo")]
    cutSilently("ann")
    ann.type(TEXT, 7, "borta")
    ann.crash()
    const writer = bo.writer(TEXT)
    writer.dispatch(writer.state().tr.delete(5, 10))
    settle()
    const again = arrive("ann", { shelf: kept })
    again.desk.recoverLeft()
    settle()
    expect(server()).toBe("ett")
    expect(asideWords(again)).toEqual([{ words: "borta", why: "overwritten" }])
  })

  test("peer 13: what another tab that is still open has unsaved is left to it", () => {
    const kept = shelf()
    const alive = new Set<string>()
    const ann = arrive("ann", { shelf: kept, alive })
    network.reachable = false
    lineOf("ann").tellClient()
    ann.type(TEXT, 1, "A")
    network.reachable = true
    const other = createClient({ network, person: "ann2", world, shelf: kept, alive })
    deliverAll(network)
    other.desk.recoverLeft()
    settle(3_000)
    expect(server()).toBe("Aetttvå")
    expect(other.words(TEXT)).toBe("Aetttvå")
  })
})

describe("an editor on the screen", () => {
  const nodes = Object.entries(SCHEMA_SPEC.nodes).map(([name, spec]): [string, NodeSpec] => [
    name,
    name === "text" ? spec : { ...spec, toDOM: () => (name === "hardBreak" ? ["br"] : ["p", 0]) },
  ])
  const onScreen = new Schema({ nodes: Object.fromEntries(nodes), marks: SCHEMA_SPEC.marks })

  function show(client: Client): EditorView {
    const { doc, plugins } = client.writer(TEXT).begin()
    const state = EditorState.create({ doc: onScreen.nodeFromJSON(doc), plugins })
    return new EditorView(document.createElement("div"), { state })
  }

  test("comes and goes while words are under way", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    const first = show(ann)
    first.dispatch(first.state.tr.insertText("A", 1))
    first.destroy()
    settle(100)
    expect(server()).toBe("Aetttvå")
    lineOf("ann").tellClient()
    const second = show(ann)
    second.dispatch(second.state.tr.insertText("B", 1))
    second.destroy()
    const third = show(ann)
    expect(third.state.doc.textContent).toBe("BAetttvå")
    bo.type(TEXT, 1, "C")
    settle(2_000)
    expect(server()).toBe("CBAetttvå")
    expect(third.state.doc.textContent).toBe("CBAetttvå")
    expect(saving(ann)).toBe("saved")
    third.destroy()
  })

  test("peer 6: others' words wait while a letter is being composed, also when messages are lost", () => {
    const [ann, bo] = [arrive("ann"), arrive("bo")]
    const view = show(ann)
    view.dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }))
    view.dispatch(view.state.tr.insertText("´", 1))
    bo.type(TEXT, 4, "🏛️")
    settle(100)
    cutSilently("ann")
    bo.type(TEXT, 1, "B")
    settle(60_000)
    expect(view.state.doc.textContent).toBe("´etttvå")
    view.dispatch(view.state.tr.insertText("å", 1, 2))
    view.dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }))
    settle(1_000)
    expect(view.state.doc.textContent).toBe(server())
    expect(bo.words(TEXT)).toBe(server())
    expect([...(server() ?? "")].sort().join("")).toBe([..."Båett🏛️två"].sort().join(""))
    view.destroy()
  })

  test("own confirmations pass while composing, so that words are saved before the word ends", () => {
    const ann = arrive("ann")
    const view = show(ann)
    view.dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }))
    for (const letter of "hej") {
      view.dispatch(view.state.tr.insertText(letter, 1))
      settle(100)
    }
    expect(server()).toBe("jehetttvå")
    expect(saving(ann)).toBe("saved")
    view.destroy()
  })
})

test("the schema of states without a screen is the contract's", async () => {
  const { readFileSync } = await import("node:fs")
  const contract = JSON.parse(readFileSync(`${process.cwd()}/../server/contract/schema.json`, "utf8"))
  expect(SCHEMA_SPEC).toEqual(contract)
  expect(Step.fromJSON(schema, { stepType: "replace", from: 0, to: 0 })).toBeInstanceOf(Step)
})
