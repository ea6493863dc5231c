import type { FieldProposal } from "~src/record/crm-field"
import type { Connector, RemotePerson, RemoteRecord, StandingPerson } from "./connector"
import { CrmError } from "./crm-error"
import { sameValue } from "./same-value"

/** A value that was not written, and why; the rest of a proposal is for the caller to know. */
export type Unwritten = Pick<FieldProposal, "field" | "ours" | "theirs" | "why" | "message" | "options">

/**
 * Fills those of `wanted` that are empty on a person who was just read; never changes what stands. An address in the
 * place of a name counts as empty. What the CRM refuses keeps no other field from being written.
 */
export async function fillContact(
  connector: Connector,
  standing: StandingPerson,
  wanted: Readonly<Record<string, string>>,
): Promise<{ filled: string[]; unwritten: Unwritten[] }> {
  const missing: Record<string, string> = {}
  const unwritten: Unwritten[] = []
  for (const [field, ours] of Object.entries(wanted)) {
    const there = standing.fields[field]
    if (there === undefined) continue
    const isEmpty = there.every((value) => standing.emails.includes(value.toLowerCase()))
    if (isEmpty) missing[field] = ours
    else if (!there.some((value) => sameValue(value, ours))) {
      unwritten.push({ field, ours, theirs: there.join(", "), why: "differs" })
    }
  }
  const refused = await writeWhatIsTaken(connector, standing.id, missing)
  const filled = Object.keys(missing).filter((name) => !refused.some(({ field }) => field === name))
  return { filled, unwritten: [...unwritten, ...refused] }
}

/** Writes all at once, and where the CRM does not take something without saying what, one by one. */
async function writeWhatIsTaken(
  connector: Connector,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<Unwritten[]> {
  const names = Object.keys(fields)
  if (names.length === 0 || !connector.writeContact) return []
  try {
    await connector.writeContact(id, fields)
    return []
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "validation") throw error
    const culprit = names.length === 1 ? names[0] : error.details.field
    if (culprit !== undefined && culprit in fields) {
      const { [culprit]: ours = "", ...others } = fields
      return [refusal(culprit, ours, error), ...(await writeWhatIsTaken(connector, id, others))]
    }
    const refused: Unwritten[] = []
    for (const [name, value] of Object.entries(fields)) {
      refused.push(...(await writeWhatIsTaken(connector, id, { [name]: value })))
    }
    return refused
  }
}

/** Makes a person with as much as the CRM takes: no single field keeps them from being made. */
export async function createContact(
  connector: Connector,
  person: RemotePerson,
  companyId: string | null,
): Promise<{ record: RemoteRecord; unwritten: Unwritten[] }> {
  try {
    return { record: await connector.createContact(person, companyId), unwritten: [] }
  } catch (error) {
    const { fields } = person
    const mayBeAField = error instanceof CrmError && error.code === "validation"
    if (!mayBeAField || Object.keys(fields).length === 0) throw error
    const { field: culprit } = error.details
    if (culprit !== undefined && culprit in fields) {
      const { [culprit]: ours = "", ...others } = fields
      const made = await createContact(connector, { ...person, fields: others }, companyId)
      return { ...made, unwritten: [refusal(culprit, ours, error), ...made.unwritten] }
    }
    const record = await connector.createContact({ ...person, fields: {} }, companyId)
    return { record, unwritten: await writeWhatIsTaken(connector, record.id, fields) }
  }
}

/** A field that the CRM did not take, with its reason. */
export function refusal(field: string, ours: string, { message }: CrmError): Unwritten {
  return { field, ours, theirs: "", why: "refused", message }
}
