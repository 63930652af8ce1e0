import { expect, test } from "vitest"
import { board } from "../../../gallery/board"
import type { MeetingView } from "../../model/view"
import { announcements } from "./announcements"

function after(alter: (view: MeetingView) => void): string {
  const view = board()
  alter(view)
  return announcements(board(), view).join(" ")
}

test("who leads the meeting now", () => {
  expect(after((view) => Object.assign(view, { presiding: "p6" }))).toBe("Eva Norrmark leder mötet.")
})

test("a substitute who begins to serve, and for whom", () => {
  expect(after((view) => Object.assign(view.people.s1 ?? {}, { servesFor: "p5" }))).toBe(
    "Bo Hamrin tjänstgör för Lena Viklund.",
  )
})

test("recusal in the current item is told, in another it is not", () => {
  expect(after((view) => Object.assign(view.items.i5 ?? {}, { recused: ["p7", "p8"] }))).toBe(
    "Jonas Ekblad och Siv Åslund har anmält jäv och deltar inte i punkten.",
  )
  expect(after((view) => Object.assign(view.items.i7 ?? {}, { recused: ["p7"] }))).toBe("")
})

test("a quorum that is lost is told once, and its figures changing are not", () => {
  const lost = { serving: 4, seats: 9, quorate: false, rule: "moreThanHalf" } as const
  expect(after((view) => Object.assign(view, { quorum: lost }))).toBe("Mötet är inte beslutsfört. 4 av 9 tjänstgör.")
  expect(after((view) => Object.assign(view, { quorum: { ...lost, serving: 7, quorate: true } }))).toBe("")
})

test("who gets the floor; who asks for it is not told", () => {
  const now = { person: "p8", kind: "speak", since: "2019-11-19T13:20:00Z" } as const
  expect(after((view) => Object.assign(view, { speakers: { now, waiting: [] } }))).toBe("Siv Åslund har ordet.")
  expect(after((view) => Object.assign(view, { speakers: { waiting: [{ person: "p8", kind: "speak" }] } }))).toBe("")
})

test("who reserves themselves, who takes no part, and the last call", () => {
  expect(after((view) => Object.assign(view, { reservations: { r1: { item: "i4", by: "p6" } } }))).toBe(
    "Eva Norrmark reserverar sig mot beslutet.",
  )
  expect(after((view) => Object.assign(view.items.i5 ?? {}, { notParticipating: ["p8"] }))).toBe(
    "Siv Åslund deltar inte i beslutet.",
  )
  expect(after((view) => Object.assign(view.meeting, { lastCall: "2019-11-19T14:00:00Z" }))).toBe(
    "Sista tillfället att reservera sig. Mötet avslutas strax.",
  )
})
