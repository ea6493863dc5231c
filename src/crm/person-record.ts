import type { Contact } from "~src/record/contact"
import { type CrmField, type FieldProposal, type ListedField, targetsOf } from "~src/record/crm-field"
import type { OutboxEntry } from "~src/record/outbox"
import type { Connector, RemotePerson } from "./connector"
import { CrmError } from "./crm-error"
import { createContact, fillContact, type Unwritten } from "./fill-contact"
import { type FoundPerson, findPerson } from "./find-person"
import { remotePerson } from "./log-request"
import type { LogMaterial, RemoteLink } from "./outbox-store"
import { checkPicklists } from "./picklists"

export type RecordKind = "contact" | "company"

export interface PersonLookups {
  connector: Connector
  now: () => number
  remember(subjectId: string, link: Omit<RemoteLink, "at"> | null): Promise<void>
  /** Keeps what the rep has to decide. */
  propose(proposals: readonly FieldProposal[]): Promise<void>
  /** The CRM's fields of a person or company, asked once in a run; empty where they can't be read. */
  listFields(of: RecordKind): Promise<readonly ListedField[]>
}

/** So long what the CRM has said of a record holds, in milliseconds. */
export const CONFIRMED_MS = 10 * 60_000

/**
 * The CRM's record of a person: the one that the rep pointed to or had open, else the one that was linked before, else
 * the one with their address, else a new one. A record is read by its id before anything is written to it, and must be
 * the same person. Its empty fields are filled with what the CRM was not told yet.
 * @throws CrmError many_matches where the rep has to choose.
 */
export async function personRecord(
  lookups: PersonLookups,
  material: LogMaterial,
  contact: Contact,
  chosen: OutboxEntry["chosen"],
  companyOf: () => Promise<string | null>,
): Promise<string> {
  const { connector } = lookups
  const person = remotePerson(contact, material, connector)
  const all = connector.contactFields(person)
  const linked = material.remote[contact.id]
  const link = chosen === null || chosen.remoteId === linked?.id ? linked : undefined
  const news = Object.fromEntries(Object.entries(all).filter(([name, value]) => link?.told[name] !== value))
  const hasNews = Object.keys(news).length > 0
  if (link && !hasNews && lookups.now() - link.at < CONFIRMED_MS) return link.id
  const { fields, unlisted } = await checkPicklists(
    news,
    targetsOf(material.fieldMap, connector.defaultFields),
    () => lookups.listFields("contact"),
  )
  const found = await findPerson(connector, contact, chosen, link, fields)
  if (found === "gone") {
    if (link) await lookups.remember(contact.id, null)
    if (contact.emails.length === 0) throw untraceable(contact)
    const { [contact.id]: _gone, ...remote } = material.remote
    return personRecord(lookups, { ...material, remote }, contact, null, companyOf)
  }
  const { record, unwritten, told } =
    found.record === null
      ? { ...(await make(lookups, person, fields, companyOf)), told: all }
      : { record: found.record, ...(await fill(lookups, found, fields, { link, all })) }
  const label = labelled(targetsOf(material.fieldMap, connector.defaultFields))
  const of = { contactId: contact.id, remoteId: record.id }
  const proposals = [...unlisted, ...unwritten].map((one) => ({ ...of, label: label(one.field), ...one }))
  if (proposals.length > 0) await lookups.propose(proposals)
  const byRep = chosen?.by === "rep" || (link?.byRep ?? false)
  await lookups.remember(contact.id, { id: record.id, url: record.url, told, byRep })
  return record.id
}

/** Nobody is made anew of whom no address is known. */
function untraceable({ id, name }: Contact): CrmError {
  const who = name ?? "this person"
  const message = `The record of ${who} is no longer in the CRM, and no address is known to look them up by. Add an address, or try again to log it without them.`
  return new CrmError("not_found", message, { contactId: id })
}

async function make(
  { connector }: PersonLookups,
  person: RemotePerson,
  fields: Readonly<Record<string, string>>,
  companyOf: () => Promise<string | null>,
) {
  const companyId = await companyOf()
  try {
    // A name is written as a name, not as a field.
    return await createContact(connector, { ...person, fields: pick(fields, person.fields) }, companyId)
  } catch (error) {
    // Made a moment ago, by us or a colleague, and not yet to be found.
    const [existing, ...more] = (error instanceof CrmError && error.details.matches) || []
    if (error instanceof CrmError && error.code === "duplicate" && existing && more.length === 0)
      return { record: existing, unwritten: [] }
    throw error
  }
}

export const MAY_PASS: readonly string[] = [
  "forbidden",
  "validation",
  "unsupported",
  "duplicate",
  "ambiguous",
]

/** What the rep logs must not fail because a field can't be filled: it is tried again next time. */
async function fill(
  { connector }: PersonLookups,
  { standing, unreadable }: FoundPerson,
  fields: Readonly<Record<string, string>>,
  { link, all }: { link: RemoteLink | undefined; all: Record<string, string> },
): Promise<{ unwritten: Unwritten[]; told: Readonly<Record<string, string>> }> {
  const toldBefore = { unwritten: [], told: link?.told ?? {} }
  if (standing === null) return toldBefore
  try {
    const { unwritten } = await fillContact(connector, standing, fields)
    return { unwritten: [...unwritten, ...unreadable], told: all }
  } catch (error) {
    if (!(error instanceof CrmError) || !MAY_PASS.includes(error.code)) throw error
    return toldBefore
  }
}

/** Those of `values` whose names `of` has. */
function pick(values: Readonly<Record<string, string>>, of: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in of))
}

/** What people there call a field. */
export function labelled(targets: readonly CrmField[]): (field: string) => string {
  return (field) => targets.find(({ name }) => name === field)?.label ?? field
}
