import type { Decision } from "~src/record/decision"

/** What another way of choosing would have brought, judged by what was tried. */
export interface Estimate {
  /** Inverse propensity scoring: unbiased, and wild where probabilities are small. */
  ips: number
  /** The same divided by the weights: a little biased, much calmer. */
  snips: number
  /** Cases that the weights are worth: below about 30 the numbers say little. */
  effectiveCases: number
  cases: number
}

/** Weights beyond this are cut: one lucky rarity must not carry the estimate. */
const LARGEST_WEIGHT = 20

/**
 * The hit rate that `policy` would have had on logged decisions (Horvitz & Thompson 1952; Swaminathan & Joachims
 * 2015). Only decisions whose shown step was carried out and whose result is known count.
 *
 * @param policy the chance with which it would have put a step first, given the decision
 * @returns null without a usable decision
 */
export function offPolicy(
  decisions: readonly Decision[],
  policy: (decision: Decision, stepId: string) => number,
): Estimate | null {
  let [hits, weights, squares, cases] = [0, 0, 0, 0]
  for (const decision of decisions) {
    const shown = decision.candidates.find((one) => one.stepId === decision.shown)
    if (!shown || decision.hit === null || decision.acted?.action !== shown.action) continue
    if (shown.probability <= 0) continue
    const weight = Math.min(LARGEST_WEIGHT, policy(decision, shown.stepId) / shown.probability)
    cases += 1
    weights += weight
    squares += weight * weight
    if (decision.hit) hits += weight
  }
  if (cases === 0 || weights === 0) return null
  return { ips: hits / cases, snips: hits / weights, effectiveCases: (weights * weights) / squares, cases }
}
