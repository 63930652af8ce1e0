import { expect, test } from "vitest"
import { addressesIn, unusableIn } from "./addresses"

test("addresses are found as people write and paste them, each once", () => {
  const written = "Eva Norrmark <eva@kommun.example>; registrator@region.example,\neva@kommun.example"
  expect(addressesIn(written)).toEqual(["eva@kommun.example", "registrator@region.example"])
  expect(addressesIn("  ")).toEqual([])
})

test("what is no address is named, and a name beside an address is none", () => {
  expect(unusableIn("Eva Norrmark <eva@kommun.example>, bo@kommun.example")).toEqual([])
  expect(unusableIn("eva@kommun.example bo@@kommun.example, åsa@kommun.example")).toEqual([
    "bo@@kommun.example",
    "åsa@kommun.example",
  ])
  expect(unusableIn("registrator")).toEqual(["registrator"])
})
