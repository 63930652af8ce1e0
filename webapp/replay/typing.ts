/** Typing as a secretary types: letter by letter at the caret, through the live editor's machine. */

import { Fragment, type Mark, type Node } from "@tiptap/pm/model"
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { schema } from "../src/session/text/schema"
import type { Writer } from "../src/session/text/writer"
import type { ScriptBlock, ScriptItem } from "./script"

/** A § in a text that leads to an item which is known. */
export type Refer = (label: string) => { target: string } | undefined

export interface Typist {
  blocks(writer: Writer, blocks: readonly ScriptBlock[], refer?: Refer): Promise<void>
  /** The wording of a decision point: its words, and its sub-items as a list. */
  wording(writer: Writer, words: ScriptItem): Promise<void>
  /** Marks everything and strikes it out, before another wording is typed. */
  clear(writer: Writer): void
}

/** A person's pace: eight letters a second. */
const LETTER_MS = 125

/** @param speed how many times faster than a person */
export function createTypist(speed: number, random: () => number): Typist {
  let debt = 0

  async function pause(letters: number): Promise<void> {
    debt += (letters * LETTER_MS) / speed
    if (debt < 4) return
    const milliseconds = debt
    debt = 0
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
  }

  async function words(writer: Writer, text: string, emphasis: readonly string[] = [], refer?: Refer): Promise<void> {
    for (const piece of piecesOf(text, emphasis, refer)) {
      if (piece.node !== undefined) {
        insert(writer, piece.node)
        await pause(1)
        continue
      }
      for (let at = 0; at < piece.text.length; ) {
        const letters = 1 + Math.floor(random() * 7)
        const end = wholeLetters(piece.text, at + letters)
        insert(writer, schema.text(piece.text.slice(at, end), piece.marks))
        await pause(end - at)
        at = end
      }
    }
  }

  /** At the end of the text, or within the item that the caret stands in. */
  async function list(writer: Writer, items: readonly ScriptItem[], ordered: boolean, within = false): Promise<void> {
    const type = ordered ? "orderedList" : "bulletList"
    let level = 0
    for (const [index, item] of items.entries()) {
      if (index === 0) {
        const made = schema.node(type, null, [emptyItem()])
        change(writer, (tr) => (within ? place(tr, tr.selection.$from.after(), made) : atEnd(tr, made)))
        level = depthOfItem(writer.state())
      } else {
        change(writer, (tr) => place(tr, tr.selection.$from.after(level), emptyItem()))
      }
      await words(writer, item.text, item.emphasis)
      if (item.items !== undefined && item.items.length > 0) await list(writer, item.items, false, true)
    }
  }

  async function block(writer: Writer, one: ScriptBlock, refer?: Refer): Promise<void> {
    const { text = "", items = [] } = one
    if (one.type === "list") return list(writer, items, one.ordered === true)
    if (one.type === "heading") change(writer, (tr) => atEnd(tr, schema.node("heading", { level: one.level ?? 3 })))
    else if (one.type === "quotedDecision") {
      const quoted = { decidedBy: one.decidedBy ?? null }
      change(writer, (tr) => atEnd(tr, schema.node("quotedDecision", quoted, [schema.node("paragraph")])))
    } else change(writer, (tr) => atEnd(tr, schema.node("paragraph")))
    await words(writer, text, one.emphasis, refer)
    if (items.length > 0) await list(writer, items, one.ordered === true)
  }

  return {
    async blocks(writer, blocks, refer) {
      for (const one of blocks) if (one.type !== "decisions") await block(writer, one, refer)
    },
    clear(writer) {
      change(writer, (tr) => tr.replaceWith(0, tr.doc.content.size, schema.node("paragraph")))
    },
    async wording(writer, item) {
      await block(writer, { type: "paragraph", text: item.text, ...(item.emphasis && { emphasis: item.emphasis }) })
      if (item.items !== undefined && item.items.length > 0) await list(writer, item.items, false, true)
    },
  }
}

function change(writer: Writer, make: (tr: Transaction) => Transaction): void {
  writer.dispatch(make(writer.state().tr))
}

function insert(writer: Writer, node: Node): void {
  change(writer, (tr) => {
    const at = tr.selection.from
    return tr.insert(at, node).setSelection(TextSelection.create(tr.doc, at + node.nodeSize))
  })
}

/** A new block at the end, or in place of an empty paragraph there; the caret goes into it. */
function atEnd(tr: Transaction, node: Node): Transaction {
  const { lastChild, content } = tr.doc
  const empty = lastChild?.type.name === "paragraph" && lastChild.content.size === 0
  const from = empty ? content.size - lastChild.nodeSize : content.size
  tr.replaceWith(from, content.size, Fragment.from(node))
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)))
}

function place(tr: Transaction, at: number, node: Node): Transaction {
  tr.insert(at, node)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
}

const emptyItem = () => schema.node("listItem", null, [schema.node("paragraph")])

function depthOfItem(state: EditorState): number {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === "listItem") return depth
  throw new Error("the caret is in no list")
}

interface Piece {
  text: string
  marks: Mark[]
  node?: Node
}

/** The text cut where emphasis begins and ends, and where a reference stands. */
function piecesOf(text: string, emphasis: readonly string[], refer?: Refer): Piece[] {
  const pieces: Piece[] = []
  const italic = schema.mark("italic")
  const found = emphasis
    .map((words) => ({ from: text.indexOf(words), words }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)
  let at = 0
  for (const { from, words } of found) {
    if (from < at) continue
    pieces.push({ text: text.slice(at, from), marks: [] }, { text: words, marks: [italic] })
    at = from + words.length
  }
  pieces.push({ text: text.slice(at), marks: [] })
  return pieces.flatMap((piece) => withReferences(piece, refer)).filter((piece) => piece.node || piece.text !== "")
}

function withReferences(piece: Piece, refer: Refer | undefined): Piece[] {
  if (refer === undefined) return [piece]
  return piece.text.split(/(§ \d+)/).map((text) => {
    const reference = text.startsWith("§ ") ? refer(text) : undefined
    if (reference === undefined) return { ...piece, text }
    const attrs = { kind: "item", target: reference.target, label: text }
    return { ...piece, text: "", node: schema.node("reference", attrs) }
  })
}

/** Never between the two halves of one letter. */
function wholeLetters(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1)
  return Math.min(text.length, unit >= 0xd800 && unit < 0xdc00 ? end + 1 : end)
}
