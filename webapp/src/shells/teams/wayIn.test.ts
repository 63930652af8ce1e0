import { expect, test } from "vitest"
import { wayIn } from "./wayIn"

const AT = "https://klubba.example"

test("TMS-2 a link that is pasted leads to a path of ours and nowhere else", () => {
  expect(wayIn(`  ${AT}/in/aB-9_x \n`, "panel", AT)).toBe("/in/aB-9_x?teams=panel")
  expect(wayIn(`${AT}/in/aB`, undefined, AT)).toBe("/in/aB")
  for (const other of [
    "https://evil.example/in/aB",
    `${AT}.evil.example/in/aB`,
    `${AT}/in/aB/../../hem`,
    `${AT}/in/`,
    `${AT}/m/x/y/`,
    `${AT}/in/a%2Fb`,
    "javascript:alert(1)",
    "/in/aB",
    "",
  ]) {
    expect(wayIn(other, "panel", AT), other).toBeUndefined()
  }
})
