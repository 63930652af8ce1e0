import { expect, test } from "vitest"
import type { DocumentLife } from "../../model/documentLife"
import type { MeetingView } from "../../model/view"
import { ofTheDocument } from "./document"

const people = { p1: { name: "Yvonne Kjellin" }, p2: { name: "Håkan Edlund" } }
const view = (document: DocumentLife) => ({ people, meeting: {}, document }) as unknown as MeetingView
const signed = { at: "2018-12-16T13:10:00Z", how: "builtIn" } as const

test("a signature is told by name, and that the document is adjusted by the last one", () => {
  const first = view({ state: "partlySigned", signers: { p1: { signed }, p2: {} } })
  const all = view({ state: "adjusted", signers: { p1: { signed }, p2: { signed } } })
  expect(ofTheDocument(view({ state: "frozen", signers: { p1: {}, p2: {} } }), first)).toEqual([
    "Yvonne Kjellin har skrivit under.",
  ])
  expect(ofTheDocument(first, all)).toEqual(["Håkan Edlund har skrivit under.", "Protokollet är justerat."])
})

test("a document that is opened again is told once, with what it costs", () => {
  const frozen = view({ state: "partlySigned", signers: { p1: { signed } } })
  const opened = view({ state: "review", signers: { p1: {} }, voided: [{ edition: 1, at: signed.at }] })
  expect(ofTheDocument(frozen, opened)).toEqual(["Protokollet är öppnat igen. Underskrifterna gäller inte längre."])
})

test("a comment is not read aloud in the midst of somebody's reading", () => {
  const comments = { c1: { item: "i1", by: "p1", at: signed.at, text: "Stämmer." } }
  expect(ofTheDocument(view({ state: "review" }), view({ state: "review", comments }))).toEqual([])
})
