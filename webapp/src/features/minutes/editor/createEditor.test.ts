import { afterEach, describe, expect, test } from "vitest"
import { collabPlugin, collabState, stepToJson } from "../../../session/text/collab"
import { createEditor, type EditorSettings } from "./createEditor"

const empty = { type: "doc", content: [{ type: "paragraph" }] }
const editors: ReturnType<typeof createEditor>[] = []

function open(settings: Partial<EditorSettings> = {}) {
  const editor = createEditor({
    element: document.createElement("div"),
    content: empty,
    label: "§ 50",
    ...settings,
  })
  editors.push(editor)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

function paste(html: string) {
  const editor = open()
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent)
  return editor.getJSON().content
}

describe("pasting", () => {
  test("what a word processor adds is gone, what the schema knows stays", () => {
    const content = paste(
      '<h1 style="color:red">Rubrik</h1><p class="MsoNormal"><b style="font-weight:normal">vanlig</b> <b>fet</b> <i>kursiv</i></p><table><tr><td>cell</td></tr></table><script>alert(1)</script>',
    )
    expect(JSON.stringify(content)).not.toMatch(/color|Mso|table|alert/)
    expect(content?.[0]).toMatchObject({ type: "heading", attrs: { level: 3 } })
    expect(content?.[1]?.content).toEqual([
      { type: "text", text: "vanlig " },
      { type: "text", text: "fet", marks: [{ type: "bold" }] },
      { type: "text", text: " " },
      { type: "text", text: "kursiv", marks: [{ type: "italic" }] },
    ])
  })

  test("a link that could run a script is only its text", () => {
    const content = paste('<p><a href="javascript:alert(1)">klicka</a> <a href="https://example.se/">rätt</a></p>')
    expect(JSON.stringify(content)).not.toContain("javascript")
    expect(JSON.stringify(content)).toContain("https://example.se/")
  })
})

test("an empty text says so, that the placeholder can show", () => {
  const editor = open({ placeholder: "Skriv här" })
  expect(editor.view.dom.hasAttribute("data-empty")).toBe(true)
  editor.commands.insertContent("a")
  expect(editor.view.dom.hasAttribute("data-empty")).toBe(false)
})

test("Ctrl + Enter asks for the next point and writes nothing", () => {
  let asked = 0
  const editor = open({ onNext: () => asked++ })
  const event = new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(event)
  expect(asked).toBe(1)
  expect(event.defaultPrevented).toBe(true)
  expect(editor.getJSON()).toEqual(empty)
})

test("backspace at the start of a list item takes it out of the list", () => {
  const editor = open({
    content: {
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "ett" }] }] }],
        },
      ],
    },
  })
  editor.commands.setTextSelection(3)
  editor.view.someProp("handleKeyDown", (handle) =>
    handle(editor.view, new KeyboardEvent("keydown", { key: "Backspace" })),
  )
  expect(editor.getJSON().content?.[0]?.type).toBe("paragraph")
})

test("what is typed is unconfirmed until the server says so, and goes over into the next editor", () => {
  const first = open({ plugins: [collabPlugin("c-1", 7)] })
  first.commands.insertContent("Mötet")
  const { version, unconfirmed } = collabState(first.state)
  expect([version, unconfirmed.length]).toEqual([7, 1])

  const carried = unconfirmed.map(({ step, inverted }) => ({ step: stepToJson(step), inverted: stepToJson(inverted) }))
  const next = open({ content: first.getJSON() as never, plugins: [collabPlugin("c-1", 7, carried)] })
  expect(collabState(next.state).unconfirmed.map(({ step }) => stepToJson(step))).toEqual(
    carried.map(({ step }) => step),
  )
})

test("opening an editor changes nothing in the text", () => {
  const editor = open({ plugins: [collabPlugin("c-1", 0)] })
  expect(collabState(editor.state).unconfirmed).toEqual([])
})
