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

/** Words, spaces and signs, each by itself: "länet." and "länet" share their word. */
function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+(?:[-’'.:][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? []
}

/** The difference between two texts, from the left; what has gone stands before what has come in its place. */
export function wordDifference(before: string, after: string): Piece[] {
  const a = tokens(before)
  const b = tokens(after)
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return tidy([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ])
  }
  const width = b.length + 1
  const table = lengths(a, b)
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: "same", text: a[i] ?? "" })
      i++
      j++
    } else if (i < a.length && (j >= b.length || at(table, (i + 1) * width + j) >= at(table, i * width + j + 1))) {
      pieces.push({ kind: "gone", text: a[i] ?? "" })
      i++
    } else {
      pieces.push({ kind: "new", text: b[j] ?? "" })
      j++
    }
  }
  return tidy(pieces)
}

const at = (table: Uint16Array, index: number) => table[index] ?? 0

/** For each pair of places how many words the two rests have in common. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? at(table, (i + 1) * width + j + 1) + 1
          : Math.max(at(table, (i + 1) * width + j), at(table, i * width + j + 1))
    }
  }
  return table
}

const blank = (text: string) => text.trim() === ""

/** A space between two changes belongs to both; in each run of changes what has gone is one piece and what is new another. */
function tidy(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  let gone = ""
  let fresh = ""
  const settle = () => {
    if (gone !== "") made.push({ kind: "gone", text: gone })
    if (fresh !== "") made.push({ kind: "new", text: fresh })
    gone = ""
    fresh = ""
  }
  pieces.forEach((piece, index) => {
    if (piece.kind === "gone") gone += piece.text
    else if (piece.kind === "new") fresh += piece.text
    else if (blank(piece.text) && (gone !== "" || fresh !== "") && (pieces[index + 1]?.kind ?? "same") !== "same") {
      gone += piece.text
      fresh += piece.text
    } else {
      settle()
      const last = made.at(-1)
      if (last?.kind === "same") last.text += piece.text
      else made.push({ ...piece })
    }
  })
  settle()
  return made
}

/** How much two texts have in common: 1 all words in the same order, 0 none. */
function likeness(before: string, after: string): number {
  const words = (text: string) => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token))
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
