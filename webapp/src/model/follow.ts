/** Following an audience by its frames (docs/protocol.md, 3 and 6): pure, so that a frame is taken whole or not at all. */

import type { Frame, TextChange } from "./frames"
import { mergePatch, share } from "./patch"
import { applyStep, StepDoesNotFit } from "./steps"
import type { DocumentNode, MeetingView, TextId } from "./view"

/** A text as the server has it. */
export interface FollowedText {
  /** Counted in steps since the text began. */
  version: number
  doc: DocumentNode
  /** The server's time of the latest step that came while we followed. */
  at?: string
}

export interface Followed {
  epoch: string
  seq: number
  view: MeetingView
  texts: ReadonlyMap<TextId, FollowedText>
}

export type Following =
  | { took: Followed; texts: ReadonlyMap<TextId, TextChange> }
  /** Had already: changes nothing. */
  | "old"
  /** Something is missing between what we have and this frame: ask. */
  | "gap"
  /** Cannot be laid on what we have, though the numbers fit: what we have is wrong, start from nothing. */
  | "astray"

/** The state after `frame`, or why it is not taken. `before` is never altered. */
export function follow(before: Followed | undefined, frame: Frame): Following {
  const fresh = frame.from === 0
  if (!fresh) {
    if (before === undefined || frame.epoch !== before.epoch) return "gap"
    if (frame.seq <= before.seq) return "old"
    if (frame.from !== before.seq) return "gap"
  } else if (before !== undefined && frame.epoch === before.epoch && frame.seq < before.seq) return "old"

  const texts = new Map<TextId, FollowedText>(fresh ? [] : before?.texts)
  const changes = new Map<TextId, TextChange>(Object.entries(frame.texts ?? {}))
  try {
    for (const [id, change] of changes) {
      if (change === null) texts.delete(id)
      else texts.set(id, textAfter(before?.texts.get(id), change))
    }
  } catch (fault) {
    if (fault instanceof StepDoesNotFit) return "astray"
    throw fault
  }
  if (fresh) for (const id of before?.texts.keys() ?? []) if (!texts.has(id)) changes.set(id, null)

  const view = fresh ? share(before?.view, withoutNulls(frame.patch)) : mergePatch(before?.view, frame.patch ?? {})
  return { took: { epoch: frame.epoch, seq: frame.seq, view: view as MeetingView, texts }, texts: changes }
}

/** A snapshot is the patch from nothing. */
const withoutNulls = (patch: unknown) => mergePatch({}, patch ?? {})

function textAfter(before: FollowedText | undefined, change: Exclude<TextChange, null>): FollowedText {
  if ("content" in change) {
    return { version: change.version, doc: share(before?.doc, change.content) as DocumentNode }
  }
  if (before === undefined) throw new StepDoesNotFit("steps for a text that we do not have")
  if (change.version <= before.version) return before
  const known = before.version - change.from
  if (known < 0 || change.version - change.from !== change.steps.length) throw new StepDoesNotFit("steps are missing")
  const after = { version: change.version, doc: change.steps.slice(known).reduce(applyStep, before.doc) }
  return change.at === undefined ? after : { ...after, at: change.at }
}
