import { type Example, fitLogistic, type Logistic } from "./logistic"

/** Cases after which the usual rate has moved on: a season of leads of a small team. */
const MEMORY = 200
/** Cases' worth of the whole rate that steady the edges. */
const STEADY = 20

/** A model of cases in order of time, and the log-odds of the usual rate after the last of them. */
export interface Drifting {
  model: Logistic
  usual: number
}

/**
 * Learns what features add to the usual rate of their time. Where the rate drifts, whatever was frequent in a good
 * season would otherwise pass for good itself.
 *
 * @param examples oldest first
 */
export function fitDrifting(examples: readonly Example[], ridge: number): Drifting {
  const { around, now } = driftOf(examples.map(({ success }) => success))
  const placed = examples.map((one, at) => ({ ...one, offset: around[at] ?? now }))
  return { model: fitLogistic(placed, ridge), usual: now }
}

/** The usual rate around each case and after the last one, as log-odds: fading means from both sides. */
function driftOf(successes: readonly boolean[]): { around: number[]; now: number } {
  const whole = successes.filter(Boolean).length / Math.max(1, successes.length)
  const before = fading(successes, whole)
  const after = fading([...successes].reverse(), whole)
  const around = successes.map((_, at) =>
    logOdds(((before[at] ?? whole) + (after[successes.length - 1 - at] ?? whole)) / 2),
  )
  return { around, now: logOdds(before[successes.length] ?? whole) }
}

/** The fading mean before each case, and after the last. */
function fading(successes: readonly boolean[], whole: number): number[] {
  let [hits, cases] = [0, 0]
  const means = [whole]
  for (const success of successes) {
    hits = hits * (1 - 1 / MEMORY) + (success ? 1 : 0)
    cases = cases * (1 - 1 / MEMORY) + 1
    means.push((hits + STEADY * whole) / (cases + STEADY))
  }
  return means
}

const NEVER = 1e-6

function logOdds(rate: number): number {
  const inside = Math.min(1 - NEVER, Math.max(NEVER, rate))
  return Math.log(inside / (1 - inside))
}
