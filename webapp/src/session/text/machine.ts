/**
 * The machine between one text's editor and the server.
 *
 * What is written is shown at once, journaled in the same turn, and offered: at most one offer under way, at most one every
 * PUSH_MS. An offer is *taken* (its steps come back in a frame, which is the confirmation), or *behind* (others' steps came
 * first: they come in a frame, ours are laid on them, and the offer is made again), or *broken* (our text is not the
 * server's: the text is loaded anew and the words go to the tray), or *refused* (no right to write there now: the same, with
 * nothing to load).
 *
 * An unanswered offer is made again with its id, on a new line and on a line that stays silent; the server counts it once. So
 * whatever is cut, lost, doubled or late, nothing that was written goes away and nothing comes twice:
 *
 * - a frame with our steps at its beginning confirms them, whether or not the answer has come;
 * - an offer made again after its steps were taken is told so, and changes nothing: it stands on an old version;
 * - where the steps since our version can no longer be had (a snapshot came instead), the answer says which of ours are in it.
 *
 * While the editor is composing (input methods, dead keys), others' steps wait: a change of the text under a composition ends
 * it or doubles letters. Own confirmations do not touch the text and pass. (etherpad 4978, prosemirror-view's own advice.)
 */

import { Node } from "@tiptap/pm/model"
import type { EditorState, Transaction } from "@tiptap/pm/state"
import type { FollowedText } from "../../model/follow"
import type { Offer, Answer as WireAnswer } from "../../model/frames"
import { NOT_NOW } from "../pending"
import type { Aside, TextListener } from "../types"
import * as collab from "./collab"
import { offerId } from "./journal"
import { createKeeping, type KeepingParts } from "./keeping"

/** At most one push in so many milliseconds. */
export const PUSH_MS = 40
/** An offer unanswered for so long on a line that is up is made again. */
const AGAIN_MS = 8_000
/** What an answer says to be on its way is asked for after so long. */
const FRAME_MS = 3_000
/** After a "not now". */
const PEACE_MS = 1_000
/** The server takes at most so many steps at once, and a frame of at most 256 kB. */
const MOST_STEPS = 500
const MOST_LETTERS = 100_000
/** A single step over this is never offered: no frame could carry it. */
const LONGEST_STEP = 200_000

/** Where the text's state is: an editor on the screen, or a state without one. */
export interface Host {
  state(): EditorState
  dispatch(tr: Transaction): void
  composing(): boolean
}

export interface Machine {
  /** The host's text has been changed by whoever writes here. */
  changed(): void
  composed(): void
  /** Puts words aside that could not be placed. */
  putAside(words: string, why: Aside["why"], code?: string): void
  /** Whether nothing is left to be confirmed or received. */
  idle(): boolean
  stop(): void
}

type Change = Parameters<TextListener["steps"]>[0]
type Remote = { steps: Change } | { whole: FollowedText }

