import { expect, test } from "vitest"
import { type DocumentState, documentStep, dueReminder, lifeOf } from "./documentLife"
import type { MeetingView, SelfView } from "./view"

function after(state: DocumentState, may: Record<string, true | string> = {}, phase = "closed") {
  const meeting = { phase, documentType: "protokoll", documentState: state }
  const view = { meeting, document: { state, signers: { p1: {}, p2: {} } } } as unknown as MeetingView
  return documentStep(view, { may } as SelfView, "p1")
}

test("the secretary is led from draft to review to signing", () => {
  expect(after("draft", { sendForAdjustment: true })).toBe("send")
  expect(after("review", { freezeDocument: true, sendForAdjustment: true, comment: true })).toBe("freeze")
  expect(after("frozen", { sign: true, reopenDocument: true })).toBe("sign")
  expect(after("partlySigned", { sign: "ALREADY_SIGNED", reopenDocument: true })).toBe("awaitOthers")
  expect(after("adjusted", { correct: true })).toBe("done")
})

test("who signs reads first, then signs, then waits for the others", () => {
  expect(after("draft")).toBe("await")
  expect(after("review", { comment: true })).toBe("review")
  expect(after("frozen", { sign: true })).toBe("sign")
  expect(after("partlySigned", { sign: "ALREADY_SIGNED" })).toBe("awaitOthers")
})

test("nothing is asked of anybody while the meeting goes on", () => {
  expect(after("draft", { sendForAdjustment: true }, "open")).toBe("await")
})

test("a server that tells only the state is understood", () => {
  const meeting = { documentState: "review", signers: ["p2"] }
  expect(lifeOf({ meeting } as unknown as MeetingView)).toEqual({ state: "review", signers: { p2: { order: 1 } } })
})

test("the reminder whose day has come is the latest of them", () => {
  const reminders = [
    { on: "2018-12-21", what: "sign", to: ["p1"] },
    { on: "2018-12-27", what: "sign", to: ["p1"] },
    { on: "2018-12-29", what: "overdue", to: ["p1"] },
  ] as const
  const life = { state: "frozen" as const, reminders: reminders.map((one) => ({ ...one, to: [...one.to] })) }
  expect(dueReminder(life, "2018-12-20")).toBeUndefined()
  expect(dueReminder(life, "2018-12-28")?.on).toBe("2018-12-27")
})
