import { describe, expect, it } from "vitest"
import { calibrationError } from "./calibration"
import { counted, poolOf } from "./log"
import { moments } from "./moments"
import { product, randomly } from "./policies"
import { randomOf } from "./random"
import { oracleOf, simulate } from "./simulate"
import { truthOf } from "./truth"

const all = moments()
const world = (seed: number) => ({
  truth: truthOf(seed, { evidence: "graded", spread: 1 }),
  moments: all,
  seed,
})

describe("the simulator", () => {
  it("gives the same world and the same score for the same seed", () => {
    expect(simulate(world(3), product, 20, [])).toEqual(simulate(world(3), product, 20, []))
    expect(simulate(world(3), product, 20, []).worth).not.toBe(simulate(world(4), product, 20, []).worth)
  })

  it("lets nobody beat whoever knows the truth, and the product beat chance", () => {
    const mean = { oracle: 0, product: 0, random: 0 }
    for (let seed = 1; seed <= 8; seed++) {
      const oracle = simulate(world(seed), oracleOf(world(seed)), 0, []).worth
      const ours = simulate(world(seed), product, 30, []).worth
      expect(ours).toBeLessThanOrEqual(oracle + 1e-9)
      mean.oracle += oracle
      mean.product += ours
      mean.random += simulate(world(seed), randomly, 0, []).worth
    }
    expect(mean.product).toBeGreaterThan(mean.random * 1.3)
  })

  it("holds only moments in which rules leave a choice", () => {
    expect(all.length).toBeGreaterThan(100)
    for (const { candidates } of all) expect(candidates.length).toBeGreaterThan(1)
  })

  it("counts a pool's cases in the pool alone", () => {
    const { truth } = world(1)
    const rows = poolOf(truth, all, randomOf(1), { companies: 2, cases: 50 })
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["pool"]))
    expect(counted(rows, [], "rep")).toEqual(rows)
  })
})

it("calibration is 0 for the truth and the distance for a constant error", () => {
  const pairs = Array.from({ length: 100 }, (_, at) => ({ chance: at / 100, truth: at / 100 }))
  expect(calibrationError(pairs)).toBeCloseTo(0)
  expect(calibrationError(pairs.map((pair) => ({ ...pair, chance: pair.chance + 0.1 })))).toBeCloseTo(0.1)
})
