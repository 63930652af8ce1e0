/**
 * What a proposal changes in the wording that it is made against, word by word, for showing. Words are compared by the longest
 * common subsequence; texts of decisions are short, so its plain table is enough.
 */

import type { DocumentNode } from "./view"

/** A piece of text that stands in both, only in the first (`gone`) or only in the second (`new`). */
export interface Piece {
  kind: "same" | "gone" | "new"
  text: string
}

/** More words than this on either side are not compared: the table would be large, and nobody reads such a difference. */
const MOST_WORDS = 3_000

/** Less in common than this, and showing the difference would hide both wordings. */
const LEAST_LIKENESS = 0.35

/** The blocks of a document as lines of plain text. */
export function linesOf(document: DocumentNode | undefined): string[] {
  if (document === undefined) return []
  const lines: string[] = []
  const walk = (node: DocumentNode) => {
    if (node.type === "paragraph" || node.type === "heading") lines.push(inline(node))
    else for (const child of node.content ?? []) walk(child)
  }
  walk(document)
  return lines.filter((line) => line.trim() !== "")
}

function inline(node: DocumentNode): string {
  if (node.type === "text") return node.text ?? ""
  if (node.type === "hardBreak") return " "
  return (node.content ?? []).map(inline).join("")
}

/** A word or a sign, with the space after it. Only the word is compared: spaces are everywhere and would decide. */
interface Token {
  word: string
  space: string
}

/** Words and signs each by themselves: "länet." and "länet" share their word. */
function tokens(text: string): Token[] {
  const found = text.matchAll(/(^\s+|[\p{L}\p{N}]+(?:[-’'.:][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}])(\s*)/gu)
  return [...found].map(([, word = "", space = ""]) => ({ word, space }))
}

/** The difference between two texts, from the left; what has gone stands before what has come in its place. */
export function wordDifference(before: string, after: string): Piece[] {
  const a = tokens(before)
  const b = tokens(after)
  const pieces: Piece[] = []
  const put = (kind: Piece["kind"], text: string) => text !== "" && pieces.push({ kind, text })
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    put("gone", before)
    put("new", after)
    return pieces
  }
  const width = b.length + 1
  const table = lengths(a, b)
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one.word === other?.word) {
      put("same", one.word)
      if (one.space === other.space) put("same", one.space)
      else {
        put("gone", one.space)
        put("new", other.space)
      }
      i++
      j++
    } else if (one !== undefined && (j >= b.length || at(table, (i + 1) * width + j) >= at(table, i * width + j + 1))) {
      put("gone", one.word + one.space)
      i++
    } else if (other !== undefined) {
      put("new", other.word + other.space)
      j++
    }
  }
  return tidy(pieces)
}

const at = (table: Uint16Array, index: number) => table[index] ?? 0

/** For each pair of places how many words the two rests have in common. */
function lengths(a: readonly Token[], b: readonly Token[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i]?.word === b[j]?.word
          ? at(table, (i + 1) * width + j + 1) + 1
          : Math.max(at(table, (i + 1) * width + j), at(table, i * width + j + 1))
    }
  }
  return table
}

/** In each run of changes what has gone is one piece and what is new another; a space that both end with has not changed. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = []
  let gone = ""
  let fresh = ""
  const same = (text: string) => {
    const last = made.at(-1)
    if (text === "") return
    if (last?.kind === "same") last.text += text
    else made.push({ kind: "same", text })
  }
  const settle = () => {
    const [, space = ""] = /(\s*)$/.exec(gone) ?? []
    const shared = gone !== "" && fresh !== "" && fresh.endsWith(space) ? space : ""
    const cut = (text: string) => text.slice(0, text.length - shared.length)
    if (cut(gone) !== "") made.push({ kind: "gone", text: cut(gone) })
    if (cut(fresh) !== "") made.push({ kind: "new", text: cut(fresh) })
    same(shared)
    gone = ""
    fresh = ""
  }
  for (const { kind, text } of pieces) {
    if (kind === "gone") gone += text
    else if (kind === "new") fresh += text
    else {
      settle()
      same(text)
    }
  }
  settle()
  return made
}

/** How much two texts have in common: 1 all words in the same order, 0 none. */
function likeness(before: string, after: string): number {
  const words = (text: string) => tokens(text).filter(({ word }) => /[\p{L}\p{N}]/u.test(word))
  const a = words(before)
  const b = words(after)
  if (a.length === 0 || b.length === 0 || a.length > MOST_WORDS || b.length > MOST_WORDS) return 0
  return (2 * at(lengths(a, b), 0)) / (a.length + b.length)
}

/**
 * What an amendment does to the points that it is moved against: to the one of them that it is most like, or to all of them
 * together. Absent where it is like none, as "punkt 2 utgår" is.
 */
export function changeOf(points: readonly string[], amended: string): Piece[] | undefined {
  const wholes = points.length > 1 ? [...points, points.join("\n")] : points
  let best: string | undefined
  let most = 0
  for (const one of wholes) {
    const like = likeness(one, amended)
    if (like > most) {
      most = like
      best = one
    }
  }
  return best === undefined || most < LEAST_LIKENESS ? undefined : wordDifference(best, amended)
}
