import { expect, test } from "vitest"
import { whyNot } from "./Providers"

test("SEC_9 the address names one of our own reasons, and cannot put words into the page", () => {
  expect(whyNot("?why=stranger")).toBe("PROVIDER_STRANGER")
  expect(whyNot("?why=broken_off")).toBe("PROVIDER_BROKEN_OFF")
  expect(whyNot("")).toBeUndefined()
  expect(whyNot("?why=Ring%2008-123")).toBeUndefined()
})
