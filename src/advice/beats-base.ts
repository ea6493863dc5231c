import { areaUnderCurve, brier, chanceOf, type Example, fitLogistic } from "./logistic"

/** Fewer successes or failures than this and nothing is said, whatever the numbers look like. */
export const LEAST_OF_EACH = 40

const FOLDS = 5
const RIDGES = [1, 3, 10, 30]
/** Standard errors by which the Brier score must be better: two are luck in one case of forty. */
const SURE = 2

/** How a model did on cases that it had not seen. */
export interface Proof {
  cases: number
  successes: number
  ridge: number
  brier: number
  /** Of saying the usual rate every time. */
  baseBrier: number
  auc: number
}

export type Verdict = { knows: true; proof: Proof } | { knows: false; why: string; proof: Proof | null }

/**
 * Whether features tell anything about success: cross-validated against always saying the usual rate.
 *
 * @param split `forward`: examples are in order of time and only later ones are predicted; `groups`: rows of one
 *   group are never in both halves
 */
export function beatsBase(
  examples: readonly Example[],
  split: { by: "forward" } | { by: "groups"; groupOf: (row: number) => string },
): Verdict {
  const successes = examples.filter((one) => one.success).length
  const failures = examples.length - successes
  if (successes < LEAST_OF_EACH || failures < LEAST_OF_EACH) {
    const why = `So far ${successes} went well and ${failures} did not; it takes ${LEAST_OF_EACH} of each to tell.`
    return { knows: false, why, proof: null }
  }
  const folds = split.by === "forward" ? forward(examples.length) : grouped(examples.length, split.groupOf)
  const proofs = RIDGES.map((ridge) => proofOf(examples, folds, ridge))
  const best = proofs.reduce((a, b) => (b.proof.brier < a.proof.brier ? b : a))
  if (best.z > SURE) return { knows: true, proof: best.proof }
  const why = "What is known of these cases tells no more than the usual rate does."
  return { knows: false, why, proof: best.proof }
}

interface Fold {
  train: readonly number[]
  test: readonly number[]
}

/** The first half trains the first fold; each later one trains on all before it. */
function forward(count: number): Fold[] {
  const start = Math.floor(count / 2)
  return Array.from({ length: FOLDS }, (_, fold) => {
    const from = start + Math.floor((fold * (count - start)) / FOLDS)
    const to = start + Math.floor(((fold + 1) * (count - start)) / FOLDS)
    return { train: range(0, from), test: range(from, to) }
  })
}

function grouped(count: number, groupOf: (row: number) => string): Fold[] {
  const groups = [...new Set(range(0, count).map(groupOf))]
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inside = (row: number) => foldOf.get(groupOf(row)) === fold
    return {
      train: range(0, count).filter((row) => !inside(row)),
      test: range(0, count).filter(inside),
    }
  })
}

function proofOf(
  examples: readonly Example[],
  folds: readonly Fold[],
  ridge: number,
): { proof: Proof; z: number } {
  const [chances, bases, came]: [number[], number[], boolean[]] = [[], [], []]
  for (const { train, test } of folds) {
    const known = train.flatMap((row) => examples[row] ?? [])
    const model = fitLogistic(known, ridge)
    const rate = known.filter((one) => one.success).length / Math.max(1, known.length)
    for (const row of test) {
      const example = examples[row]
      if (!example) continue
      chances.push(chanceOf(model, example.features))
      bases.push(rate)
      came.push(example.success)
    }
  }
  const gains = came.map((success, at) => {
    const truth = success ? 1 : 0
    return ((bases[at] ?? 0) - truth) ** 2 - ((chances[at] ?? 0) - truth) ** 2
  })
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length)
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1)
  const proof = {
    cases: examples.length,
    successes: examples.filter((one) => one.success).length,
    ridge,
    brier: brier(chances, came),
    baseBrier: brier(bases, came),
    auc: areaUnderCurve(chances, came),
  }
  return { proof, z: variance > 0 ? mean / Math.sqrt(variance / gains.length) : 0 }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
