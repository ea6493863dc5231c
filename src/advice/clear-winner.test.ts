import { describe, expect, it } from "vitest"
import { interval, tellApart } from "./clear-winner"

describe("two counts", () => {
  it.each([
    [{ hits: 12, cases: 31 }, { hits: 10, cases: 30 }, false],
    [{ hits: 25, cases: 31 }, { hits: 5, cases: 30 }, true],
    [{ hits: 3, cases: 4 }, { hits: 1, cases: 4 }, false],
    [{ hits: 0, cases: 0 }, { hits: 90, cases: 100 }, false],
  ])("%j against %j: told apart %s", (a, b, apart) => {
    expect(tellApart(a, b)).toBe(apart)
    expect(tellApart(b, a)).toBe(apart)
  })

  it("the interval holds the rate and stays within 0 and 1", () => {
    for (const [hits, cases] of [
      [0, 5],
      [5, 5],
      [2.5, 5.5],
      [300, 1000],
    ] as const) {
      const { low, high } = interval({ hits, cases })
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(hits / cases + 1e-9)
      expect(high).toBeGreaterThanOrEqual(hits / cases - 1e-9)
    }
    expect(interval({ hits: 30, cases: 100 }).high).toBeCloseTo(0.362, 2)
  })
})
