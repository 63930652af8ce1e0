import { expect, test } from "vitest"
import { calledIn, counted, type Form, formOf, type Member, sent, when } from "./people"

const ann: Member = {
  id: "ms_1",
  version: "1.1",
  person: { id: "p_1", name: "Ann Ek" },
  place: { category: "beslutande", votes: true, from: "2026-01-01", to: "2026-12-31" },
}

test("PART-8 a term is from its first day to its last, both included", () => {
  expect(when(ann, "2025-12-31")).toBe("later")
  expect(when(ann, "2026-01-01")).toBe("now")
  expect(when(ann, "2026-12-31")).toBe("now")
  expect(when(ann, "2027-01-01")).toBe("before")
})

test("PART-8 what nobody fills in is not sent, and what is changed says which version was read", () => {
  const form: Form = { ...formOf(ann), name: " Ann Ek-Falk ", mail: " " }
  expect(sent(form, ann.version)).toEqual({
    name: "Ann Ek-Falk",
    category: "beslutande",
    votes: true,
    from: "2026-01-01",
    to: "2026-12-31",
    version: "1.1",
  })
  expect(sent(form)).not.toHaveProperty("version")
})

test("PART-8 those who are called in come in their order", () => {
  const called = [2, undefined, 1].map((callIn, at) => ({ ...ann, id: `${at}`, ...(callIn && { callIn }) }))
  expect(calledIn(called).map((member) => member.id)).toEqual(["2", "0"])
})

test("PART-9 the rows of a file are counted by their fate", () => {
  const row = { row: 2, name: "Ann", why: [], changed: [] }
  expect(
    counted([
      { ...row, fate: "new" },
      { ...row, fate: "refused" },
      { ...row, fate: "new" },
    ]),
  ).toEqual({
    new: 2,
    same: 0,
    changed: 0,
    refused: 1,
  })
})
