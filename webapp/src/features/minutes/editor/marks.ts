import { Mark, mergeAttributes } from "@tiptap/core"

/** The marks of the minutes' schema, in the contract's order: it is the order in which they lie on a text. */

export const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [
    { tag: "strong" },
    // Some word processors wrap everything they copy in a <b> that is not bold.
    { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
    { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ["strong", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleMark(this.name) }
  },
})

export const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [
    { tag: "em" },
    { tag: "i", getAttrs: (element) => element.style.fontStyle !== "normal" && null },
    { style: "font-style=italic" },
  ],
  renderHTML: ({ HTMLAttributes }) => ["em", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleMark(this.name) }
  },
})

const LEADS_SAFELY = /^(https?:|mailto:)/i

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    href: { isRequired: true, parseHTML: (element: HTMLElement) => element.getAttribute("href") },
  }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => LEADS_SAFELY.test(element.getAttribute("href") ?? "") && null },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "a",
    mergeAttributes({ rel: "noopener noreferrer", target: "_blank" }, HTMLAttributes, {
      href: LEADS_SAFELY.test(String(HTMLAttributes.href)) ? HTMLAttributes.href : null,
    }),
    0,
  ],
})
