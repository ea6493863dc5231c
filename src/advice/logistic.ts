/** A row of a training set: the names of the features that it has, and whether it succeeded. */
export interface Example {
  features: readonly string[]
  success: boolean
}

/** Log-odds: the usual case's, and what each feature adds. Readable as a list of reasons. */
export interface Logistic {
  intercept: number
  weights: ReadonlyMap<string, number>
}

const ROUNDS = 40
const STILL = 1e-6

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
  const margins = new Float64Array(examples.length)
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
export function chanceOf({ intercept, weights }: Logistic, features: readonly string[]): number {
  let margin = intercept
  for (const feature of new Set(features)) margin += weights.get(feature) ?? 0
  return logistic(margin)
}

export const logistic = (margin: number) => 1 / (1 + Math.exp(-margin))

/** Mean squared distance between what was said and what came; smaller is better. */
export function brier(chances: readonly number[], successes: readonly boolean[]): number {
  const sum = chances.reduce((total, chance, at) => total + (chance - (successes[at] ? 1 : 0)) ** 2, 0)
  return sum / Math.max(1, chances.length)
}

/** Chance that a success was given more than a failure (area under the ROC curve); 0.5 says nothing. */
export function areaUnderCurve(chances: readonly number[], successes: readonly boolean[]): number {
  const order = chances.map((chance, at) => ({ chance, success: successes[at] ?? false }))
  order.sort((a, b) => a.chance - b.chance)
  let [rankSum, hits] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.chance === order[from]?.chance) to++
    for (let at = from; at < to; at++) {
      if (!order[at]?.success) continue
      rankSum += (from + to + 1) / 2
      hits++
    }
    from = to
  }
  const misses = order.length - hits
  return hits === 0 || misses === 0 ? 0.5 : (rankSum - (hits * (hits + 1)) / 2) / (hits * misses)
}
