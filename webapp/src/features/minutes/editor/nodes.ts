import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core"

/**
 * The nodes of the minutes' schema, server/contract/schema.json, with how they look and are read from pasted text. Written
 * here instead of taken from Tiptap's ready extensions, because every attribute must be the contract's and no other.
 */

export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" })

export const Text = Node.create({ name: "text", group: "inline" })

export const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
})

const LOWEST_LEVEL = 5

export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  // Whatever level the pasted text had, in a § its headings begin at three.
  parseHTML: () =>
    ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag, index) => ({
      tag,
      attrs: { level: Math.max(3, index + 1) },
    })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Math.min(Math.max(Number(node.attrs.level) || 3, 3), LOWEST_LEVEL)}`,
    HTMLAttributes,
    0,
  ],
  addInputRules() {
    return [textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 3 } })]
  },
})

export const BulletList = Node.create({
  name: "bulletList",
  group: "block",
  content: "listItem+",
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-–*]\s$/, type: this.type })]
  },
})

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block",
  content: "listItem+",
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
    },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d+)[.)]\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ]
  },
})

export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph block*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection
        const inItem = $from.depth > 1 && $from.node(-1).type.name === this.name && $from.index(-1) === 0
        return empty && inItem && $from.parentOffset === 0 && this.editor.commands.liftListItem(this.name)
      },
    }
  },
})

export const QuotedDecision = Node.create({
  name: "quotedDecision",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  addAttributes: () => ({
    decidedBy: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-decided-by"),
      renderHTML: (attributes: Record<string, unknown>) =>
        typeof attributes.decidedBy === "string" ? { "data-decided-by": attributes.decidedBy } : {},
    },
  }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", mergeAttributes({ class: "quoted" }, HTMLAttributes), 0],
})

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.insertContent({ type: this.name }) }
  },
})

export const Reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { isRequired: true, ...data("kind") },
    target: { isRequired: true, ...data("target") },
    label: { default: null, ...data("label") },
  }),
  parseHTML: () => [{ tag: "span[data-kind][data-target]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    mergeAttributes({ class: "reference" }, HTMLAttributes),
    String(node.attrs.label ?? node.attrs.target),
  ],
  renderText: ({ node }) => String(node.attrs.label ?? node.attrs.target),
  addStorage: (): LiveReferences => ({ resolve: () => undefined, relabel: new Set() }),
  addNodeView() {
    const storage = this.storage as LiveReferences
    return ({ node }) => {
      const dom = document.createElement("span")
      const { kind, target, label } = node.attrs
      dom.dataset.kind = kind
      dom.dataset.target = target
      const relabel = () => {
        const found = storage.resolve(String(kind), String(target))
        dom.className = found === undefined ? "reference lost" : "reference"
        const shown = found ?? String(label ?? target)
        if (dom.textContent !== shown) dom.textContent = shown
      }
      relabel()
      storage.relabel.add(relabel)
      return { dom, ignoreMutation: () => true, destroy: () => void storage.relabel.delete(relabel) }
    }
  },
})

/** References show what their target is called now, also while somebody writes beside them. */
export interface LiveReferences {
  resolve: (kind: string, target: string) => string | undefined
  relabel: Set<() => void>
}

function data(name: string) {
  return {
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === "string" ? { [`data-${name}`]: attributes[name] } : {},
  }
}
