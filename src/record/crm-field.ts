import * as z from "zod"

/** What is known of a person, besides name and address, that a CRM may have a field for. */
export const MappedFact = z.enum(["position", "phone", "mobile", "web", "address", "profile", "company"])
export type MappedFact = z.infer<typeof MappedFact>

/** A field of a person in a CRM: its name in the API, how people there call it, and what it takes. */
export const CrmField = z.object({
  name: z.string().min(1).max(200),
  label: z.string().max(300),
  kind: z.enum(["text", "phone", "url", "picklist"]),
})
export type CrmField = z.infer<typeof CrmField>

/** One value that a picklist takes: what is written, and what people see. */
export const PicklistOption = z.object({ value: z.string(), label: z.string() })
export type PicklistOption = z.infer<typeof PicklistOption>

/** A field as the CRM's own metadata describes it now. */
export interface ListedField extends CrmField {
  /** Made by the company itself. */
  custom: boolean
  /** The values that a picklist takes; empty for every other kind. */
  options: readonly PicklistOption[]
}

/** Where each fact goes: a field of the CRM, or null for nowhere. A fact that is left out goes where it does by default. */
export const FieldMap = z.partialRecord(MappedFact, CrmField.nullable())
export type FieldMap = z.infer<typeof FieldMap>

/** Where facts go unless the rep has chosen; a fact without an entry is not written. */
export type DefaultFields = Readonly<Partial<Record<MappedFact, CrmField>>>

/** The field that a fact is written to, or null where it is not written. */
export function targetOf(fact: MappedFact, map: FieldMap, defaults: DefaultFields): CrmField | null {
  const chosen = map[fact]
  return chosen === undefined ? (defaults[fact] ?? null) : chosen
}

const FITTING: Readonly<Record<MappedFact, readonly CrmField["kind"][]>> = {
  position: ["text", "picklist"],
  phone: ["phone", "text"],
  mobile: ["phone", "text"],
  web: ["url", "text"],
  address: ["text"],
  profile: ["url", "text"],
  company: ["text", "picklist"],
}

/** Can a field of this kind hold this fact? */
export function fits(fact: MappedFact, kind: CrmField["kind"]): boolean {
  return FITTING[fact].includes(kind)
}

/**
 * What is known, by the CRM's names of the fields. Where there is no place for a mobile number it stands in for a
 * phone number that is not known; of two facts with one field the first one counts.
 */
export function mappedFields(
  facts: Readonly<Partial<Record<MappedFact, string>>>,
  map: FieldMap,
  defaults: DefaultFields,
): Record<string, string> {
  const mobileHasPlace = targetOf("mobile", map, defaults) !== null || map.mobile === null
  const known = mobileHasPlace ? facts : { ...facts, phone: facts.phone ?? facts.mobile }
  const fields: Record<string, string> = {}
  for (const fact of MappedFact.options) {
    const target = targetOf(fact, map, defaults)
    const value = known[fact]?.trim()
    if (target && value) fields[target.name] ??= value
  }
  return fields
}

/**
 * A value that was not written since only the rep can decide. `differs`: something else stands there; `not_in_list`:
 * the picklist does not have it; `refused`: the CRM did not take it, `message` says why.
 */
export const FieldProposal = z.object({
  contactId: z.string(),
  /** The person in the CRM. */
  remoteId: z.string(),
  /** The CRM's name of the field, and what people there call it. */
  field: z.string(),
  label: z.string(),
  /** What we know. */
  ours: z.string(),
  /** What stands there; empty for nothing. */
  theirs: z.string(),
  why: z.enum(["differs", "not_in_list", "refused"]),
  message: z.string().optional(),
  /** What a picklist takes. */
  options: z.array(PicklistOption).optional(),
})
export type FieldProposal = z.infer<typeof FieldProposal>

/** What was proposed and what is proposed now; of one field of one person only the newer. */
export function mergeProposals(
  before: readonly FieldProposal[],
  found: readonly FieldProposal[],
): FieldProposal[] {
  const isStill = (old: FieldProposal) =>
    !found.some(({ contactId, field }) => contactId === old.contactId && field === old.field)
  return [...before.filter(isStill), ...found]
}
