import type { DocumentNode } from "../src/model/view"

/** Documents written short: a string is a paragraph, "# " a heading, a list of strings a list with dashes. */
export type Block = string | string[] | { quoted: string; by: string }

export function document(...blocks: Block[]): DocumentNode {
  return { type: "doc", content: blocks.length === 0 ? [{ type: "paragraph" }] : blocks.map(block) }
}

function block(one: Block): DocumentNode {
  if (Array.isArray(one)) {
    return { type: "bulletList", content: one.map((item) => ({ type: "listItem", content: [paragraph(item)] })) }
  }
  if (typeof one !== "string") {
    return { type: "quotedDecision", attrs: { decidedBy: one.by }, content: [paragraph(one.quoted)] }
  }
  if (one.startsWith("# ")) return { type: "heading", attrs: { level: 3 }, content: inline(one.slice(2)) }
  return paragraph(one)
}

function paragraph(words: string): DocumentNode {
  return words === "" ? { type: "paragraph" } : { type: "paragraph", content: inline(words) }
}

/** *kursiv* as in a letter. */
function inline(words: string): DocumentNode[] {
  return words
    .split(/(\*[^*]+\*)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("*")
        ? { type: "text", text: part.slice(1, -1), marks: [{ type: "italic" }] }
        : { type: "text", text: part },
    )
}
