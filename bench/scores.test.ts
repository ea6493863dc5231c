import { describe, expect, it } from "vitest"
import { exactShare, fold, lineScore, percentile, precisionRecall, shared } from "./scores"

describe("scores", () => {
  it("folds white space before it compares", () => {
    expect(fold(" a \n\t b ")).toBe("a b")
    expect(
      exactShare([
        { expected: "a\nb", output: "a  b " },
        { expected: "a", output: "b" },
      ]),
    ).toBe(0.5)
    expect(exactShare([])).toBe(0)
  })

  it("counts equal lines as often as they stand in both", () => {
    expect(shared(["a", "a", "b"], ["a", "c", "a", "a"])).toBe(2)
    const score = lineScore([
      { expected: "a\n\na\nb", output: "a\n  a" },
      { expected: "", output: "c" },
    ])
    expect(score.precision).toBeCloseTo(2 / 3)
    expect(score.recall).toBeCloseTo(2 / 3)
    expect(score.f1).toBeCloseTo(2 / 3)
  })

  it("is zero, not NaN, where nothing was said", () => {
    expect(precisionRecall(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it("takes percentiles by the nearest rank", () => {
    expect(percentile([3, 1, 2, 4], 50)).toBe(2)
    expect(percentile([3, 1, 2, 4], 95)).toBe(4)
    expect(percentile([], 95)).toBeNaN()
  })
})
