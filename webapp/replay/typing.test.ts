// @vitest-environment node
import { expect, test } from "vitest"
import { createClient } from "../src/session/testing/client"
import { createNetwork, deliverAll } from "../src/session/testing/network"
import { createRoom } from "../src/session/testing/room"
import { createWorld, seeded } from "../src/wire/testing/world"
import type { ScriptBlock } from "./script"
import { createTypist } from "./typing"

const TEXT = "item:i1"

async function typed(blocks: ScriptBlock[]) {
  const world = createWorld()
  const room = createRoom({ [TEXT]: { type: "doc", content: [{ type: "paragraph" }] } }, world.now)
  const network = createNetwork(room)
  const { desk } = createClient({ network, person: "ann", world })
  deliverAll(network)
  const writer = desk.open(TEXT)
  if (writer === undefined) throw new Error("no text")
  const typist = createTypist(100_000, seeded(1))
  await typist.blocks(writer, blocks, (label) => (label === "§ 59" ? { target: "i18" } : undefined))
  for (let round = 0; round < 40; round++) {
    world.pass(50)
    deliverAll(network)
  }
  const text = room.texts.get(TEXT)
  expect(text?.doc.eq(writer.state().doc)).toBe(true)
  return { content: text?.doc.toJSON().content, steps: text?.version ?? 0 }
}

const p = (text: string, marks?: object[]) => ({ type: "text", text, ...(marks && { marks }) })

test("paragraphs, headings and quoted decisions stand as the script has them, typed in small pieces", async () => {
  const { content, steps } = await typed([
    { type: "paragraph", text: "Utredaren (Eva Norrmark) tackas.", emphasis: ["Eva Norrmark"] },
    { type: "heading", level: 3, text: "5.1.2 Partnerkontakt" },
    { type: "quotedDecision", decidedBy: "referensgruppen", text: "Beslut: 🏛️ det ska införas" },
    { type: "decisions", heading: "kommer ur besluten", items: [{ text: "och skrivs aldrig här" }] },
  ])
  expect(content).toEqual([
    { type: "paragraph", content: [p("Utredaren ("), p("Eva Norrmark", [{ type: "italic" }]), p(") tackas.")] },
    { type: "heading", attrs: { level: 3 }, content: [p("5.1.2 Partnerkontakt")] },
    {
      type: "quotedDecision",
      attrs: { decidedBy: "referensgruppen" },
      content: [{ type: "paragraph", content: [p("Beslut: 🏛️ det ska införas")] }],
    },
  ])
  expect(steps).toBeGreaterThan(15)
})

test("lists, with lists in their items, and what follows them", async () => {
  const { content } = await typed([
    { type: "paragraph", text: "Följande;" },
    {
      type: "list",
      items: [
        { text: "ett", items: [{ text: "a" }, { text: "b" }] },
        { text: "två", emphasis: ["två"] },
      ],
    },
    { type: "list", ordered: true, items: [{ text: "först" }, { text: "sedan" }] },
    { type: "paragraph", text: "Slut." },
  ])
  const item = (...inner: object[]) => ({ type: "listItem", content: inner })
  const para = (text: string, marks?: object[]) => ({ type: "paragraph", content: [p(text, marks)] })
  expect(content).toEqual([
    para("Följande;"),
    {
      type: "bulletList",
      content: [
        item(para("ett"), { type: "bulletList", content: [item(para("a")), item(para("b"))] }),
        item(para("två", [{ type: "italic" }])),
      ],
    },
    { type: "orderedList", attrs: { start: 1 }, content: [item(para("först")), item(para("sedan"))] },
    para("Slut."),
  ])
})

test("a § that leads to a registered matter is a live reference", async () => {
  const { content } = await typed([{ type: "paragraph", text: "Ang. Barnarenan (§ 59)" }])
  expect(content?.[0].content[1]).toEqual({
    type: "reference",
    attrs: { kind: "item", target: "i18", label: "§ 59" },
  })
})
