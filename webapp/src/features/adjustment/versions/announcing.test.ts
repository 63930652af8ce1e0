import { expect, test } from "vitest"
import { latestUp, swedishDay, timeForAppeals } from "./announcing"

test("PUB-1 three weeks to appeal, and down on the day after", () => {
  expect(timeForAppeals("2026-05-29")).toEqual({ lastDay: "2026-06-19", down: "2026-06-20" })
  expect(timeForAppeals("2026-12-20")).toEqual({ lastDay: "2027-01-10", down: "2027-01-11" })
})

test("PUB-1 it goes up by the second day after the adjustment, whose day is the one in Sweden", () => {
  expect(latestUp("2026-02-27")).toBe("2026-03-01")
  expect(swedishDay("2026-05-28T22:30:00Z")).toBe("2026-05-29")
})
