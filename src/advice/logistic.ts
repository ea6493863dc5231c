/** A row of a training set: the names of the features that it has, and whether it succeeded. */
export interface Example {
  features: readonly string[]
  success: boolean
  /** Log-odds that are known beforehand and not learnt: the usual rate of its time. */
  offset?: number
}

/** Log-odds: the usual case's, and what each feature adds. Readable as a list of reasons. */
export interface Logistic {
  intercept: number
  weights: ReadonlyMap<string, number>
}

const ROUNDS = 40
const STILL = 1e-5

/**
 * Logistic regression over features that are there or not, by Newton steps along one feature after the other.
 *
 * @param ridge how many cases' worth of doubt pulls each weight to 0: what was seen seldom hardly counts
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const columns = new Map<string, number[]>()
  for (const [row, { features }] of examples.entries()) {
    for (const feature of new Set(features)) {
      const column = columns.get(feature)
      if (column) column.push(row)
      else columns.set(feature, [row])
    }
  }
  const margins = Float64Array.from(examples, ({ offset }) => offset ?? 0)
  const everyRow = examples.map((_, row) => row)
  const weights = new Map<string, number>()
  let intercept = 0
  const stepAlong = (rows: readonly number[], weight: number, pull: number): number => {
    let slope = pull * weight
    let bend = pull
    for (const row of rows) {
      const chance = logistic(margins[row] ?? 0)
      slope += chance - (examples[row]?.success ? 1 : 0)
      bend += chance * (1 - chance)
    }
    // Held back: a full Newton step far from the optimum overshoots.
    const step = Math.max(-2, Math.min(2, -slope / Math.max(bend, 1e-6)))
    for (const row of rows) margins[row] = (margins[row] ?? 0) + step
    return step
  }
  for (let round = 0; round < ROUNDS; round++) {
    const moved = stepAlong(everyRow, intercept, 1e-3)
    intercept += moved
    let largest = Math.abs(moved)
    for (const [feature, rows] of columns) {
      const weight = weights.get(feature) ?? 0
      const step = stepAlong(rows, weight, ridge)
      weights.set(feature, weight + step)
      largest = Math.max(largest, Math.abs(step))
    }
    if (largest < STILL) break
  }
  return { intercept, weights }
}

/** The chance of success, 0 to 1. Features that were never seen say nothing. */
export function chanceOf({ intercept, weights }: Logistic, features: readonly string[], offset = 0): number {
  let margin = offset + intercept
  for (const feature of new Set(features)) margin += weights.get(feature) ?? 0
  return logistic(margin)
}

export const logistic = (margin: number) => 1 / (1 + Math.exp(-margin))
