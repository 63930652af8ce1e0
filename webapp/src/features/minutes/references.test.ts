import { expect, test } from "vitest"
import type { MeetingView } from "../../model/view"
import { phrasesFor } from "./phrases"
import { referencesFor, resolveReference } from "./references"

const view = {
  meeting: { numbering: "paragraph", body: { id: "b", name: "B", kind: "consultationGroup" } },
  order: ["i1", "i2", "i3"],
  items: {
    i1: { title: "Öppnande", number: 58 },
    i2: { title: "Budget 2027", number: 59, decisions: ["i2d1", "i2d2"] },
    i3: { title: "Vägar" },
  },
  decisions: { i2d1: { item: "i2", status: "confirmed" }, i2d2: { item: "i2", status: "confirmed" } },
  attachments: {
    i2a1: { item: "i2", number: 2, title: "Budget" },
    i1a1: { item: "i1", number: 1, title: "Kallelse" },
  },
  people: {},
} as unknown as MeetingView

const labels = (typed: string) => referencesFor(view, typed).map(({ label }) => label.replaceAll("\u00a0", " "))

test("MIN-4 at @ all that can be referred to is offered, and what is typed narrows it", () => {
  expect(labels("")).toEqual(["§ 58", "§ 59", "Vägar", "bilaga 1", "bilaga 2", "§ 59 punkt 1", "§ 59 punkt 2"])
  expect(labels("59")).toEqual(["§ 59", "§ 59 punkt 1", "§ 59 punkt 2"])
  expect(labels("§ 58")).toEqual(["§ 58"])
  expect(labels("bilaga 2")).toEqual(["bilaga 2"])
  expect(labels("bil 1")).toEqual(["bilaga 1"])
  expect(labels("budg")).toEqual(["§ 59", "bilaga 2", "§ 59 punkt 1", "§ 59 punkt 2"])
  expect(labels("xyz")).toEqual([])
})

test("MIN-4 a reference is called as its target is called now", () => {
  const moved = { ...view, attachments: { i2a1: { item: "i2", number: 1, title: "Budget" } } } as unknown as MeetingView
  expect(resolveReference(view, "attachment", "i2a1")?.label).toBe("bilaga\u00a02")
  expect(resolveReference(moved, "attachment", "i2a1")?.label).toBe("bilaga\u00a01")
  expect(resolveReference(moved, "attachment", "i1a1")).toBeUndefined()
  expect(resolveReference(view, "item", "i3")).toBeUndefined()
  expect(resolveReference(view, "decision", "i2d2")).toMatchObject({ href: "#i2" })
})

test("MIN-8 at / the body's own phrases come before those of its kind, and replace them by name", () => {
  const own = { name: "Noterar", text: "Rådet noterar [vad]." }
  const with_ = { ...view, phrases: [own] }
  expect(phrasesFor(with_, "")[0]?.puts).toEqual({ phrase: "Rådet noterar [vad]." })
  expect(phrasesFor(with_, "noterar").map(({ detail }) => detail)).toEqual(["Rådet noterar [vad]."])
  expect(phrasesFor(view, "uppdrag")[0]?.puts).toEqual({
    phrase: "Mötet uppdrar åt [vem] att [vad] senast den [datum].",
  })
  expect(phrasesFor(view, "barnets")).toEqual([])
})
