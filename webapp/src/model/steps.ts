/**
 * Applies ProseMirror steps to documents that are plain JSON, for those who follow a text and do not write in it: they see
 * each letter come without loading an editor.
 *
 * The server has checked every step against the schema before it was sent, so nothing is checked here but that the result is
 * a tree. A document is read as a row of tokens (a node opens, a node closes, a piece of text, a leaf), as ProseMirror's
 * positions count them; a step then is cutting and joining rows, and joining decides by itself which node wins: the one whose
 * opening token is still there, as in ProseMirror (`Node.replace`). Nodes that lie whole in a piece are one token and go over
 * with their identity, so what a step does not touch stays the same object. Judged by server/contract/step-cases.json.
 */

import type { DocumentNode } from "./view"

export type Mark = { type: string; attrs?: Record<string, unknown> }

interface SliceJson {
  content?: DocumentNode[]
  openStart?: number
  openEnd?: number
}

/** A step as ProseMirror writes it. Which fields are there hangs on `stepType`. */
export interface StepJson {
  stepType: string
  from?: number
  to?: number
  gapFrom?: number
  gapTo?: number
  insert?: number
  slice?: SliceJson
  structure?: boolean
  mark?: Mark
  pos?: number
  attr?: string
  value?: unknown
}

export type Steps = StepJson[]

/** A step that cannot be laid on this document: the document is not the one it was made for. */
export class StepDoesNotFit extends Error {}

/** Inline nodes that hold nothing. Every other node but text has an opening and a closing token. */
const LEAVES = new Set(["hardBreak", "reference"])

/** Marks lie in this order on a text, whichever came first. */
const MARK_ORDER = ["bold", "italic", "link"]

const isText = (node: DocumentNode) => node.type === "text"

/** How many positions a node takes. Texts count UTF-16 units. */
export function sizeOf(node: DocumentNode): number {
  if (isText(node)) return (node.text ?? "").length
  return LEAVES.has(node.type) ? 1 : 2 + contentSize(node.content)
}

function contentSize(content: readonly DocumentNode[] = []): number {
  let size = 0
  for (const node of content) size += sizeOf(node)
  return size
}

/** `document` after `step`. Throws [StepDoesNotFit]; the document is never altered. */
export function applyStep(document: DocumentNode, step: StepJson): DocumentNode {
  switch (step.stepType) {
    case "replace":
      return replace(document, step)
    case "replaceAround":
      return replaceAround(document, step)
    case "addMark":
      return mapRange(document, step, (marks) => withMark(marks, markOf(step)))
    case "removeMark":
      return mapRange(document, step, (marks) => marks.filter((mark) => !sameMark(mark, markOf(step))))
    case "attr":
      return setAttribute(document, step)
    default:
      throw new StepDoesNotFit(`unknown step ${step.stepType}`)
  }
}

/** A token: a node that opens, a whole node (text, leaf, or untouched), or `null`: the innermost open node closes. */
type Token = { open: DocumentNode } | { whole: DocumentNode } | null

/** Lays the tokens between two positions of `content` into `into`. `at` is the position at which `content` begins. */
function cut(content: readonly DocumentNode[], from: number, to: number, into: Token[], at = 0): void {
  let start = at
  if (to <= from) return
  for (const node of content) {
    const end = start + sizeOf(node)
    if (start < to && end > from) {
      if (from <= start && end <= to) into.push({ whole: node })
      else if (isText(node)) {
        const text = (node.text ?? "").slice(Math.max(0, from - start), to - start)
        into.push({ whole: { ...node, text } })
      } else {
        if (from <= start) into.push({ open: node })
        cut(node.content ?? [], from, to, into, start + 1)
        if (end <= to) into.push(null)
      }
    }
    start = end
  }
}

/** The nodes that a row of tokens makes. */
function build(tokens: readonly Token[]): DocumentNode[] {
  const top: DocumentNode[] = []
  const open: { node: DocumentNode; content: DocumentNode[] }[] = []
  let content = top
  for (const token of tokens) {
    if (token === null) {
      const done = open.pop()
      if (done === undefined) throw new StepDoesNotFit("closes more than it opens")
      content = open.at(-1)?.content ?? top
      content.push(withContent(done.node, done.content))
    } else if ("open" in token) {
      const inner: DocumentNode[] = []
      open.push({ node: token.open, content: inner })
      content = inner
    } else append(content, token.whole)
  }
  if (open.length > 0) throw new StepDoesNotFit("opens more than it closes")
  return top
}

