/**
 * The schema of all running text, for editors' states that have no screen: recovering what a closed tab left, tests, and
 * programs that write. The same as server/contract/schema.json, which a test compares; the editor on the screen brings its
 * own schema with looks and keys, and a test of its own compares that.
 */

import { Schema } from "@tiptap/pm/model"

export const SCHEMA_SPEC = {
  version: 1,
  topNode: "doc",
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block" },
    heading: { content: "inline*", group: "block", attrs: { level: { default: 3 } } },
    bulletList: { content: "listItem+", group: "block" },
    orderedList: { content: "listItem+", group: "block", attrs: { start: { default: 1 } } },
    listItem: { content: "paragraph block*" },
    quotedDecision: {
      content: "(paragraph | bulletList | orderedList)+",
      group: "block",
      attrs: { decidedBy: { default: null } },
    },
    hardBreak: { group: "inline", inline: true },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { kind: {}, target: {}, label: { default: null } },
    },
    text: { group: "inline" },
  },
  marks: {
    bold: {},
    italic: {},
    link: { attrs: { href: {} }, inclusive: false },
  },
}

export const schema = new Schema({
  topNode: SCHEMA_SPEC.topNode,
  nodes: SCHEMA_SPEC.nodes,
  marks: SCHEMA_SPEC.marks,
})
