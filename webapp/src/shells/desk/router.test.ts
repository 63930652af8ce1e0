import { expect, test } from "vitest"
import { fits } from "./router"

test("a pattern fits a path part by part and names what is variable", () => {
  expect(fits("/hem", "/hem/")).toEqual({})
  expect(fits("/hem/organ/:body", "/hem/organ/b_1")).toEqual({ body: "b_1" })
  expect(fits("/hem/organ/:body/personer", "/hem/organ/b%201/personer")).toEqual({ body: "b 1" })
  expect(fits("/hem/organ/:body", "/hem/organ")).toBeUndefined()
  expect(fits("/hem/organ/:body", "/hem/moten/m_1")).toBeUndefined()
})
