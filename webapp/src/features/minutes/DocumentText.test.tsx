import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { render } from "preact"
import { expect, test } from "vitest"
import type { DocumentNode } from "../../model/view"
import { DocumentText } from "./DocumentText"

function html(document: DocumentNode, fresh = [] as { from: number; to: number; until: number }[]): string {
  const place = window.document.createElement("div")
  render(
    <DocumentText
      document={document}
      fresh={fresh}
      resolve={(kind, target) => (kind === "item" ? { label: "§\u00a059", href: `#${target}` } : undefined)}
    />,
    place,
  )
  return place.querySelector(".document")?.innerHTML ?? ""
}

const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: "paragraph", content })
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: "doc", content })

test("every node of the schema has its element", () => {
  const item = (words: string): DocumentNode => ({ type: "listItem", content: [paragraph(text(words))] })
  expect(
    html(
      doc(
        { type: "heading", attrs: { level: 3 }, content: [text("5.1.1")] },
        paragraph(text("ett "), text("fett", "bold"), text("kursivt", "italic"), { type: "hardBreak" }),
        { type: "bulletList", content: [item("a")] },
        { type: "orderedList", attrs: { start: 3 }, content: [item("b")] },
        { type: "quotedDecision", attrs: { decidedBy: "Referensgruppen" }, content: [paragraph(text("Beslut: ja"))] },
      ),
    ),
  ).toBe(
    "<h3>5.1.1</h3><p>ett <strong>fett</strong><em>kursivt</em><br></p><ul><li><p>a</p></li></ul>" +
      '<ol start="3"><li><p>b</p></li></ol>' +
      '<blockquote class="quoted"><p class="decided-by">Referensgruppen</p><p>Beslut: ja</p></blockquote>',
  )
})

test("a heading never rises above its §", () => {
  expect(html(doc({ type: "heading", attrs: { level: 1 }, content: [text("x")] }))).toBe("<h3>x</h3>")
})

test("a reference shows what it means now, and its own label where that is not known", () => {
  const reference = (kind: string): DocumentNode => ({
    type: "reference",
    attrs: { kind, target: "i14", label: "se nedan" },
  })
  expect(html(doc(paragraph(reference("item"))))).toContain('<a class="reference" href="#i14">§&nbsp;59</a>')
  expect(html(doc(paragraph(reference("document"))))).toContain('<span class="reference">se nedan</span>')
})

test("a link that could run a script is only its text", () => {
  const link: DocumentNode = {
    ...text("klicka"),
    marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
  }
  expect(html(doc(paragraph(link)))).toBe("<p>klicka</p>")
})

test("markup in the text is text", () => {
  expect(html(doc(paragraph(text("<img src=x onerror=alert(1)>"))))).toContain("&lt;img")
})

test("new letters are marked inside their own marks, the others untouched", () => {
  const document = doc(paragraph(text("Mötet öppnas", "bold")))
  expect(html(document, [{ from: 7, to: 13, until: 1 }])).toBe(
    '<p><strong>Mötet <span class="fresh">öppnas</span></strong></p>',
  )
})

test("documents of the contract's step cases are shown with all their words", () => {
  const file = resolve(import.meta.dirname, "../../../../server/contract/step-cases.json")
  const read = JSON.parse(readFileSync(file, "utf8")) as { cases?: Case[] } | Case[]
  const cases = Array.isArray(read) ? read : (read.cases ?? [])
  expect(cases.length).toBeGreaterThan(100)
  for (const { doc: document } of cases.slice(0, 120)) {
    const place = window.document.createElement("div")
    render(<DocumentText document={document} />, place)
    expect(place.textContent).toBe(allWords(document))
  }
})

interface Case {
  doc: DocumentNode
}

function allWords(node: DocumentNode): string {
  if (node.type === "text") return node.text ?? ""
  if (node.type === "reference") return String(node.attrs?.label ?? node.attrs?.target)
  const by = node.type === "quotedDecision" && typeof node.attrs?.decidedBy === "string" ? node.attrs.decidedBy : ""
  return by + (node.content ?? []).map(allWords).join("")
}
