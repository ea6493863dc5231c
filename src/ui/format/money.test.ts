import { expect, it } from "vitest"
import { money } from "./money"

it("writes amounts with their currency", () => {
  expect(money(48000, "EUR", "en-GB")).toBe("€48,000")
  expect(money(48000.49, null, "en-GB")).toBe("48,000")
})

it("shows what is no currency code as it stands", () => {
  expect(money(10, "bananas", "en-GB")).toBe("10 bananas")
})
