import { beatsBase, type Proof } from "./beats-base"
import { chanceOf, fitLogistic, logistic } from "./logistic"

/** What is known of a lead when it comes in, by field: source, page, country, … Empty and null say "not known". */
export type LeadFields = Readonly<Record<string, string | null>>

export interface KnownLead {
  fields: LeadFields
  won: boolean
}

/** Why a lead's chance is what it is. */
export interface LeadReason {
  field: string
  value: string
  /** Odds against a lead without this: 2 is twice the odds. */
  odds: number
  /** Own leads with this value, and how many of them were won. */
  cases: number
  won: number
}

export interface LeadScore {
  /** 0 to 1. */
  chance: number
  /** What moves it most first. */
  reasons: LeadReason[]
}

export type LeadModel =
  | { knows: true; proof: Proof; usual: number; score: (fields: LeadFields) => LeadScore }
  | { knows: false; why: string }

/**
 * Learns from the company's own closed leads, oldest first, which of them come to something. Says that it does not
 * know where the leads are few or their fields tell nothing: proven on later leads that it had not seen.
 */
export function learnLeads(leads: readonly KnownLead[]): LeadModel {
  const examples = leads.map(({ fields, won }) => ({ features: featuresOf(fields), success: won }))
  const verdict = beatsBase(examples, { by: "forward" })
  if (!verdict.knows) return { knows: false, why: verdict.why }
  const model = fitLogistic(examples, verdict.proof.ridge)
  const counts = new Map<string, { cases: number; won: number }>()
  for (const { features, success } of examples) {
    for (const feature of features) {
      const count = counts.get(feature) ?? { cases: 0, won: 0 }
      counts.set(feature, { cases: count.cases + 1, won: count.won + (success ? 1 : 0) })
    }
  }
  const score = (fields: LeadFields): LeadScore => {
    const reasons = Object.entries(fields).flatMap(([field, value]) => {
      const feature = nameOf(field, value)
      const weight = model.weights.get(feature)
      const count = counts.get(feature)
      if (weight === undefined || count === undefined) return []
      return [{ field, value: value || "not known", odds: Math.exp(weight), ...count }]
    })
    reasons.sort((a, b) => Math.abs(Math.log(b.odds)) - Math.abs(Math.log(a.odds)))
    return { chance: chanceOf(model, featuresOf(fields)), reasons }
  }
  return { knows: true, proof: verdict.proof, usual: logistic(model.intercept), score }
}

function featuresOf(fields: LeadFields): string[] {
  return Object.entries(fields).map(([field, value]) => nameOf(field, value))
}

function nameOf(field: string, value: string | null): string {
  return `${field}=${value ?? ""}`
}
