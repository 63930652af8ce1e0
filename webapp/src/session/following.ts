/**
 * What this client has of its audience and of itself, as signals. Takes frames in turn; where something is missing it asks,
 * and asks again, and never guesses.
 */

import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals-core"
import { type Followed, type FollowedText, follow } from "../model/follow"
import type { ClientMessage, Frame, Have, SelfFrame, TextChange } from "../model/frames"
import { mergePatch, share } from "../model/patch"
import type { DocumentNode, MeetingView, SelfView, TextId } from "../model/view"
import type { Surroundings } from "../wire/surroundings"

/** A question for what is missing that brought nothing is asked again. */
const ASK_AGAIN_MS = 4_000

export interface Following {
  readonly view: ReadonlySignal<MeetingView | undefined>
  readonly self: ReadonlySignal<SelfView>
  text(id: TextId): ReadonlySignal<DocumentNode | undefined>
  followedText(id: TextId): FollowedText | undefined
  frame(frame: Frame): void
  selfFrame(frame: SelfFrame): void
  have(): Have | undefined
  /** Asks for what is missing, from nothing if what we have is wrong. */
  resume(fromNothing: boolean): void
  /** A new line: hello has said what we have, so no question is open. */
  greeted(): void
}

export function createFollowing(
  transmit: (message: ClientMessage) => boolean,
  world: Surroundings,
  textsChanged: (changes: ReadonlyMap<TextId, TextChange>) => void,
): Following {
  const view = signal<MeetingView | undefined>(undefined)
  const self = signal<SelfView>({})
  const docs = new Map<TextId, Signal<DocumentNode | undefined>>()
  let followed: Followed | undefined
  let selfAt: { epoch: string; seq: number } | undefined
  /** Only a snapshot helps. */
  let astray = false
  let cancelQuestion: (() => void) | undefined

  function have(): Have | undefined {
    if (astray) return undefined
    const audience = followed && { epoch: followed.epoch, seq: followed.seq }
    const own = selfAt && { selfEpoch: selfAt.epoch, selfSeq: selfAt.seq }
    return audience || own ? { ...audience, ...own } : undefined
  }

  function ask() {
    const has = have()
    transmit(has === undefined ? { t: "resume" } : { t: "resume", have: has })
    cancelQuestion?.()
    cancelQuestion = world.after(ASK_AGAIN_MS, ask)
  }

  function answered() {
    cancelQuestion?.()
    cancelQuestion = undefined
  }

  function missing() {
    if (cancelQuestion === undefined) ask()
  }

  function docOf(id: TextId): Signal<DocumentNode | undefined> {
    let doc = docs.get(id)
    if (doc === undefined) {
      doc = signal(followed?.texts.get(id)?.doc)
      docs.set(id, doc)
    }
    return doc
  }

  return {
    view,
    self,
    text: docOf,
    followedText: (id) => followed?.texts.get(id),
    have,
    resume(fromNothing) {
      astray ||= fromNothing
      if (fromNothing) ask()
      else {
        const has = have()
        transmit(has === undefined ? { t: "resume" } : { t: "resume", have: has })
      }
    },
    greeted: answered,

    frame(frame) {
      if (astray && frame.from !== 0) return
      const result = follow(astray ? anyEpoch(followed) : followed, frame)
      if (result === "old") return
      if (result === "gap") return missing()
      if (result === "astray") {
        astray = true
        return missing()
      }
      astray = false
      followed = result.took
      answered()
      batch(() => {
        view.value = result.took.view
        for (const id of result.texts.keys()) {
          const doc = docs.get(id)
          if (doc !== undefined) doc.value = result.took.texts.get(id)?.doc
        }
      })
      if (result.texts.size > 0) textsChanged(result.texts)
    },

    selfFrame(frame) {
      const fresh = frame.from === 0
      if (!fresh) {
        if (selfAt === undefined || frame.epoch !== selfAt.epoch) return missing()
        if (frame.seq <= selfAt.seq) return
        if (frame.from !== selfAt.seq) return missing()
      }
      selfAt = { epoch: frame.epoch, seq: frame.seq }
      answered()
      const patch = frame.patch ?? {}
      self.value = (fresh ? share(self.peek(), mergePatch({}, patch)) : mergePatch(self.peek(), patch)) as SelfView
    },
  }
}

/** A snapshot that was asked for because we went astray is taken even if its number is not newer. */
function anyEpoch(followed: Followed | undefined): Followed | undefined {
  return followed && { ...followed, epoch: "" }
}
