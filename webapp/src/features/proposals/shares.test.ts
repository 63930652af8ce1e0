import { describe, expect, it } from "vitest"
import { rowsOf, splitOf, wholeNumber } from "./shares"

describe("DEC-6 the form of a cost split", () => {
  it("reads sums as they are written", () => {
    expect(wholeNumber("600 000 kr")).toBe(600_000)
    expect(wholeNumber("1")).toBe(1)
    expect(wholeNumber("1,5")).toBeUndefined()
    expect(wholeNumber("sex")).toBeUndefined()
  })

  it("leaves out organisations without a figure, and reads percent in thousandths", () => {
    const rows = [
      { organisation: "Region", figure: "50" },
      { organisation: "Berg", figure: "12,5 %" },
      { organisation: "Ingen", figure: "" },
    ]
    expect(splitOf("100", "shares", " ", rows)).toEqual({
      amount: 100,
      basis: "shares",
      shares: [
        { organisation: "Region", weight: 50_000 },
        { organisation: "Berg", weight: 12_500 },
      ],
    })
    expect(splitOf("100", "population", "", [{ organisation: "Berg", figure: "12,5" }])).toBeUndefined()
  })

  it("shows what was marked before as it was written", () => {
    const split = { amount: 1, basis: "shares" as const, parts: [{ organisation: "Berg", weight: 12_500, kronor: 1 }] }
    expect(rowsOf(split, [])).toEqual([{ organisation: "Berg", figure: "12,5" }])
    expect(rowsOf(undefined, [{ name: "Berg", inhabitants: 7122 }, { name: "Åre" }])).toEqual([
      { organisation: "Berg", figure: "7122" },
      { organisation: "Åre", figure: "" },
    ])
  })
})
