/**
 * The steps from one document to another where nobody can tell any more which steps there were: a snapshot came. They are as
 * narrow as the difference is, so that words written here meanwhile keep their places wherever nobody else has written.
 *
 * Documents are compared position by position (a letter with its marks, a leaf, a node that opens or closes) by Myers'
 * greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986). A run of differences becomes a step if as many
 * nodes open as close in it on both sides; else it is taken together with the next. Laid one after the other from the left,
 * the document before a step is `to` already, so its positions are those of `to`.
 */

import { type Node, Slice } from "@tiptap/pm/model"
import { ReplaceStep, type Step } from "@tiptap/pm/transform"

/** More single differences than this are not looked for one by one. */
const MOST_DIFFERENCES = 1_000

/** Steps that make `to` out of `from`, each made for the document after the one before it. */
export function differenceOf(from: Node, to: Node): Step[] {
  if (from.eq(to)) return []
  return stepsOf(runsOf(from, to) ?? [], from, to) ?? oneStep(from, to)
}

interface Run {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

function stepsOf(runs: Run[], from: Node, to: Node): Step[] | undefined {
  const steps: Step[] = []
  let doc = from
  let open: Run | undefined
  for (const run of runs) {
    open = open === undefined ? run : { ...open, toA: run.toA, toB: run.toB }
    const { fromA, toA, fromB, toB } = open
    const step = new ReplaceStep(fromB, fromB + toA - fromA, to.slice(fromB, toB))
    const after = attempt(step, doc)
    if (after === undefined) continue
    steps.push(step)
    doc = after
    open = undefined
  }
  return open === undefined && doc.eq(to) ? steps : undefined
}

function attempt(step: Step, doc: Node): Node | undefined {
  try {
    return step.apply(doc).doc ?? undefined
  } catch {
    return undefined
  }
}

function oneStep(from: Node, to: Node): Step[] {
  const start = from.content.findDiffStart(to.content)
  const end = from.content.findDiffEnd(to.content)
  if (start !== null && end !== null) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    const narrow = new ReplaceStep(start, end.a + overlap, to.slice(start, end.b + overlap))
    if (attempt(narrow, from)?.eq(to)) return [narrow]
  }
  return [new ReplaceStep(0, from.content.size, new Slice(to.content, 0, 0))]
}

/** Where the two differ, from the left; `undefined` if almost everywhere. */
function runsOf(from: Node, to: Node): Run[] | undefined {
  const numbers = new Map<string, number>()
  const a = positionsOf(from, numbers)
  const b = positionsOf(to, numbers)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const kept = matches(a.slice(start, a.length - end), b.slice(start, b.length - end))
  if (kept === undefined) return undefined
  const runs: Run[] = []
  let [atA, atB] = [start, start]
  for (const [indexA, indexB] of [...kept, [a.length - end - start, b.length - end - start] as const]) {
    const [nextA, nextB] = [start + indexA, start + indexB]
    if (nextA > atA || nextB > atB) runs.push({ fromA: atA, toA: nextA, fromB: atB, toB: nextB })
    ;[atA, atB] = [nextA + 1, nextB + 1]
  }
  return runs
}

/** A number for each position of the document's content: equal numbers, equal things. */
function positionsOf(doc: Node, numbers: Map<string, number>): number[] {
  const positions: number[] = []
  const put = (what: string) => {
    let number = numbers.get(what)
    if (number === undefined) {
      number = numbers.size
      numbers.set(what, number)
    }
    positions.push(number)
  }
  const walk = (parent: Node) =>
    parent.forEach((node) => {
      const marks = node.marks.length === 0 ? "" : JSON.stringify(node.marks)
      if (node.isText) for (const unit of (node.text ?? "").split("")) put(`${unit}${marks}`)
      else if (node.isLeaf) put(`leaf ${node.type.name} ${JSON.stringify(node.attrs)}${marks}`)
      else {
        put(`open ${node.type.name} ${JSON.stringify(node.attrs)}`)
        walk(node)
        put(`close ${node.type.name}`)
      }
    })
  walk(doc)
  return positions
}

/** The pairs of places that are kept, from the left. */
function matches(a: readonly number[], b: readonly number[]): [number, number][] | undefined {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const history: Int32Array[] = []
  const far = (diagonal: number) => reach[middle + diagonal] ?? 0
  for (let edits = 0; edits <= most; edits++) {
    history.push(reach.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && far(diagonal - 1) < far(diagonal + 1))
      let x = down ? far(diagonal + 1) : far(diagonal - 1) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return traceBack(history, middle, a.length, b.length)
    }
  }
  return undefined
}

function traceBack(history: Int32Array[], middle: number, lengthA: number, lengthB: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [lengthA, lengthB]
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reach = history[edits]
    const far = (diagonal: number) => reach?.[middle + diagonal] ?? 0
    const diagonal = x - y
    const down = diagonal === -edits || (diagonal !== edits && far(diagonal - 1) < far(diagonal + 1))
    const before = down ? diagonal + 1 : diagonal - 1
    const startX = edits === 0 ? 0 : far(before)
    const startY = edits === 0 ? 0 : startX - before
    while (
      x > startX &&
      y > startY &&
      (edits === 0 || x > (down ? startX : startX + 1) || y > (down ? startY + 1 : startY))
    ) {
      x--
      y--
      pairs.push([x, y])
    }
    ;[x, y] = [startX, startY]
  }
  return pairs.reverse()
}
