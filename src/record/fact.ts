import * as z from "zod"
import { key } from "./key"
import { Provenance } from "./provenance"

export const SubjectKind = z.enum(["contact", "company", "deal"])
export type SubjectKind = z.infer<typeof SubjectKind>

export const FactField = z.enum([
  "name",
  "position",
  "organisation",
  "phone",
  "mobile",
  "mail",
  "web",
  "address",
  "profile",
  "profile_id",
  "company",
  /** Of which company a company says that it is a part. */
  "parent",
  /** What a company does, in what business, as a page writes it in its own language. */
  "industry",
  /** How many people work there, in the page's words: "201-500 employees". */
  "size",
  /** Where a company has its head office. */
  "headquarters",
  /** What a company says of itself in a line. */
  "description",
  "stage",
  "amount",
  /** What a contact's clock showed against UTC, as "+02:00", at the time of its provenance. */
  "utc_offset",
])
export type FactField = z.infer<typeof FactField>

/** A field's value with where it comes from. Facts are only added; which one holds is `holding`'s answer. */
export const Fact = z.object({
  id: z.string(),
  workspace: z.string(),
  subject: z.object({ kind: SubjectKind, id: z.string() }),
  field: FactField,
  /** Empty where the rep said that there is none. */
  value: z.string().max(2000),
  provenance: Provenance,
})
export type Fact = z.infer<typeof Fact>

/** The same value for the same field from the same kind of source is one fact, however often it is seen. */
export function factId(fact: Omit<Fact, "id">): string {
  const { subject, field, value, provenance } = fact
  return key(subject.kind, subject.id, field, provenance.by, value.trim().toLowerCase())
}

const RANK = { rep: 3, crm: 2, rule: 1, model: 0 } as const

/**
 * The fact that holds among those for one field of one subject: the rep's own word before the CRM's, that before
 * what rules and then models read; among equals the newest. Null for none.
 */
export function holding(facts: readonly Fact[]): Fact | null {
  let best: Fact | null = null
  for (const fact of facts) {
    if (best === null || outranks(fact, best)) best = fact
  }
  return best
}

function outranks(a: Fact, b: Fact): boolean {
  const rank = RANK[a.provenance.by] - RANK[b.provenance.by]
  if (rank !== 0) return rank > 0
  if (a.provenance.at !== b.provenance.at) return a.provenance.at > b.provenance.at
  return a.id > b.id
}

/** The value that holds for each field of one subject. */
export function valuesOf(facts: readonly Fact[]): Partial<Record<FactField, string>> {
  const values: Partial<Record<FactField, string>> = {}
  for (const field of new Set(facts.map((fact) => fact.field))) {
    const fact = holding(facts.filter((other) => other.field === field))
    if (fact && fact.value !== "") values[field] = fact.value
  }
  return values
}
