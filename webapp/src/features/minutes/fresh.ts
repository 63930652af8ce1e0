import type { DocumentNode } from "../../model/view"

/**
 * Which letters of a followed text have just come in. Positions count the document laid flat: a letter is one, an atom is
 * one, and each end of a node is one, so that a new paragraph moves what follows it.
 */
export interface Fresh {
  from: number
  to: number
  /** When the tint has settled, in milliseconds. */
  until: number
}

/** How long new text is tinted, in milliseconds. */
export const TINT = 2000

/** More than this many letters at once is a text fetched or pasted, not typed: a tinted page would say nothing. */
const TOO_MUCH = 1200

const flats = new WeakMap<DocumentNode, string>()

/** The node laid flat. Nodes are never changed in place, so each is laid flat once. */
export function flat(node: DocumentNode): string {
  if (node.type === "text") return node.text ?? ""
  const known = flats.get(node)
  if (known !== undefined) return known
  const made =
    node.type === "hardBreak"
      ? "\n"
      : node.type === "reference"
        ? "\ufffc"
        : `\u0001${(node.content ?? []).map(flat).join("")}\u0002`
  flats.set(node, made)
  return made
}

interface Change {
  from: number
  before: number
  after: number
}

/** The tinted ranges after the document has changed. `before` absent: the text is seen for the first time, nothing is new. */
export function freshAfter(
  before: DocumentNode | undefined,
  after: DocumentNode,
  fresh: Fresh[],
  now: number,
): Fresh[] {
  if (before === undefined) return []
  let ranges = settled(fresh, now)
  let shift = 0
  for (const change of changes(before.content ?? [], after.content ?? [])) {
    const at = change.from + shift
    const grown = change.after - change.before
    ranges = ranges.flatMap((range) => moved(range, at, at + change.before, grown))
    if (change.after > 0 && change.after <= TOO_MUCH) {
      ranges.push({ from: at, to: at + change.after, until: now + TINT })
    }
    shift += grown
  }
  return ranges.sort((a, b) => a.from - b.from)
}

/** Those whose time is not out yet. */
export function settled(fresh: Fresh[], now: number): Fresh[] {
  return fresh.filter((range) => range.until > now)
}

function moved(range: Fresh, from: number, to: number, grown: number): Fresh[] {
  const start = range.from < to && range.from >= from ? to + grown : range.from >= to ? range.from + grown : range.from
  const end = range.to <= from ? range.to : range.to >= to ? range.to + grown : from
  // What is typed in the middle of tinted text divides it: the new part gets its own time.
  if (range.from < from && range.to > to) {
    return [
      { ...range, to: from },
      { ...range, from: to + grown, to: end },
    ]
  }
  return end > start ? [{ ...range, from: start, to: end }] : []
}

/** Where the two rows of blocks differ, in positions of the first. */
function changes(before: DocumentNode[], after: DocumentNode[]): Change[] {
  let head = 0
  while (head < before.length && head < after.length && same(before[head], after[head])) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    same(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail++
  }
  const old = before.slice(head, before.length - tail).map(flat)
  const young = after.slice(head, after.length - tail).map(flat)
  let at = before.slice(0, head).reduce((sum, node) => sum + flat(node).length, 0)
  if (old.length !== young.length) return difference(old.join(""), young.join(""), at)
  return old.flatMap((one, index) => {
    const found = difference(one, young[index] ?? "", at)
    at += one.length
    return found
  })
}

function same(a: DocumentNode | undefined, b: DocumentNode | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.type === b.type && flat(a) === flat(b))
}

function difference(before: string, after: string, at: number): Change[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return [{ from: at + head, before: before.length - head - tail, after: after.length - head - tail }]
}
