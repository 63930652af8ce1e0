import { expect, test } from "vitest"
import { genitive, number, organised, rowsOf } from "./body"

test("BODY-1 the genitive that is suggested is the server's", () => {
  expect(genitive("Sociala samrådsgruppen")).toBe("Sociala samrådsgruppens")
  expect(genitive("SVOM")).toBe("SVOM:s")
  expect(genitive("Styrgruppen Norrsjövallens")).toBe("Styrgruppen Norrsjövallens")
  expect(genitive("IFO")).toBe("IFO:s")
  expect(genitive("")).toBe("")
})

test("BODY-1 organisations are kept with the figures that are whole", () => {
  const rows = [
    { id: 1, name: " Åre kommun ", year: "2025", people: "12 345" },
    { id: 2, name: "Bergs kommun", year: "", people: "7 000" },
    { id: 3, name: " ", year: "2025", people: "1" },
  ]
  const kept = organised(rows)
  expect(kept).toEqual({
    organisations: ["Åre kommun", "Bergs kommun"],
    populations: { "Åre kommun": { year: 2025, number: 12345 } },
  })
  expect(organised(rowsOf(kept))).toEqual(kept)
  expect(number("tolv")).toBeUndefined()
})
