import { expect, test } from "vitest"
import { addressesIn } from "./addresses"

test("addresses are found as people write and paste them, each once", () => {
  const written = "Eva Norrmark <eva@kommun.example>; registrator@region.example,\neva@kommun.example"
  expect(addressesIn(written)).toEqual(["eva@kommun.example", "registrator@region.example"])
  expect(addressesIn("  ")).toEqual([])
})
