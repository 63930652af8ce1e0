/**
 * The collaborative state of one text: prosemirror-collab's plugin, and what it leaves to its user.
 *
 * The plugin's own way of receiving steps forgets local steps that can no longer be placed (the paragraph that somebody typed
 * in has been deleted). Here receiving says which words were lost so, because they go to a tray and never just away. The
 * scheme itself, undo the unconfirmed, lay the others' steps, lay ours again mapped over them, is that of prosemirror-collab
 * (`rebaseSteps`, by Marijn Haverbeke), https://prosemirror.net/docs/guide/#collab.
 */

import type { Node, Schema } from "@tiptap/pm/model"
import { type EditorState, Plugin, type PluginKey, type Transaction } from "@tiptap/pm/state"
import { type Mapping, Step } from "@tiptap/pm/transform"
import { collab } from "prosemirror-collab"
import type { StepJson } from "../../model/steps"
import { differenceOf } from "./difference"

export interface Unconfirmed {
  readonly step: Step
  readonly inverted: Step
  readonly origin: unknown
}

export interface CollabState {
  /** The server's version that the confirmed part is. */
  readonly version: number
  readonly unconfirmed: readonly Unconfirmed[]
}

/** prosemirror-collab keeps its key to itself; every plugin that it makes bears it. */
const KEY = collab().spec.key as PluginKey<CollabState>

/** What prosemirror-transform keeps for prosemirror-collab alone. */
type Mirrored = Mapping & { setMirror(one: number, other: number): void }

/** A local step with its inverse, free of any schema, to be taken over into another editor. */
export interface Carried {
  step: unknown
  inverted: unknown
}

/** prosemirror-collab's plugin, which begins with steps that are not confirmed yet. */
export function collabPlugin(client: string, version: number, carried: readonly Carried[] = []): Plugin {
  const { spec } = collab({ version, clientID: client })
  const revive = (of: Schema): Unconfirmed[] =>
    carried.map(({ step, inverted }) => ({
      step: Step.fromJSON(of, step),
      inverted: Step.fromJSON(of, inverted),
      origin: undefined,
    }))
  return new Plugin({
    ...spec,
    state: {
      // The state knows its schema in both ways that an editor begins: created with its plugins, or given them afterwards.
      init: (_, state) => ({ version, unconfirmed: revive(state.schema) }),
      apply: (tr, value, before, after) => spec.state?.apply.call(spec as never, tr, value, before, after),
    },
  })
}

export function collabState(state: EditorState): CollabState {
  const found = KEY.getState(state)
  if (found === undefined) throw new Error("the editor's state has no collab plugin")
  return found
}

/** What the server has confirmed, without what was written since. */
export function confirmedDoc(state: EditorState): Node {
  let doc = state.doc
  for (const { inverted } of [...collabState(state).unconfirmed].reverse()) {
    const undone = inverted.apply(doc)
    if (undone.doc === null) throw new Error(undone.failed ?? "cannot be undone")
    doc = undone.doc
  }
  return doc
}

export interface Received {
  tr: Transaction
  /** Words of local steps that no longer have a place; empty if none. */
  lost: string
  /** How many local steps were confirmed. */
  confirmed: number
}

/** The steps since our version, in the server's order. Throws if they do not fit: then our document is not the server's. */
export function receive(
  state: EditorState,
  steps: readonly Step[],
  clients: readonly string[],
  client: string,
): Received {
  const { version, unconfirmed } = collabState(state)
  let confirmed = 0
  while (confirmed < clients.length && clients[confirmed] === client) confirmed++
  if (confirmed > unconfirmed.length) throw new Error("more of ours was confirmed than we know of")
  const theirs = steps.slice(confirmed)
  const tr = state.tr
  const mine = unconfirmed.slice(confirmed)
  const next = version + steps.length
  if (theirs.length === 0) {
    return { tr: tr.setMeta(KEY, { version: next, unconfirmed: mine }), lost: "", confirmed }
  }
  return { ...rebase(state, tr, mine, theirs, next), confirmed }
}

