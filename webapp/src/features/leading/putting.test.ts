import { expect, test } from "vitest"
import { running } from "../../../gallery/meeting"
import type { MeetingView, Proposal } from "../../model/view"
import { alone } from "./putting"

function moved(...kinds: [kind: string, status?: Proposal["status"]][]): MeetingView {
  const view = running()
  view.proposals = Object.fromEntries(
    kinds.map(([kind, status = "submitted"], index) => [`q${index + 1}`, { item: "i8", kind, status, by: "p6" }]),
  )
  view.items.i8 = { ...view.items.i8, status: "current", proposals: Object.keys(view.proposals) }
  return view
}

test("a formal motion and an addition are put by themselves", () => {
  const view = moved(["referBack"], ["addition"], ["counterProposal"], ["referBack", "withdrawn"], ["approval"])
  expect(alone(view, "i8")).toEqual(["q1", "q2"])
})

test("without a draft each proposal can be put", () => {
  const view = moved(["counterProposal"])
  delete view.decisions
  expect(alone(view, "i8")).toEqual(["q1"])
})
