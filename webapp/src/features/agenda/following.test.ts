import { expect, test } from "vitest"
import { BEGINNING, chairMoved, chose, followed } from "./following"

test("who follows is taken along when the chair moves on", () => {
  expect(chairMoved(followed("i1", BEGINNING), "i2", false)).toEqual({ shown: "i2", following: true })
})

test("who is reading in the midst of a long item stays and is offered to come along", () => {
  const place = chairMoved(followed("i1", BEGINNING), "i2", true)
  expect(place).toEqual({ shown: "i1", following: false })
  expect(followed("i2", place)).toEqual({ shown: "i2", following: true })
})

test("who has chosen another item stays there, and follows again when the chair comes there", () => {
  const place = chose("i5", "i1")
  expect(chairMoved(place, "i2", false)).toEqual(place)
  expect(chairMoved(place, "i5", false)).toEqual({ shown: "i5", following: true })
})

test("between two items the last one stays in sight", () => {
  expect(chairMoved({ shown: "i1", following: true }, undefined, false)).toEqual({ shown: "i1", following: true })
})

test("choosing the current item is following", () => {
  expect(chose("i1", "i1").following).toBe(true)
})
