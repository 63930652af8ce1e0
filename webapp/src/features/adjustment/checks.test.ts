import { expect, test } from "vitest"
import type { MeetingView } from "../../model/view"
import { checkWords, inOrder } from "./Checks"

test("CHK-1 a check says whom it is about, and one that this build does not know says its code", () => {
  const adjuster = { code: "ADJUSTER_NOT_THERE", severity: "warning", about: ["Håkan Edlund", "§ 49–51"] } as const
  expect(checkWords({ ...adjuster, about: [...adjuster.about] })).toBe(
    "Ska justera, men är inte antecknad som närvarande hela tiden: Håkan Edlund, § 49–51.",
  )
  expect(checkWords({ code: "NEW_THING", severity: "warning" })).toBe("Kontrollera: NEW_THING.")
})

test("CHK-2 what stops stands first, then the order of the document", () => {
  const view = { order: ["i1", "i2"] } as unknown as MeetingView
  const checks = [
    { code: "ITEM_EMPTY", severity: "warning", item: "i2" },
    { code: "ADJUSTER_MISSING", severity: "warning" },
    { code: "METHOD_MISSING", severity: "stop", item: "i2" },
    { code: "ITEM_EMPTY", severity: "warning", item: "i1" },
  ] as const
  expect(inOrder(view, checks).map(({ severity, item }) => `${severity} ${item ?? ""}`)).toEqual([
    "stop i2",
    "warning ",
    "warning i1",
    "warning i2",
  ])
})
