import { expect, test } from "vitest"
import { minutesOf } from "./PlannedMinutes"

test("whole minutes, with or without the word", () => {
  expect(minutesOf("15")).toBe(15)
  expect(minutesOf(" 20 min ")).toBe(20)
  expect(minutesOf("45 minuter")).toBe(45)
})

test("nothing takes the plan away; what is no number of minutes is not sent", () => {
  expect(minutesOf("  ")).toBeUndefined()
  for (const words of ["0", "-5", "1,5", "kvart", "601"]) expect(minutesOf(words)).toBe("bad")
})
