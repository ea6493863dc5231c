import { beatsBase, type Proof } from "./beats-base"
import { fitDrifting } from "./drift"
import { chanceOf, logistic } from "./logistic"

/** What is known of a lead when it comes in, by field: source, page, country, … Empty and null say "not known". */
export type LeadFields = Readonly<Record<string, string | null>>

export interface KnownLead {
  fields: LeadFields
  won: boolean
}

/** Why a lead's chance is what it is. */
export interface LeadReason {
  /** A field, or two of them ("source and page") where the pair tells more than each alone. */
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

/** What moves the odds by less than a twentieth is not worth a line. */
const LEAST_REASON = Math.log(1.05)

/**
 * Learns from the company's own closed leads, oldest first, which of them come to something: what each field and each
 * pair of fields adds to the usual rate of its time, drawn to nothing while the cases are few, so that a rare pair
 * falls back on its fields and a rare value on the usual rate. Says that it does not know where the leads are few or
 * their fields tell nothing: proven on later leads that it had not seen.
 */
export function learnLeads(leads: readonly KnownLead[]): LeadModel {
  const examples = leads.map(({ fields, won }) => ({
    features: partsOf(fields).map(({ name }) => name),
    success: won,
  }))
  const verdict = beatsBase(examples, { by: "forward" })
  if (!verdict.knows) return { knows: false, why: verdict.why }
  const { model, usual } = fitDrifting(examples, verdict.proof.ridge)
  const counts = new Map<string, { cases: number; won: number }>()
  for (const { features, success } of examples) {
    for (const feature of features) {
      const count = counts.get(feature) ?? { cases: 0, won: 0 }
      counts.set(feature, { cases: count.cases + 1, won: count.won + (success ? 1 : 0) })
    }
  }
  const score = (fields: LeadFields): LeadScore => {
    const parts = partsOf(fields)
    const reasons = parts.flatMap(({ name, field, value }) => {
      const weight = model.weights.get(name)
      const count = counts.get(name)
      if (weight === undefined || count === undefined || Math.abs(weight) < LEAST_REASON) return []
      return [{ field, value, odds: Math.exp(weight), ...count }]
    })
    reasons.sort((a, b) => Math.abs(Math.log(b.odds)) - Math.abs(Math.log(a.odds)))
    const features = parts.map(({ name }) => name)
    return { chance: chanceOf(model, features, usual), reasons }
  }
  return { knows: true, proof: verdict.proof, usual: logistic(usual + model.intercept), score }
}

interface Part {
  name: string
  field: string
  value: string
}

/** A lead's fields, and its pairs of fields. */
function partsOf(fields: LeadFields): Part[] {
  const single = Object.entries(fields).map(([field, value]): Part => {
    return { name: JSON.stringify([field, value ?? ""]), field, value: value || "not known" }
  })
  const pairs = single.flatMap((one, at) =>
    single.slice(at + 1).map(
      (other): Part => ({
        name: `${one.name} ${other.name}`,
        field: `${one.field} and ${other.field}`,
        value: `${one.value}, ${other.value}`,
      }),
    ),
  )
  return [...single, ...pairs]
}
