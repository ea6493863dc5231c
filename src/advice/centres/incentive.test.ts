import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CommissionPlan } from "~src/record/commission"
import { commissionOf, worthOfStep } from "./incentive"

const plan: CommissionPlan = {
  currency: "EUR",
  quota: 100_000,
  tiers: [
    { from: 0, rate: 0.05 },
    { from: 50_000, rate: 0.08 },
  ],
  accelerators: [
    { above: 1, factor: 1.5 },
    { above: 1.5, factor: 2 },
  ],
}
const sale = (amount: number, share = 1) => ({ amount, share })

describe("commission", () => {
  it.each([
    [[], 0],
    [[sale(10_000)], 500],
    [[sale(60_000)], 2_500 + 800],
    [[sale(60_000, 0.5)], 1_500],
    [[sale(100_000)], 2_500 + 4_000],
    [[sale(120_000)], 2_500 + 4_000 + 20_000 * 0.08 * 1.5],
    [[sale(100_000), sale(100_000)], 2_500 + 4_000 + 50_000 * 0.12 + 50_000 * 0.16],
  ])("of %j is %d", (sales, expected) => {
    expect(commissionOf(sales, plan)).toBeCloseTo(expected, 2)
  })

  it("does not depend on how the total is cut up, and never falls with more sales", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 80_000 }), { maxLength: 8 })
    fc.assert(
      fc.property(amounts, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        const split = commissionOf(
          parts.map((part) => sale(part)),
          plan,
        )
        expect(split).toBeCloseTo(commissionOf([sale(total)], plan), 2)
        expect(commissionOf([sale(total + 1_000)], plan)).toBeGreaterThan(split)
      }),
    )
  })

  it("knows what a step is worth: more near an accelerator, nothing without a gain", () => {
    expect(worthOfStep(sale(10_000), 0.1, [], plan)).toBeCloseTo(50)
    expect(worthOfStep(sale(10_000), 0.1, [sale(100_000)], plan)).toBeCloseTo(120)
    expect(worthOfStep(sale(10_000), -0.2, [], plan)).toBe(0)
  })

  it("refuses plans and sales that make no sense", () => {
    expect(() => commissionOf([sale(Number.NaN)], plan)).toThrow(RangeError)
    expect(() => commissionOf([sale(1, 2)], plan)).toThrow(RangeError)
    expect(() => commissionOf([], { ...plan, tiers: [{ from: 10, rate: 0.1 }] })).toThrow(RangeError)
    expect(() => commissionOf([], { ...plan, quota: 0 })).toThrow(RangeError)
  })
})