/** Adjacent texts with equal marks are one text. */
function append(content: DocumentNode[], node: DocumentNode): void {
  const last = content.at(-1)
  if (last !== undefined && isText(last) && isText(node) && sameMarks(last.marks, node.marks)) {
    content[content.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` }
  } else content.push(node)
}

function withContent(node: DocumentNode, content: DocumentNode[]): DocumentNode {
  const { content: _, ...rest } = node
  return content.length === 0 ? rest : { ...rest, content }
}

function replace(document: DocumentNode, step: StepJson): DocumentNode {
  const { from, to } = range(document, step)
  const tokens: Token[] = []
  cut(document.content ?? [], 0, from, tokens)
  tokens.push(...sliceTokens(step.slice))
  cut(document.content ?? [], to, Number.POSITIVE_INFINITY, tokens)
  return withContent(document, build(tokens))
}

function replaceAround(document: DocumentNode, step: StepJson): DocumentNode {
  const { from, to } = range(document, step)
  const { gapFrom = 0, gapTo = 0, insert = 0, slice = {} } = step
  const { content = [], openStart = 0, openEnd = 0 } = slice
  const whole = document.content ?? []
  const tokens: Token[] = []
  cut(whole, 0, from, tokens)
  cut(content, openStart, openStart + insert, tokens)
  cut(whole, gapFrom, gapTo, tokens)
  cut(content, openStart + insert, contentSize(content) - openEnd, tokens)
  cut(whole, to, Number.POSITIVE_INFINITY, tokens)
  return withContent(document, build(tokens))
}

function sliceTokens(slice: SliceJson | undefined): Token[] {
  const tokens: Token[] = []
  const content = slice?.content ?? []
  cut(content, slice?.openStart ?? 0, contentSize(content) - (slice?.openEnd ?? 0), tokens)
  return tokens
}

function mapRange(document: DocumentNode, step: StepJson, change: (marks: Mark[]) => Mark[]): DocumentNode {
  const { from, to } = range(document, step)
  const content = document.content ?? []
  const middle: Token[] = []
  cut(content, from, to, middle)
  const tokens: Token[] = []
  cut(content, 0, from, tokens)
  for (const token of middle) {
    if (token !== null && "whole" in token) tokens.push({ whole: mapInline(token.whole, change) })
    else tokens.push(token)
  }
  cut(content, to, Number.POSITIVE_INFINITY, tokens)
  return withContent(document, build(tokens))
}

function mapInline(node: DocumentNode, change: (marks: Mark[]) => Mark[]): DocumentNode {
  if (isText(node) || LEAVES.has(node.type)) {
    const { marks: before = [], ...rest } = node
    const marks = change(before)
    return marks.length === 0 ? rest : { ...rest, marks }
  }
  const content: DocumentNode[] = []
  for (const child of node.content ?? []) append(content, mapInline(child, change))
  return withContent(node, content)
}

function setAttribute(document: DocumentNode, step: StepJson): DocumentNode {
  const { pos = -1, attr = "", value } = step
  const change = (content: readonly DocumentNode[], at: number): DocumentNode[] => {
    let start = at
    return content.map((node) => {
      const here = start
      start += sizeOf(node)
      if (here === pos) return { ...node, attrs: { ...node.attrs, [attr]: value ?? null } }
      return here < pos && pos < start ? { ...node, content: change(node.content ?? [], here + 1) } : node
    })
  }
  if (pos < 0 || pos >= contentSize(document.content)) throw new StepDoesNotFit("no node there")
  return { ...document, content: change(document.content ?? [], 0) }
}

function range(document: DocumentNode, { from = -1, to = -1 }: StepJson): { from: number; to: number } {
  if (from < 0 || to < from || to > contentSize(document.content)) throw new StepDoesNotFit("out of range")
  return { from, to }
}

function markOf(step: StepJson): Mark {
  if (step.mark === undefined) throw new StepDoesNotFit("no mark")
  return step.mark
}

/** A mark takes the place of one of its own kind. */
function withMark(marks: Mark[], mark: Mark): Mark[] {
  const others = marks.filter((other) => other.type !== mark.type)
  const rank = (of: Mark) => MARK_ORDER.indexOf(of.type)
  return [...others, mark].sort((a, b) => rank(a) - rank(b))
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]))
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false
  const keys = Object.keys(a.attrs ?? {})
  return keys.length === Object.keys(b.attrs ?? {}).length && keys.every((key) => a.attrs?.[key] === b.attrs?.[key])
}