/** Ours were taken, as the server's answer says, but the steps themselves will not come any more. */
export function confirm(state: EditorState, count: number): Transaction {
  const { version, unconfirmed } = collabState(state)
  return state.tr.setMeta(KEY, { version: version + count, unconfirmed: unconfirmed.slice(count) })
}

/** The server's text from nothing at `version`: what is not confirmed is laid on it as far as it has a place. */
export function receiveWhole(state: EditorState, doc: Node, version: number): Omit<Received, "confirmed"> {
  const difference = differenceOf(confirmedDoc(state), doc)
  return rebase(state, state.tr, collabState(state).unconfirmed, difference, version)
}

/** Back to the server's text at `version`, without anything that is not confirmed. */
export function backTo(state: EditorState, doc: Node, version: number): Omit<Received, "confirmed"> {
  const { unconfirmed } = collabState(state)
  const tr = state.tr
  for (const { inverted } of [...unconfirmed].reverse()) tr.step(inverted)
  for (const step of differenceOf(tr.doc, doc)) tr.step(step)
  tr.setMeta("addToHistory", false).setMeta("rebased", unconfirmed.length)
  tr.setMeta(KEY, { version, unconfirmed: [] })
  return { tr, lost: wordsOf(state.doc, unconfirmed, () => true) }
}

function rebase(
  state: EditorState,
  tr: Transaction,
  mine: readonly Unconfirmed[],
  theirs: readonly Step[],
  version: number,
): Omit<Received, "confirmed"> {
  for (const { inverted } of [...mine].reverse()) tr.step(inverted)
  for (const step of theirs) tr.step(step)
  const kept: Unconfirmed[] = []
  const placed = new Set<Unconfirmed>()
  mine.forEach((one, index) => {
    const from = mine.length - index
    const mapped = one.step.map(tr.mapping.slice(from))
    if (mapped === null || tr.maybeStep(mapped).failed !== null) return
    const before = tr.docs.at(-1)
    if (before === undefined) return
    // The step and its undoing mirror each other, so that positions inside it are found again.
    const mapping = tr.mapping as Mirrored
    mapping.setMirror(from - 1, tr.steps.length - 1)
    kept.push({ step: mapped, inverted: mapped.invert(before), origin: one.origin })
    placed.add(one)
  })
  tr.setMeta("rebased", mine.length).setMeta("addToHistory", false)
  tr.setMeta(KEY, { version, unconfirmed: kept })
  return { tr, lost: wordsOf(state.doc, mine, (one) => !placed.has(one)) }
}

/** The words in `doc` that some of the local steps, which made it what it is, had put there. */
export function wordsOf(doc: Node, mine: readonly Unconfirmed[], which: (one: Unconfirmed) => boolean): string {
  const ranges: { from: number; to: number }[] = []
  mine.forEach((one, index) => {
    if (!which(one)) return
    one.step.getMap().forEach((_from, _to, newFrom, newTo) => {
      let [from, to] = [newFrom, newTo]
      for (const later of mine.slice(index + 1)) {
        from = later.step.getMap().map(from, 1)
        to = later.step.getMap().map(to, -1)
      }
      if (from < to) ranges.push({ from, to })
    })
  })
  ranges.sort((a, b) => a.from - b.from)
  let words = ""
  let reached = -1
  for (const { from, to } of ranges) {
    if (to <= reached) continue
    const start = Math.max(from, reached)
    if (reached >= 0 && start > reached && words !== "") words += "\n"
    words += doc.textBetween(start, to, "\n", (leaf) =>
      leaf.type.name === "hardBreak" ? "\n" : (leaf.attrs.label ?? ""),
    )
    reached = to
  }
  return words.trim()
}

export function stepsFromJson(schema: Schema, steps: readonly StepJson[]): Step[] {
  return steps.map((step) => Step.fromJSON(schema, step))
}

const jsonOf = new WeakMap<Step, StepJson>()

/** Plain JSON without prototypes, as it goes over the wire. A step is never altered, so it is made once. */
export function stepToJson(step: Step): StepJson {
  let json = jsonOf.get(step)
  if (json === undefined) {
    json = JSON.parse(JSON.stringify(step.toJSON())) as StepJson
    jsonOf.set(step, json)
  }
  return json
}