export function createMachine(parts: KeepingParts): Machine {
  const { text, door, host, world } = parts
  const keeping = createKeeping(parts)
  const { putAside } = keeping
  let attempt = 0
  let inFlight: Offer | undefined
  /** What came while composing, in its order. */
  let held: Remote[] = []
  /** A snapshot that waits for the answer to what is in flight. */
  let waiting: FollowedText | undefined
  /** The server has this version; nothing is offered before it has come here. */
  let awaited = 0
  /** The server could not use our steps: on the next snapshot they are taken back. */
  let broken = false
  let pushedAt = Number.NEGATIVE_INFINITY
  let cancelPush: (() => void) | undefined
  let cancelWatch = () => {}

  const state = () => collab.collabState(host.state())

  function watch(milliseconds: number, run: () => void) {
    cancelWatch()
    cancelWatch = world.after(milliseconds, run)
  }

  // Offering

  function schedulePush() {
    if (cancelPush !== undefined) return
    const wait = Math.max(0, pushedAt + PUSH_MS - world.now())
    cancelPush = world.after(wait, () => {
      cancelPush = undefined
      push()
    })
  }

  function push() {
    const { version, unconfirmed } = state()
    if (unconfirmed.length === 0 || inFlight !== undefined || held.length > 0) return
    if (version < awaited || broken || !door.connected()) return
    const steps = []
    let letters = 0
    for (const { step } of unconfirmed.slice(0, MOST_STEPS)) {
      const json = collab.stepToJson(step)
      letters += JSON.stringify(json).length
      if (steps.length > 0 && letters > MOST_LETTERS) break
      steps.push(json)
    }
    if (letters > LONGEST_STEP) {
      undo("tooLong")
      return refresh()
    }
    pushedAt = world.now()
    inFlight = {
      t: "steps",
      id: offerId(door.client, text, version, attempt),
      text,
      version,
      client: door.client,
      steps,
    }
    offer()
  }

  function offer() {
    if (inFlight === undefined) return
    door.offer(inFlight)
    watch(AGAIN_MS, offer)
  }

  function landed() {
    inFlight = undefined
    cancelWatch()
  }

  function answered(answer: WireAnswer) {
    if (inFlight === undefined || answer.id !== inFlight.id) return
    switch (answer.status) {
      case "taken":
        return taken(inFlight, answer.version)
      case "behind":
        landed()
        awaited = answer.version
        watch(FRAME_MS, askForFrame)
        return goOn()
      case "broken":
        landed()
        attempt++
        broken = true
        if (waiting === undefined) door.resume(true)
        return goOn()
      case "refused":
        if (NOT_NOW.has(answer.problem.code)) return watch(PEACE_MS, offer)
        landed()
        attempt++
        undo("notAllowed", answer.problem.code)
        return goOn()
      case "done":
        return
    }
  }

  function taken(offered: Offer, version: number) {
    if (waiting !== undefined) {
      landed()
      host.dispatch(collab.confirm(host.state(), version - offered.version))
      keeping.confirmed(new Date(door.now()).toISOString())
      goOn()
    } else if (state().version >= version) landed()
    else {
      awaited = version
      watch(FRAME_MS, askForFrame)
    }
  }

  /** Steps come before the answer that speaks of them, on the same line. Where they have not, a line was cut in between. */
  function askForFrame() {
    if (state().version >= awaited || held.length > 0) return
    door.resume(false)
    watch(FRAME_MS, askForFrame)
  }

  // Receiving

  function receive(remote: Remote) {
    const own = "steps" in remote && remote.steps.clients.every((client) => client === door.client)
    if (held.length > 0 || waiting !== undefined || (host.composing() && !own)) held.push(remote)
    else take(remote)
    refresh()
  }

  function take(remote: Remote) {
    if ("steps" in remote) takeSteps(remote.steps)
    else if (inFlight !== undefined && remote.whole.version > inFlight.version) waiting = remote.whole
    else settleOn(remote.whole)
  }

  /** Takes up what had to wait, as far as it need not wait any longer. */
  function goOn() {
    if (waiting !== undefined && inFlight === undefined && !host.composing()) settleOn(waiting)
    while (held.length > 0 && waiting === undefined && !host.composing()) {
      const [first, ...rest] = held
      held = rest
      if (first !== undefined) take(first)
    }
    refresh()
  }

  function takeSteps(change: Change) {
    const known = state().version - change.from
    if (known >= change.steps.length) return
    if (known < 0) return door.resume(true)
    let received: collab.Received
    try {
      const before = host.state()
      const steps = collab.stepsFromJson(before.schema, change.steps.slice(known))
      received = collab.receive(before, steps, change.clients.slice(known), door.client)
    } catch {
      return door.resume(true)
    }
    host.dispatch(received.tr)
    putAside(received.lost, "overwritten")
    if (received.confirmed > 0) keeping.confirmed(change.at ?? new Date(door.now()).toISOString())
    // Ours came back: that is the confirmation. Others' came first: the answer will say so.
    if (received.confirmed > 0) landed()
  }

  /** The server's text from nothing, and it is known which of our steps are in it. */
  function settleOn(whole: FollowedText) {
    waiting = undefined
    const before = host.state()
    const { version } = state()
    const doc = Node.fromJSON(before.schema, whole.doc)
    const same = whole.version === version && collab.confirmedDoc(before).eq(doc)
    if (same && !broken) return
    // An older version than ours, or another text at the same: the server has lost what it had confirmed.
    const astray = broken || whole.version <= version
    if (astray) attempt++
    const settled = astray ? collab.backTo(before, doc, whole.version) : collab.receiveWhole(before, doc, whole.version)
    broken = false
    awaited = 0
    host.dispatch(settled.tr)
    putAside(settled.lost, astray ? "astray" : "overwritten")
  }

  /** Takes back what is not confirmed, and keeps its words. */
  function undo(why: Aside["why"], code?: string) {
    const before = host.state()
    const { tr, lost } = collab.backTo(before, collab.confirmedDoc(before), state().version)
    host.dispatch(tr)
    putAside(lost, why, code)
  }

  /** After every change: what is kept on this computer, and whether there is something to offer. */
  function refresh() {
    if (keeping.keep(attempt)) schedulePush()
  }

  const unlisten = door.listen(text, {
    connected() {
      refresh()
      if (inFlight !== undefined) offer()
      else if (state().version < awaited) watch(FRAME_MS, askForFrame)
    },
    disconnected() {
      cancelWatch()
      refresh()
    },
    steps: (change) => receive({ steps: change }),
    content: (whole) => receive({ whole }),
    gone() {
      held = []
      waiting = undefined
      landed()
      undo("notAllowed")
      refresh()
    },
    answered,
  })

  return {
    changed: refresh,
    composed: goOn,
    putAside,
    idle: () =>
      state().unconfirmed.length === 0 && held.length === 0 && waiting === undefined && inFlight === undefined,
    stop() {
      unlisten()
      cancelPush?.()
      cancelWatch()
    },
  }
}
