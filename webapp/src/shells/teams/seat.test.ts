import { expect, test } from "vitest"
import { forget, recall, remember, seatPage, wayIn } from "./seat"

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

test("a seat is remembered by its meeting until it is forgotten", () => {
  remember("m_1", "p_1")
  expect(recall("m_1")).toBe("p_1")
  expect(recall("m_2")).toBeUndefined()
  forget("m_1")
  expect(recall("m_1")).toBeUndefined()
})

test("a page of a seat is told that Teams shows it, or is the plain page", () => {
  expect(seatPage("m_1", "p_1", "stage")).toBe("/m/m_1/p_1/?teams=stage")
  expect(seatPage("m_1", "p_1", undefined)).toBe("/m/m_1/p_1/")
})
