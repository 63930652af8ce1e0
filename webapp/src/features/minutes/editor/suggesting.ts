import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import type { Choice } from "../references"

/** What was typed after `@` or `/`, and where it stands. */
export interface Asked {
  sign: "@" | "/"
  from: number
  to: number
  typed: string
}

/** Offered now, one of them marked. */
export interface Offer extends Asked {
  choices: Choice[]
  marked: number
}

/** A sign at the beginning or after a space or parenthesis, and a few letters after it: not "och/eller", not "a@b". */
const SIGN = /(?:^|[\s(\u00a0])([@/])([\p{L}\p{N}§][\p{L}\p{N}§ .\u00a0-]{0,40})?$/u

const KEY = new PluginKey<Asked | undefined>("suggesting")

/** Where a choice may be asked for in this state: at a cursor, never in a marked part of the text. */
function asked(state: EditorState): Asked | undefined {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return undefined
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc")
  const found = SIGN.exec(before)
  if (found === null) return undefined
  const typed = found[2] ?? ""
  return { sign: found[1] as "@" | "/", from: $from.pos - typed.length - 1, to: $from.pos, typed }
}

export interface Suggesting {
  /** What fits; asked at each letter. */
  choices(asked: Asked): Choice[]
  /** What to show; nothing when there is nothing to choose. */
  show(offer: Offer | undefined): void
}

/**
 * Offers while `@…` or `/…` is typed. Arrows mark, Enter or Tab puts in, Escape leaves the letters as they are. Begins only when
 * something is typed here: a cursor that comes by, and letters of others, ask for nothing.
 */
export function suggestingPlugin(parts: Suggesting): Plugin {
  let marked = 0
  let left = -1
  let shown: Offer | undefined

  const show = (offer: Offer | undefined) => {
    if (offer === undefined && shown === undefined) return
    shown = offer
    parts.show(offer)
  }

  const look = (state: EditorState) => {
    const now = KEY.getState(state)
    if (now === undefined || now.from === left) {
      if (now === undefined) left = -1
      return show(undefined)
    }
    const choices = parts.choices(now)
    if (shown?.from !== now.from || shown.typed !== now.typed) marked = 0
    marked = Math.min(marked, choices.length - 1)
    show(choices.length === 0 ? undefined : { ...now, choices, marked })
  }

  const mark = (state: EditorState, by: number) => {
    if (shown === undefined) return
    marked = (marked + by + shown.choices.length) % shown.choices.length
    look(state)
  }

  return new Plugin<Asked | undefined>({
    key: KEY,
    state: {
      init: () => undefined,
      apply(transaction, before, _old, state) {
        const own = transaction.docChanged && transaction.getMeta("collab$") === undefined
        if (!own && before === undefined) return undefined
        if (!own && !transaction.docChanged && !transaction.selectionSet) return before
        return asked(state)
      },
    },
    view: () => ({
      update: (view) => look(view.state),
      destroy: () => show(undefined),
    }),
    props: {
      handleKeyDown(view, event) {
        if (shown === undefined || event.isComposing) return false
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step !== undefined) mark(view.state, step)
        else if (event.key === "Enter" || event.key === "Tab") put(view, shown, shown.choices[marked])
        else if (event.key === "Escape") {
          left = shown.from
          show(undefined)
        } else return false
        return true
      },
      handleDOMEvents: {
        blur: () => {
          show(undefined)
          return false
        },
      },
    },
  })
}

/** The sign and the letters after it become what was chosen. */
export function put(view: EditorView, at: Asked, choice: Choice | undefined): void {
  if (choice === undefined) return
  const { state } = view
  if ("reference" in choice.puts) {
    const node = state.schema.nodes.reference?.create(choice.puts.reference)
    if (node) view.dispatch(state.tr.replaceWith(at.from, at.to, node).scrollIntoView())
    return
  }
  const { phrase } = choice.puts
  const transaction = state.tr.insertText(phrase, at.from, at.to)
  const slot = nextSlot(phrase, 0)
  if (slot) {
    const start = at.from + slot.from
    transaction.setSelection(TextSelection.create(transaction.doc, start, at.from + slot.to))
  }
  view.dispatch(transaction.scrollIntoView())
}

/** "[belopp]": something to fill in. */
export function nextSlot(words: string, after: number): { from: number; to: number } | undefined {
  const found = /\[[^\][]{1,60}\]/.exec(words.slice(after))
  return found === null ? undefined : { from: after + found.index, to: after + found.index + found[0].length }
}

/** Marks the next slot of this paragraph. Nothing of the kind: the key is left to the page. */
export function toNextSlot(view: EditorView): boolean {
  const { $to } = view.state.selection
  if (!$to.parent.isTextblock) return false
  const words = $to.parent.textBetween(0, $to.parent.content.size, undefined, "\ufffc")
  const slot = nextSlot(words, $to.parentOffset)
  if (slot === undefined) return false
  const start = $to.start()
  const selection = TextSelection.create(view.state.doc, start + slot.from, start + slot.to)
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  return true
}
