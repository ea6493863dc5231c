import { expect, it } from "vitest"
import { typedNumber } from "./typed-number"

it.each([
  ["50,000", 50_000],
  ["50.000", 50_000],
  ["€ 50 000", 50_000],
  ["1.234.567", 1_234_567],
  ["1,234.50", 1234.5],
  ["1.234,50", 1234.5],
  ["0", 0],
  ["12.5", 12.5],
])("amount %s", (text, amount) => {
  expect(typedNumber(text, true)).toBe(amount)
})

it.each([
  ["7,5 %", 7.5],
  ["7.125", 7.125],
  ["100", 100],
])("share %s", (text, share) => {
  expect(typedNumber(text, false)).toBe(share)
})

it("knows nothing from no number", () => {
  expect(typedNumber("  ", true)).toBeNull()
  for (const text of ["a lot", "-5", "1,2,3", "5..5", "1e9"]) expect(typedNumber(text, true)).toBeUndefined()
})
