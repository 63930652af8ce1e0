import { expect, test } from "vitest"
import { forecast } from "./forecast"
import type { Item, MeetingView } from "./view"

type Plan = Partial<Item> & { status: Item["status"] }

/** A meeting of 14 December, nine to twelve, with these items in order. */
function meeting(plan: Plan[], extra: Partial<MeetingView["meeting"]> = {}) {
  const ids = plan.map((_, index) => `i${index + 1}`)
  const current = ids.find((_, index) => plan[index]?.status === "current")
  return {
    meeting: { date: "2018-12-14", start: "09:00", end: "12:00", phase: "open", ...extra } as MeetingView["meeting"],
    order: ids,
    items: Object.fromEntries(ids.map((id, index) => [id, plan[index] as Item])),
    ...(current !== undefined && { current }),
  }
}
const at = (hours: number, minutes = 0) => new Date(2018, 11, 14, hours, minutes).getTime()
const iso = (hours: number, minutes = 0) => new Date(at(hours, minutes)).toISOString()
const planned = (plannedMinutes?: number): Plan => ({
  status: "planned",
  ...(plannedMinutes !== undefined && { plannedMinutes }),
})
const known = (of: ReturnType<typeof forecast>) => {
  if (!of.known) throw new Error(of.why)
  return of
}

test("AGD-10 with time for all, each item has its hour and the meeting its end", () => {
  const told = known(forecast(meeting([planned(30), planned(60)]), at(10)))
  expect(told.items.get("i2")).toEqual({ from: at(10, 30), sure: true, fate: "reached" })
  expect(told.done).toBe(at(11, 30))
  expect(told.notReached).toEqual([])
})

test("AGD-10 what cannot begin before the end is not reached; what can begin and not be finished is cut short", () => {
  const told = known(forecast(meeting([planned(60), planned(90), planned(15)]), at(10)))
  expect([...told.items.values()].map((one) => one.fate)).toEqual(["reached", "cutShort", "notReached"])
  expect(told.notReached).toEqual(["i3"])
})

test("the current item takes what is left of its time, and nothing more once that is used up", () => {
  const view = meeting([{ status: "current", plannedMinutes: 30, startedAt: iso(10) }, planned(30)])
  expect(known(forecast(view, at(10, 10))).items.get("i2")?.from).toBe(at(10, 30))
  expect(known(forecast(view, at(11))).items.get("i2")?.from).toBe(at(11))
  expect(known(forecast(view, at(11))).items.get("i1")?.used).toBe(60)
})

test("an item without a plan is begun in its time, and after it nothing is promised", () => {
  const told = known(forecast(meeting([planned(30), planned(), planned(30)]), at(10)))
  expect([...told.items.values()].map((one) => one.fate)).toEqual(["reached", "reached", "unknown"])
  expect(told.items.get("i3")).toMatchObject({ from: at(10, 30), sure: false })
  expect(told.unplanned).toBe(1)
  expect(told.done).toBeUndefined()
})

test("what is not reached even if the unplanned took no time is said all the same", () => {
  const told = known(forecast(meeting([planned(), planned(130), planned(5)]), at(10)))
  expect(told.notReached).toEqual(["i3"])
})

test("opening and closing need no plan, and the closing is always reached", () => {
  const told = known(forecast(meeting([planned(200), { status: "planned", kind: "closing" }]), at(10)))
  expect(told.items.get("i2")?.fate).toBe("reached")
  expect(told.unplanned).toBe(0)
})

test("items done, withdrawn or referred take no more time; a parked one does", () => {
  const told = known(
    forecast(
      meeting([
        { status: "done", plannedMinutes: 60 },
        { status: "withdrawn", plannedMinutes: 60 },
        { status: "parked", plannedMinutes: 30 },
        planned(10),
      ]),
      at(11),
    ),
  )
  expect([...told.items.keys()]).toEqual(["i3", "i4"])
  expect(told.items.get("i4")?.from).toBe(at(11, 30))
})

test("before the meeting it is counted from its start", () => {
  const told = known(forecast(meeting([planned(30), planned(10)], { phase: "planned" }), at(7)))
  expect(told.items.get("i2")?.from).toBe(at(9, 30))
})

test("in a break it is counted from when the meeting goes on, and not at all where nobody has said when", () => {
  const items = [planned(30), planned(10)]
  const told = known(forecast(meeting(items, { phase: "adjourned", adjournedUntil: "10.30" }), at(10)))
  expect(told.items.get("i2")?.from).toBe(at(11))
  expect(forecast(meeting(items, { phase: "adjourned", adjournedUntil: "efter lunch" }), at(10))).toEqual({
    known: false,
    why: "adjourned",
  })
})

test("AGD-10 it says what it cannot know", () => {
  const noEnd = meeting([planned(30)])
  delete noEnd.meeting.end
  expect(forecast(noEnd, at(10))).toEqual({ known: false, why: "noEnd" })
  expect(forecast(meeting([planned(), planned()]), at(10))).toEqual({ known: false, why: "noPlan" })
  expect(forecast(meeting([planned(30)], { end: "på eftermiddagen" }), at(10))).toEqual({ known: false, why: "noEnd" })
  expect(forecast(meeting([planned(30)]), at(10) + 40 * 86_400_000)).toEqual({ known: false, why: "otherDay" })
  expect(forecast(meeting([planned(30)], { phase: "closed" }), at(10))).toEqual({ known: false, why: "closed" })
})

test("how much longer than planned it has taken so far", () => {
  const told = known(
    forecast(
      meeting([
        { status: "done", plannedMinutes: 10, startedAt: iso(9), endedAt: iso(9, 25) },
        { status: "done", plannedMinutes: 30, startedAt: iso(9, 25), endedAt: iso(9, 50) },
        planned(10),
      ]),
      at(10),
    ),
  )
  expect(told.late).toBe(10)
})
