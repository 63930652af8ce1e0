import { Editor, Extension } from "@tiptap/core"
import { history, redo, undo } from "@tiptap/pm/history"
import type { EditorState, Plugin, Transaction } from "@tiptap/pm/state"
import type { DocumentNode } from "../../../model/view"
import { Bold, Italic, Link } from "./marks"
import {
  BulletList,
  Doc,
  HardBreak,
  Heading,
  ListItem,
  type LiveReferences,
  OrderedList,
  Paragraph,
  QuotedDecision,
  Reference,
  Text,
} from "./nodes"
import { type Suggesting, suggestingPlugin, toNextSlot } from "./suggesting"

export interface EditorSettings {
  /** Where the editor is put; it becomes the only child. */
  element: HTMLElement
  content: DocumentNode
  /** What the text is, for those who hear the page. */
  label: string
  placeholder?: string
  /** Plugins of the session: above all the one that keeps what is not confirmed yet. */
  plugins?: Plugin[]
  /** After each change of the state, own or received. */
  onTransaction?: (transaction: Transaction, state: EditorState) => void
  /** Ctrl + Enter: the next decision point. Without it the key is left to the page. */
  onNext?: () => void
  /** What `@` and `/` offer, and how that is shown. */
  suggesting?: Suggesting
  /** What a reference is called now. */
  resolve?: LiveReferences["resolve"]
}

/** Pixels between the cursor and the edges of the window. */
const CLEAR = { top: 80, right: 5, bottom: 140, left: 5 }

/** The nodes and marks of the contract, and nothing else. Their order is the schema's. */
export const SCHEMA_EXTENSIONS = [
  Doc,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  QuotedDecision,
  HardBreak,
  Reference,
  Text,
  Bold,
  Italic,
  Link,
]

/** Tiptap on ProseMirror for one running text. What is typed goes out by the session's plugins; the editor knows no line. */
export function createEditor(settings: EditorSettings): Editor {
  const editor = new Editor({
    element: settings.element,
    extensions: [
      ...SCHEMA_EXTENSIONS,
      ...(settings.suggesting ? [suggesting(settings.suggesting)] : []),
      keys(settings.onNext),
      plugins(settings.plugins ?? []),
    ],
    onBeforeCreate: ({ editor: made }) => {
      const storage = liveReferences(made)
      if (storage && settings.resolve) storage.resolve = settings.resolve
    },
    content: settings.content as unknown as Record<string, unknown>,
    // The content security policy allows no style element; the few rules stand in editor.css.
    injectCSS: false,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: "\n" } },
    editorProps: {
      // The line being written is kept clear of the bars above and below the page.
      scrollThreshold: CLEAR,
      scrollMargin: CLEAR,
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": settings.label,
        lang: "sv",
        spellcheck: "true",
        class: "document writing",
        ...(settings.placeholder && { "data-placeholder": settings.placeholder }),
      },
    },
  })
  editor.on("transaction", ({ transaction }) => {
    settings.onTransaction?.(transaction, editor.state)
    markEmpty(editor)
  })
  markEmpty(editor)
  return editor
}

/** Shows all references of a text by what their targets are called now. */
export function relabelReferences(editor: Editor): void {
  for (const relabel of liveReferences(editor)?.relabel ?? []) relabel()
}

function liveReferences(editor: Editor): LiveReferences | undefined {
  return (editor.storage as unknown as { reference?: LiveReferences }).reference
}

/** Before the other keys: Enter, Tab and the arrows are the list's while something is offered. */
function suggesting(parts: Suggesting): Extension {
  return Extension.create({
    name: "suggesting",
    priority: 1000,
    addProseMirrorPlugins: () => [suggestingPlugin(parts)],
    addKeyboardShortcuts() {
      return { Tab: () => toNextSlot(this.editor.view) }
    },
  })
}

/** The placeholder is shown by the style sheet while nothing is written. */
function markEmpty(editor: Editor): void {
  editor.view.dom.toggleAttribute("data-empty", editor.isEmpty)
}

function keys(onNext: (() => void) | undefined): Extension {
  return Extension.create({
    name: "writingKeys",
    addKeyboardShortcuts() {
      const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch)
      return {
        "Mod-z": run(undo),
        "Mod-y": run(redo),
        "Shift-Mod-z": run(redo),
        "Mod-Shift-7": () => this.editor.commands.toggleList("orderedList", "listItem"),
        "Mod-Shift-8": () => this.editor.commands.toggleList("bulletList", "listItem"),
        ...(onNext && {
          "Mod-Enter": () => {
            onNext()
            return true
          },
        }),
      }
    },
  })
}

function plugins(given: Plugin[]): Extension {
  return Extension.create({
    name: "given",
    addProseMirrorPlugins: () => [...given, history()],
  })
}
