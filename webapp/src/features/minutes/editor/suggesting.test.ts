import { afterEach, expect, test } from "vitest"
import type { Choice } from "../references"
import { createEditor, relabelReferences } from "./createEditor"
import type { Offer } from "./suggesting"

const reference: Choice = {
  key: "a",
  label: "bilaga 2",
  puts: { reference: { kind: "attachment", target: "i2a1", label: "bilaga 2" } },
}
const second: Choice = {
  key: "b",
  label: "§ 59",
  puts: { reference: { kind: "item", target: "i2", label: "§ 59" } },
}
const phrase: Choice = { key: "p", label: "Uppdrag", puts: { phrase: "Mötet uppdrar åt [vem] att [vad]." } }

const open_: ReturnType<typeof createEditor>[] = []
afterEach(() => {
  for (const editor of open_.splice(0)) editor.destroy()
})

function open(label = () => "bilaga 2") {
  let offer: Offer | undefined
  const editor = createEditor({
    element: document.createElement("div"),
    content: { type: "doc", content: [{ type: "paragraph" }] },
    label: "§ 50",
    suggesting: {
      choices: ({ sign, typed }) => (sign === "/" ? [phrase] : typed.startsWith("x") ? [] : [reference, second]),
      show: (now) => {
        offer = now
      },
    },
    resolve: () => label(),
  })
  open_.push(editor)
  const type = (words: string) => {
    for (const letter of words) editor.view.dispatch(editor.state.tr.insertText(letter))
  }
  const press = (key: string) => {
    const event = new KeyboardEvent("keydown", { key, cancelable: true })
    return editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event)) === true
  }
  return { editor, type, press, offer: () => offer, json: () => editor.getJSON().content?.[0]?.content }
}

test("@ at the beginning, after a space or a parenthesis offers; within a word it is a letter", () => {
  const { type, offer, editor } = open()
  type("a@b")
  expect(offer()).toBeUndefined()
  type(" och/eller")
  expect(offer()).toBeUndefined()
  type(" (@bil")
  expect(offer()).toMatchObject({ sign: "@", typed: "bil", marked: 0 })
  type("x ")
  editor.commands.insertContent("@x")
  expect(offer()).toBeUndefined()
})

test("arrows mark, Enter puts in the reference in place of what was typed", () => {
  const { type, press, offer, json } = open()
  type("Se (@59")
  expect(press("ArrowDown")).toBe(true)
  expect(offer()?.marked).toBe(1)
  expect(press("Enter")).toBe(true)
  expect(json()).toEqual([
    { type: "text", text: "Se (" },
    { type: "reference", attrs: { kind: "item", target: "i2", label: "§ 59" } },
  ])
  expect(offer()).toBeUndefined()
})

test("Escape leaves the letters, and nothing is offered again at that sign", () => {
  const { type, press, offer, json } = open()
  type("@b")
  expect(press("Escape")).toBe(true)
  expect(offer()).toBeUndefined()
  type("i")
  expect(offer()).toBeUndefined()
  type(" @")
  expect(offer()).toBeDefined()
  expect(json()).toEqual([{ type: "text", text: "@bi @" }])
})

test("a phrase is put in with its first slot marked; Tab leads to the next, and then leaves the text", () => {
  const { editor, type, press } = open()
  const marked = () => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)
  type("/upp")
  press("Enter")
  expect(marked()).toBe("[vem]")
  type("Anna")
  press("Tab")
  expect(marked()).toBe("[vad]")
  type("x")
  expect(press("Tab")).toBe(false)
  expect(editor.getText()).toBe("Mötet uppdrar åt Anna att x.")
})

test("MIN-4 references in the text being written show what their target is called now", () => {
  let label = "bilaga 2"
  const { editor, type, press } = open(() => label)
  type("@")
  press("Enter")
  expect(editor.view.dom.textContent).toContain("bilaga 2")
  label = "bilaga 7"
  relabelReferences(editor)
  expect(editor.view.dom.textContent).toContain("bilaga 7")
})
