import type { FieldProposal } from "~src/record/crm-field"
import type { Connector, RemotePerson, RemoteRecord, StandingPerson, StandingRecord } from "./connector"
import { CrmError } from "./crm-error"
import { sameValue } from "./same-value"

/** A value that was not written, and why; the rest of a proposal is for the caller to know. */
export type Unwritten = Pick<FieldProposal, "field" | "ours" | "theirs" | "why" | "message" | "options">

type Write = (id: string, fields: Readonly<Record<string, string>>) => Promise<void>

/** See `fillRecord`. An address in the place of a name counts as empty. */
export async function fillContact(
  connector: Connector,
  standing: StandingPerson,
  wanted: Readonly<Record<string, string>>,
): Promise<{ filled: string[]; unwritten: Unwritten[] }> {
  return fillRecord(connector.writeContact, standing, wanted, standing.emails)
}

/**
 * Fills those of `wanted` that are empty on a record that was just read; never changes what stands. What the CRM
 * refuses keeps no other field from being written. @param asEmpty values that count as empty, in lower case
 */
export async function fillRecord(
  write: Write | undefined,
  standing: StandingRecord,
  wanted: Readonly<Record<string, string>>,
  asEmpty: readonly string[] = [],
): Promise<{ filled: string[]; unwritten: Unwritten[] }> {
  const missing: Record<string, string> = {}
  const unwritten: Unwritten[] = []
  for (const [field, ours] of Object.entries(wanted)) {
    const there = standing.fields[field]
    if (there === undefined) continue
    const isEmpty = there.every((value) => asEmpty.includes(value.toLowerCase()))
    if (isEmpty) missing[field] = ours
    else if (!there.some((value) => sameValue(value, ours))) {
      unwritten.push({ field, ours, theirs: there.join(", "), why: "differs" })
    }
  }
  const refused = await writeWhatIsTaken(write, standing.id, missing)
  const filled = Object.keys(missing).filter((name) => !refused.some(({ field }) => field === name))
  return { filled, unwritten: [...unwritten, ...refused] }
}

/** Writes all at once, and where the CRM does not take something without saying what, one by one. */
async function writeWhatIsTaken(
  write: Write | undefined,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<Unwritten[]> {
  const names = Object.keys(fields)
  if (names.length === 0 || !write) return []
  try {
    await write(id, fields)
    return []
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "validation") throw error
    const culprit = names.length === 1 ? names[0] : error.details.field
    if (culprit !== undefined && culprit in fields) {
      const { [culprit]: ours = "", ...others } = fields
      return [refusal(culprit, ours, error), ...(await writeWhatIsTaken(write, id, others))]
    }
    const refused: Unwritten[] = []
    for (const [name, value] of Object.entries(fields)) {
      refused.push(...(await writeWhatIsTaken(write, id, { [name]: value })))
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
    return { record, unwritten: await writeWhatIsTaken(connector.writeContact, record.id, fields) }
  }
}

/** A field that the CRM did not take, with its reason. */
export function refusal(field: string, ours: string, { message }: CrmError): Unwritten {
  return { field, ours, theirs: "", why: "refused", message }
}
