import * as z from "zod"
import { employeesIn } from "./employee-range"

/** What is known of a person, besides name and address, that a CRM may have a field for. */
export const MappedFact = z.enum(["position", "phone", "mobile", "web", "address", "profile", "company"])
export type MappedFact = z.infer<typeof MappedFact>

/** The same of a company, besides name and domain. */
export const CompanyFact = z.enum([
  "industry",
  "size",
  "city",
  "phone",
  "address",
  "web",
  "profile",
  "description",
])
export type CompanyFact = z.infer<typeof CompanyFact>

/** A field of a person or company in a CRM: its name in the API, how people there call it, and what it takes. */
export const CrmField = z.object({
  name: z.string().min(1).max(200),
  label: z.string().max(300),
  kind: z.enum(["text", "phone", "url", "picklist", "number"]),
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

/** The same for facts about companies. */
export const CompanyFieldMap = z.partialRecord(CompanyFact, CrmField.nullable())
export type CompanyFieldMap = z.infer<typeof CompanyFieldMap>
export type CompanyDefaults = Readonly<Partial<Record<CompanyFact, CrmField>>>

/** Where facts of one kind of record are to go. */
export const ChosenFields = z.discriminatedUnion("of", [
  z.object({ of: z.literal("contact"), fieldMap: FieldMap }),
  z.object({ of: z.literal("company"), fieldMap: CompanyFieldMap }),
])
export type ChosenFields = z.infer<typeof ChosenFields>

type Chosen = Readonly<Partial<Record<string, CrmField | null>>>
type Usual = Readonly<Partial<Record<string, CrmField>>>

/** The field that a fact is written to, or null where it is not written. */
export function targetOf(fact: string, map: Chosen, defaults: Usual): CrmField | null {
  const chosen = map[fact]
  return chosen === undefined ? (defaults[fact] ?? null) : chosen
}

/** All fields that facts are written to. */
export function targetsOf(map: Chosen, defaults: Usual): CrmField[] {
  const facts = new Set([...Object.keys(defaults), ...Object.keys(map)])
  return [...facts].flatMap((fact) => targetOf(fact, map, defaults) ?? [])
}

const FITTING: Readonly<Record<MappedFact | CompanyFact, readonly CrmField["kind"][]>> = {
  position: ["text", "picklist"],
  phone: ["phone", "text"],
  mobile: ["phone", "text"],
  web: ["url", "text"],
  address: ["text"],
  profile: ["url", "text"],
  company: ["text", "picklist"],
  industry: ["text", "picklist"],
  size: ["number", "text", "picklist"],
  city: ["text"],
  description: ["text"],
}

/** Can a field of this kind hold this fact? */
export function fits(fact: MappedFact | CompanyFact, kind: CrmField["kind"]): boolean {
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
 * The same for a company. A number is what a size in words has as its least; a size that tells none goes into no
 * number. `city` is the headquarters up to the first comma: pages write "Innsbruck, Tyrol".
 */
export function companyFields(
  facts: Readonly<Partial<Record<string, string>>>,
  map: CompanyFieldMap,
  defaults: CompanyDefaults,
): Record<string, string> {
  const known: Partial<Record<string, string>> = { ...facts }
  if (facts.headquarters) known.city = facts.headquarters.split(/[,،，、]/)[0] ?? ""
  const fields: Record<string, string> = {}
  for (const fact of CompanyFact.options) {
    const target = targetOf(fact, map, defaults)
    const words = known[fact]?.trim() ?? ""
    const value = target?.kind === "number" ? String(employeesIn(words)?.from ?? "") : words
    if (target && value !== "") fields[target.name] ??= value
  }
  return fields
}

/**
 * A value that was not written since only the rep can decide. `differs`: something else stands there; `not_in_list`:
 * the picklist does not have it; `refused`: the CRM did not take it, `message` says why.
 */
export const FieldProposal = z.object({
  /** Our person, or our company where `of` says so. */
  contactId: z.string(),
  of: z.literal("company").optional(),
  /** The record in the CRM. */
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

/** What was proposed and what is proposed now; of one field of one record only the newer. */
export function mergeProposals(
  before: readonly FieldProposal[],
  found: readonly FieldProposal[],
): FieldProposal[] {
  const isStill = (old: FieldProposal) =>
    !found.some(({ contactId, field }) => contactId === old.contactId && field === old.field)
  return [...before.filter(isStill), ...found]
}
