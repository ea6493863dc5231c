import { beatsBase, LEAST_OF_EACH, type Proof } from "./beats-base"
import type { DealWeek } from "./deal-weeks"
import { chanceOf, fitLogistic } from "./logistic"

/** Weeks ahead that a risk speaks of. */
const AHEAD = 4

export interface DealRisk {
  /** Chance that the deal is lost within four weeks if nothing changes, 0 to 1. */
  lost: number
  /** The same for a deal of usual standing. */
  usual: number
  /** What raises or lowers it, largest first; odds against a week without it. */
  reasons: { feature: string; odds: number }[]
}

export type RiskModel =
  | { knows: true; proof: Proof; risk: (week: DealWeek) => DealRisk }
  | { knows: false; why: string }

/**
 * A discrete-time hazard: of the deals alive in a week, which are lost in the next (Allison 1982: logistic
 * regression over deal-weeks). Speaks only after 40 won and 40 lost deals, and only where it beats the usual rate on
 * weeks of deals that it had not seen; otherwise it says that it does not know.
 */
export function learnRisk(weeks: readonly DealWeek[]): RiskModel {
  const [won, lost] = (["won", "lost"] as const).map(
    (end) => new Set(weeks.filter((week) => week.ended === end).map((week) => week.dealId)).size,
  )
  if ((won ?? 0) < LEAST_OF_EACH || (lost ?? 0) < LEAST_OF_EACH) {
    const why = `So far ${won} deals were won and ${lost} lost; it takes ${LEAST_OF_EACH} of each to tell.`
    return { knows: false, why }
  }
  const examples = weeks.map(({ features, ended }) => ({ features, success: ended === "lost" }))
  const verdict = beatsBase(examples, { by: "groups", groupOf: (row) => weeks[row]?.dealId ?? "" })
  if (!verdict.knows) return { knows: false, why: verdict.why }
  const model = fitLogistic(examples, verdict.proof.ridge)
  const usual = within(examples.filter((one) => one.success).length / examples.length)
  const risk = ({ features }: DealWeek): DealRisk => {
    const reasons = features.flatMap((feature) => {
      const weight = model.weights.get(feature)
      return weight === undefined ? [] : [{ feature, odds: Math.exp(weight) }]
    })
    reasons.sort((a, b) => Math.abs(Math.log(b.odds)) - Math.abs(Math.log(a.odds)))
    return { lost: within(chanceOf(model, features)), usual, reasons }
  }
  return { knows: true, proof: verdict.proof, risk }
}

/** From the hazard of a week to the chance within the weeks ahead. */
const within = (hazard: number) => 1 - (1 - hazard) ** AHEAD
