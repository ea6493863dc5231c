import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { choose, EXPLORATION, uniformOf } from "./choose"
import { offPolicy } from "./off-policy"
import { decision } from "./testing/thread"

const one = (score: number, tier = 0, mayExplore = true) => ({ score, tier, mayExplore })

describe("choosing", () => {
  it("puts the best first without randomness", () => {
    expect(choose([one(1), one(0.99)], null)).toEqual({ index: 0, probabilities: [1, 0] })
    expect(choose([], 0.5)).toEqual({ index: -1, probabilities: [] })
  })

  it("tries near-equals of the same tier only, in 5 % of the cases at most", () => {
    const candidates = [one(1, 1), one(0.95, 1), one(0.99, 0), one(0.5, 1), one(0.95, 1, false)]
    const seen = Array.from({ length: 10_000 }, (_, at) => choose(candidates, (at + 0.5) / 10_000).index)
    expect(new Set(seen)).toEqual(new Set([0, 1]))
    expect(seen.filter((index) => index === 1).length / seen.length).toBeCloseTo(EXPLORATION / 2, 3)
  })

  it("never explores away from waiting", () => {
    expect(choose([one(1, 0, false), one(0.99)], 0.9999).index).toBe(0)
  })

  it("says with which chance: they sum to 1 and the chosen one's is not 0", () => {
    const candidates = fc.array(
      fc.record({
        score: fc.double({ min: 0, max: 2, noNaN: true }),
        tier: fc.nat(2),
        mayExplore: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(candidates, fc.double({ min: 0, max: 0.999999, noNaN: true }), (list, random) => {
        const { index, probabilities } = choose(list, random)
        expect(probabilities.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
        expect(probabilities[index]).toBeGreaterThan(0)
      }),
    )
  })

  it("draws the same number for the same text, evenly over texts", () => {
    const drawn = Array.from({ length: 2000 }, (_, at) => uniformOf(`salt step ${at}`))
    expect(uniformOf("salt step 7")).toBe(drawn[7])
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
    expect(drawn.filter((value) => value < 0.05).length / drawn.length).toBeCloseTo(0.05, 1)
  })
})

describe("judging another policy by the log", () => {
  const log = (shown: "s-follow" | "s-proof", hit: boolean, probability: number) =>
    decision({
      shown,
      candidates: [
        {
          stepId: "s-follow",
          action: "follow_up",
          score: 1,
          chance: 0.3,
          probability: shown === "s-follow" ? probability : 1 - probability,
        },
        {
          stepId: "s-proof",
          action: "send_proof",
          score: 1,
          chance: 0.3,
          probability: shown === "s-proof" ? probability : 1 - probability,
        },
      ],
      acted: { action: shown === "s-follow" ? "follow_up" : "send_proof", at: 1, how: "anyway" },
      hit,
      state: "settled",
    })

  it("finds the rate of an action that was shown seldom", () => {
    // follow_up was shown in 80 %, works in 20 %; send_proof in 20 %, works in 60 %.
    const decisions = [
      ...Array.from({ length: 800 }, (_, at) => log("s-follow", at % 5 === 0, 0.8)),
      ...Array.from({ length: 200 }, (_, at) => log("s-proof", at % 5 < 3, 0.2)),
    ]
    const always = (stepId: string) => offPolicy(decisions, (_, shown) => (shown === stepId ? 1 : 0))
    expect(always("s-follow")?.snips).toBeCloseTo(0.2)
    expect(always("s-proof")?.snips).toBeCloseTo(0.6)
    expect(always("s-proof")?.ips).toBeCloseTo(0.6)
    expect(always("s-proof")?.effectiveCases).toBeCloseTo(200)
  })

  it("says nothing without usable decisions", () => {
    expect(offPolicy([decision()], () => 1)).toBeNull()
    expect(offPolicy([log("s-follow", true, 1)], () => 0)).toBeNull()
  })
})
