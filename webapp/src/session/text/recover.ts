/**
 * Brings back what a page that is gone (closed, crashed, out of power) had written and not seen confirmed.
 *
 * Its last offer may have been taken without anybody here knowing. So the offer is made once more under the old page's name
 * and id: the server then says whether it has these steps, and takes them if it never had them and nobody wrote since. What
 * is left after that is laid on the text of today; words without a place go to the tray. Only then the record is dropped.
 */

import { Node } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import type { Offer } from "../../model/frames"
import type { TextId } from "../../model/view"
import type { Surroundings } from "../../wire/surroundings"
import { NOT_NOW } from "../pending"
import type { TextDoor } from "../types"
import * as collab from "./collab"
import { type Journal, offerId, type Unsaved } from "./journal"
import type { Host, Machine } from "./machine"

const AGAIN_MS = 8_000
const WAIT_MS = 200

export interface RecoveryParts {
  text: TextId
  door: TextDoor
  host: Host
  world: Surroundings
  journal: Journal
  machine: Machine
  isOpen(client: string): boolean
}

export interface Recovery {
  idle(): boolean
  stop(): void
}

export function recover(parts: RecoveryParts): Recovery {
  const { text, door, world, journal } = parts
  const left = journal.left((client) => client === door.client || parts.isOpen(client), text)
  let cancel = () => {}
  let asked: { unsaved: Unsaved; offer: Offer } | undefined
  let stopped = false

  function next() {
    cancel()
    const unsaved = left[0]
    asked = unsaved && { unsaved, offer: offerOf(unsaved) }
    if (asked === undefined) unlisten()
    else ask()
  }

  function ask() {
    if (asked === undefined || stopped) return
    cancel()
    door.offer(asked.offer)
    cancel = world.after(AGAIN_MS, ask)
  }

  function settle(unsaved: Unsaved, confirmed: number) {
    asked = undefined
    cancel()
    // What was taken is on its way to the editor, or waits for a composition to end.
    if (collab.collabState(parts.host.state()).version < unsaved.version + confirmed) {
      cancel = world.after(WAIT_MS, () => settle(unsaved, confirmed))
      return
    }
    try {
      layBack(parts, unsaved, confirmed)
    } catch {
      // What cannot be read against today's schema is still words.
      parts.machine.putAside(wordsIn(unsaved), "astray")
    }
    journal.drop(unsaved.text, unsaved.client)
    left.shift()
    next()
  }

  const unlisten = door.listen(text, {
    connected: ask,
    disconnected: () => cancel(),
    steps: () => {},
    content: () => {},
    gone: () => {},
    answered(answer) {
      if (asked === undefined || answer.id !== asked.offer.id) return
      const { unsaved } = asked
      if (answer.status === "taken") settle(unsaved, answer.version - unsaved.version)
      else if (answer.status === "behind" || answer.status === "broken") settle(unsaved, 0)
      else if (answer.status === "refused") {
        if (NOT_NOW.has(answer.problem.code)) return
        parts.machine.putAside(wordsIn(unsaved), "notAllowed")
        journal.drop(unsaved.text, unsaved.client)
        left.shift()
        next()
      }
    },
  })
  next()
  return {
    idle: () => left.length === 0,
    stop() {
      stopped = true
      cancel()
      unlisten()
    },
  }
}

function offerOf({ text, client, version, attempt, steps }: Unsaved): Offer {
  return {
    t: "steps",
    id: offerId(client, text, version, attempt),
    text,
    version,
    client,
    steps: steps.slice(0, 500),
  }
}

/** Lays the steps that the server does not have on the text of today. */
function layBack({ host, door, machine }: RecoveryParts, unsaved: Unsaved, confirmed: number): void {
  const now = host.state()
  let old = EditorState.create({
    doc: Node.fromJSON(now.schema, unsaved.base),
    plugins: [collab.collabPlugin(door.client, unsaved.version)],
  })
  for (const step of collab.stepsFromJson(now.schema, unsaved.steps)) old = old.apply(old.tr.step(step))
  old = old.apply(collab.confirm(old, confirmed))

  const today = collab.confirmedDoc(now)
  if (old.doc.eq(today)) return
  const { tr, lost } = collab.receiveWhole(old, today, collab.collabState(now).version)
  machine.putAside(lost, "overwritten")
  old = old.apply(tr)

  // Over what has been written in this page meanwhile, as over another's.
  const mine = collab.collabState(now).unconfirmed.map(({ step }) => step)
  if (mine.length > 0) {
    const over = collab.receive(
      old,
      mine,
      mine.map(() => "this page"),
      door.client,
    )
    machine.putAside(over.lost, "overwritten")
    old = old.apply(over.tr)
  }
  const back = now.tr
  for (const { step } of collab.collabState(old).unconfirmed) back.step(step)
  if (!back.docChanged) return
  host.dispatch(back)
  machine.changed()
}

/** The letters in the steps themselves, where nothing better can be made of them. */
function wordsIn({ steps }: Unsaved): string {
  let words = ""
  const gather = (content: readonly { text?: string; content?: never[] }[]) => {
    for (const node of content) {
      if (node.text !== undefined) words += node.text
      else if (words !== "" && !words.endsWith("\n")) words += "\n"
      gather(node.content ?? [])
    }
  }
  for (const step of steps) gather((step.slice?.content ?? []) as never[])
  return words.trim()
}
