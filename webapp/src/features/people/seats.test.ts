import { expect, test } from "vitest"
import type { MeetingView, Person } from "../../model/view"
import { callable, emptySeats, replaceable, suggestion } from "./seats"

const member = (order: number, extra: Partial<Person> = {}): Person => ({
  name: `Ledamot ${order}`,
  category: "voting",
  order,
  votes: true,
  here: true,
  ...extra,
})
const substitute = (order: number, extra: Partial<Person> = {}): Person => ({
  name: `Ersättare ${order}`,
  category: "substitutes",
  order,
  here: true,
  ...extra,
})
const board = (people: Record<string, Person>, recused: string[] = [], recusal: "leave" | "record" = "leave") =>
  ({
    meeting: { recusal } as MeetingView["meeting"],
    people,
    current: "i5",
    items: { i5: { status: "current", recused } },
  }) as Pick<MeetingView, "people" | "items" | "current" | "meeting">

test("a member who has gone leaves an empty seat, and the first substitute in order is proposed", () => {
  const view = board({ a: member(1), b: member(2, { here: false }), s: substitute(8), t: substitute(9) })
  expect(suggestion(view, ["t", "s"])).toEqual({ member: "b", why: "away", substitute: "t" })
})

test("a recused member's seat is empty for that item", () => {
  expect(emptySeats(board({ a: member(1), b: member(2) }, ["a"]))).toEqual([{ member: "a", why: "recused" }])
})

test("where recusal is only noted the seat is not empty", () => {
  expect(emptySeats(board({ a: member(1) }, ["a"], "record"))).toEqual([])
})

test("a seat that somebody serves in is filled, and who serves is not called in again", () => {
  const view = board({
    a: member(1, { here: false }),
    b: member(2, { here: false }),
    s: substitute(8, { servesFor: "a", votes: true }),
    t: substitute(9),
  })
  expect(emptySeats(view)).toEqual([{ member: "b", why: "away" }])
  expect(callable(view, ["s", "t"])).toEqual(["t"])
})

test("a member who broke off the service and came back has no seat until that is decided", () => {
  const view = board({ a: member(1, { votes: false, leftService: true }), b: member(2), s: substitute(8) })
  expect(emptySeats(view)).toEqual([{ member: "a", why: "left" }])
})

test("by choice a substitute can be called in for anybody who is not here, but for no other substitute", () => {
  const view = board({
    a: member(1, { here: false }),
    c: member(3, { votes: false, here: false, category: "absent" }),
    s: substitute(8, { here: false, callIn: 1 }),
  })
  expect(replaceable(view)).toEqual(["a", "c"])
})

test("a substitute who is away or recused is passed over; with nobody left nothing is proposed", () => {
  const view = board({ a: member(1, { here: false }), s: substitute(8, { here: false }), t: substitute(9) }, ["t"])
  expect(callable(view, ["s", "t"])).toEqual([])
  expect(suggestion(view, ["s", "t"])).toBeUndefined()
})
