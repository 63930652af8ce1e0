/**
 * Who writes in a text: an editor on the screen that comes and goes, and the machine that stays until all that was written is
 * confirmed. Closing an editor, or looking at another item, loses nothing and waits for nothing.
 *
 * An editor of the screen takes what `begin()` gives for its content and among its plugins, and nothing else:
 *
 *     const writer = deskOf(session)?.open(text)   // the same one while it lives; absent until the text has come
 *     const { doc, plugins } = writer.begin()      // once for each editor, which is made in the same turn
 *     new Editor({ content: doc, extensions: [… addProseMirrorPlugins: () => plugins] })
 */

import { Node } from "@tiptap/pm/model"
import { EditorState, Plugin, type Transaction } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import type { DocumentNode, TextId } from "../../model/view"
import type { MeetingSession, WritingParts } from "../types"
import { type Carried, collabPlugin, collabState, stepToJson } from "./collab"
import { createJournal, type Journal } from "./journal"
import { createMachine, type Host } from "./machine"
import { recover } from "./recover"
import { schema } from "./schema"

/** prosemirror-view takes up to 20 ms to read a composition that has ended. */
const COMPOSED_MS = 50

type DeskParts = WritingParts & { journal: Journal }

export interface Writer {
  readonly text: TextId
  /** The text as it stands here, confirmed or not, and the plugins that keep it so, for a new editor. */
  begin(): { doc: DocumentNode; plugins: Plugin[] }
  /** The state as it is now: the editor's, or one without an editor. */
  state(): EditorState
  /** A change that no editor on the screen makes: by a program. */
  dispatch(tr: Transaction): void
}

export interface Desk {
  /** The writer of this text; absent while the text is not there. */
  open(text: TextId): Writer | undefined
  /** Opens, without an editor, what closed pages have left unsaved. Call when the line is up. */
  recoverLeft(): void
  stop(): void
}

const desks = new WeakMap<WritingParts, Desk>()

/** The one desk of a session; absent where nobody can write. */
export function deskOf({ writing }: MeetingSession): Desk | undefined {
  if (writing === undefined) return undefined
  let desk = desks.get(writing)
  if (desk === undefined) {
    desk = createDesk({ ...writing, journal: createJournal(writing.shelf, writing.place) })
    desks.set(writing, desk)
  }
  return desk
}

function createDesk(parts: DeskParts): Desk {
  const writers = new Map<TextId, { writer: Writer; stop(): void }>()

  function open(text: TextId): Writer | undefined {
    const known = writers.get(text)
    if (known !== undefined) return known.writer
    const followed = parts.door.followed(text)
    if (followed === undefined) return undefined
    const made = createWriter(parts, text, Node.fromJSON(schema, followed.doc), followed.version, () => {
      writers.get(text)?.stop()
      writers.delete(text)
    })
    writers.set(text, made)
    return made.writer
  }

  return {
    open,
    recoverLeft() {
      for (const { text } of parts.journal.left(parts.isOpen)) open(text)
    },
    stop() {
      for (const { stop } of writers.values()) stop()
      writers.clear()
    },
  }
}

function createWriter(parts: DeskParts, text: TextId, doc: Node, version: number, done: () => void) {
  const { door, world } = parts
  let alone = EditorState.create({ doc, plugins: [collabPlugin(door.client, version)] })
  let view: EditorView | undefined
  let expected = false
  let composing = false

  const host: Host = {
    state: () => view?.state ?? alone,
    dispatch(tr) {
      if (view === undefined) alone = alone.apply(tr)
      else view.dispatch(tr)
    },
    composing: () => composing || view?.composing === true,
  }
  const machine = createMachine({ ...parts, text, host })
  const recovery = recover({ ...parts, text, host, machine })

  /** Lets the writer go when nobody writes and nothing is left to do. */
  function leave() {
    if (view === undefined && !expected && machine.idle() && recovery.idle()) done()
  }

  /** The editor reads what was composed a moment after the browser says so; only then the text may change. */
  function composed() {
    world.after(COMPOSED_MS, () => {
      composing = false
      machine.composed()
    })
  }

  /** Knows when an editor with the collab plugin beside it appears on the screen, changes, and goes. */
  const watcher = () =>
    new Plugin({
      view(appeared) {
        view = appeared
        expected = false
        composing = false
        return {
          update(_, before) {
            // Letters of this editor only: what the machine lays in comes with the version or the confirmation changed.
            if (collabState(before).unconfirmed !== collabState(appeared.state).unconfirmed) machine.changed()
          },
          destroy() {
            if (view !== appeared) return
            alone = appeared.state
            view = undefined
            composing = false
            machine.composed()
            world.after(0, leave)
          },
        }
      },
      props: {
        handleDOMEvents: {
          compositionstart: () => {
            composing = true
          },
          compositionend: () => composed(),
          blur: () => composed(),
        },
      },
    })

  const writer: Writer = {
    text,
    begin() {
      expected = true
      const state = host.state()
      const { version: at, unconfirmed } = collabState(state)
      const carried: Carried[] = unconfirmed.map(({ step, inverted }) => ({
        step: stepToJson(step),
        inverted: stepToJson(inverted),
      }))
      return {
        doc: state.doc.toJSON() as DocumentNode,
        plugins: [collabPlugin(door.client, at, carried), watcher()],
      }
    },
    state: host.state,
    dispatch(tr) {
      host.dispatch(tr)
      if (tr.docChanged && view === undefined) machine.changed()
    },
  }
  return {
    writer,
    stop() {
      machine.stop()
      recovery.stop()
    },
  }
}
