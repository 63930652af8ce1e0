import { expect, test } from "vitest"
import type { Speakers } from "../../model/assembly"
import { askable, placeOf, spoken, turnName } from "./floor"

const list: Speakers = {
  now: { person: "p1", kind: "speak", since: "2018-12-14T09:00:00Z" },
  waiting: [
    { person: "p2", kind: "pointOfOrder" },
    { person: "p3", kind: "speak" },
  ],
}

test("who waits knows the place and cannot ask twice", () => {
  expect(placeOf(list, "p3")).toBe(2)
  expect(askable(list, "p3")).toEqual([])
})

test("who speaks asks for nothing; the others may reply", () => {
  expect(askable(list, "p1")).toEqual([])
  expect(askable(list, "p9")).toEqual(["speak", "reply", "pointOfOrder"])
})

test("while nobody speaks there is nothing to reply to", () => {
  expect(askable({ waiting: [] }, "p9")).toEqual(["speak", "pointOfOrder"])
})

test("a reply and a point of order are named, the rest is only a name", () => {
  const people = { p2: { name: "Eva Norrmark" } }
  expect(turnName({ person: "p2", kind: "pointOfOrder" }, people)).toBe("Eva Norrmark (ordningsfråga)")
  expect(turnName({ person: "p2", kind: "speak" }, people)).toBe("Eva Norrmark")
})

test("the clock counts minutes and seconds, and never below nought", () => {
  expect(spoken("2018-12-14T09:00:00Z", Date.parse("2018-12-14T09:01:05Z"))).toBe("1.05")
  expect(spoken("2018-12-14T09:00:00Z", Date.parse("2018-12-14T08:59:58Z"))).toBe("0.00")
})
