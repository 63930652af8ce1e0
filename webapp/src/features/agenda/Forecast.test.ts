import { expect, test } from "vitest"
import { running } from "../../../gallery/meeting"
import { forecast } from "../../model/forecast"
import { expectedWords, linesOf } from "./Forecast"

const at = (hours: number, minutes = 0) => new Date(2018, 11, 14, hours, minutes).getTime()

function planned(minutes: Record<string, number>) {
  const view = running()
  for (const [id, plannedMinutes] of Object.entries(minutes)) {
    const item = view.items[id]
    if (item) item.plannedMinutes = plannedMinutes
  }
  const current = view.items.i8
  if (current) current.startedAt = new Date(at(10)).toISOString()
  return view
}

test("what is not reached is named, with the hour of the end and what makes it unsure", () => {
  const view = planned({ i8: 30, i9: 120, i10: 10 })
  const told = forecast(view, at(10, 10))
  expect(linesOf(told, view)).toEqual([
    "Hinns inte före 12.00: Kartläggning våld i nära relationer - mars månad 2019; Angående finansiering projektanställning psykisk hälsa; Angående finansiering Brottsofferjouren (BOJ); och 2 till.",
    "Hinns kanske inte klart före 12.00: Utredningsuppdrag CMV – delrapport.",
    "Säkrare går inte att säga: 4 punkter saknar planerad tid.",
  ])
  expect(expectedWords(told, "i9", 120, false)).toBe("ca 10.30 · 120 min · hinns kanske inte klart")
  expect(expectedWords(told, "i8", 30, true)).toBe("10 av 30 min")
  expect(expectedWords(forecast(view, at(10, 45)), "i8", 30, true)).toBe("15 min över tiden")
  expect(expectedWords(told, "i10", 10, false)).toBe("10 min · hinns inte")
})

test("where nobody has planned, nothing is said", () => {
  const view = running()
  expect(linesOf(forecast(view, at(10)), view)).toEqual([])
})

test("a plan without an end says what is missing", () => {
  const view = planned({ i8: 30 })
  delete view.meeting.end
  expect(linesOf(forecast(view, at(10)), view)).toEqual([
    "Mötet har ingen sluttid, så det går inte att säga vad som hinns med.",
  ])
})
