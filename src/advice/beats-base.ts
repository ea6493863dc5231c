import { fitDrifting } from "./drift"
import { areaUnderCurve, brier, sureOfOrder } from "./judging"
import { chanceOf, type Example, fitLogistic, logistic } from "./logistic"

/** Fewer successes or failures than this and nothing is said, whatever the numbers look like. */
export const LEAST_OF_EACH = 40

const FOLDS = 6
/** Share of the cases that the first forward fold learns from. */
const FIRST = 0.4
const RIDGES = [4, 8, 16, 32]
/**
 * Standard errors by which a model must be better: two are luck in one case of forty. The order of later cases shows
 * weaker signs than the Brier score does, so it is asked for more.
 */
const SURE = { forward: 2.5, groups: 2 } as const

/** How a model did on cases that it had not seen. */
export interface Proof {
  cases: number
  successes: number
  ridge: number
  brier: number
  /** Of saying the usual rate of the time every time. */
  baseBrier: number
  auc: number
}

export type Verdict = { knows: true; proof: Proof } | { knows: false; why: string; proof: Proof | null }

type Split = { by: "forward" } | { by: "groups"; groupOf: (row: number) => string }

/**
 * Whether features tell anything about success, by cases that were not learnt from. The Brier score has to be better
 * than that of always saying the usual rate, and surely so: of cases in order of time, later ones have to stand in the
 * right order within each fold (a rate that only drifts puts nothing in order); of groups, where rows hang together,
 * the Brier score itself has to be better by two standard errors.
 *
 * @param split `forward`: examples are in order of time and only later ones are predicted; `groups`: rows of one
 *   group are never in both halves
 */
export function beatsBase(examples: readonly Example[], split: Split): Verdict {
  const successes = examples.filter((one) => one.success).length
  const failures = examples.length - successes
  if (successes < LEAST_OF_EACH || failures < LEAST_OF_EACH) {
    const why = `So far ${successes} went well and ${failures} did not; it takes ${LEAST_OF_EACH} of each to tell.`
    return { knows: false, why, proof: null }
  }
  const folds = split.by === "forward" ? forward(examples.length) : grouped(examples.length, split.groupOf)
  const trials = RIDGES.map((ridge) => {
    const tested = folds.map((fold) => testOf(examples, fold, ridge, split.by))
    return { tested, proof: proofOf(examples, tested, ridge) }
  })
  const { tested, proof } = trials.reduce((a, b) => (b.proof.brier < a.proof.brier ? b : a))
  const sure = split.by === "forward" ? sureOfOrder(tested) : sureOfGain(tested)
  if (proof.brier < proof.baseBrier && sure > SURE[split.by]) return { knows: true, proof }
  const why = "What is known of these cases tells no more than the usual rate does."
  return { knows: false, why, proof }
}

interface Fold {
  train: readonly number[]
  test: readonly number[]
}

/** The first cases train the first fold; each later one trains on all before it. */
function forward(count: number): Fold[] {
  const start = Math.floor(count * FIRST)
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

/** What was said of the cases of one fold, and what came. */
interface Tested {
  chances: readonly number[]
  successes: readonly boolean[]
  /** The usual rate as it was known. */
  base: number
}

function testOf(examples: readonly Example[], fold: Fold, ridge: number, by: Split["by"]): Tested {
  const [train, test] = [fold.train, fold.test].map((rows) => rows.flatMap((row) => examples[row] ?? []))
  const known = train ?? []
  const later = test ?? []
  const successes = later.map(({ success }) => success)
  if (by === "forward") {
    const { model, usual } = fitDrifting(known, ridge)
    const chances = later.map(({ features }) => chanceOf(model, features, usual))
    return { chances, successes, base: logistic(usual) }
  }
  const model = fitLogistic(known, ridge)
  const base = known.filter((one) => one.success).length / Math.max(1, known.length)
  return { chances: later.map(({ features }) => chanceOf(model, features)), successes, base }
}

function proofOf(examples: readonly Example[], tested: readonly Tested[], ridge: number): Proof {
  const chances = tested.flatMap((one) => one.chances)
  const came = tested.flatMap((one) => one.successes)
  const bases = tested.flatMap(({ successes, base }) => successes.map(() => base))
  return {
    cases: examples.length,
    successes: examples.filter((one) => one.success).length,
    ridge,
    brier: brier(chances, came),
    baseBrier: brier(bases, came),
    auc: areaUnderCurve(chances, came),
  }
}

/** Standard errors by which the Brier score is better than the usual rate's. */
function sureOfGain(tested: readonly Tested[]): number {
  const gains = tested.flatMap(({ chances, successes, base }) =>
    successes.map((success, at) => {
      const truth = success ? 1 : 0
      return (base - truth) ** 2 - ((chances[at] ?? 0) - truth) ** 2
    }),
  )
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length)
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1)
  return variance > 0 ? mean / Math.sqrt(variance / gains.length) : 0
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
