import type { Contact } from "~src/record/contact"
import type { OutboxEntry } from "~src/record/outbox"
import type { Connector, RemoteRecord } from "./connector"
import { CrmError } from "./crm-error"
import { companyName, peopleOf, type RemoteTargets, remotePerson } from "./log-request"
import type { LogMaterial } from "./outbox-store"

/** Fields of a person, in the CRM's own names, that hold something else there than we know. They are left as they stand. */
export type Differing = NonNullable<OutboxEntry["differing"]>[number]

export interface Lookups {
  connector: Connector
  /** Found or made during this run, by our id; null for what must not be looked up again (several companies). */
  known: Map<string, string | null>
  remember(subjectId: string, remote: { id: string; url: string | null }): Promise<void>
}

/**
 * The CRM's records of the people and the company of an activity. Those that it lacks are made, with what we know;
 * those that it has get their empty fields filled. People of whom no address is known can't be found there and are left
 * out. @throws CrmError many_matches where the rep has to choose, validation where nothing is left to log it on.
 */
export async function remoteTargets(
  lookups: Lookups,
  material: LogMaterial,
  chosenRemoteContactId: string | null,
): Promise<RemoteTargets & { differing: Differing[] }> {
  const contactIds: string[] = []
  const differing: Differing[] = []
  for (const contact of peopleOf(material)) {
    let id = idOf(lookups, material, contact.id)
    if (id === null && contact.emails.length === 0) continue
    if (id === null) {
      const made = await findOrMakeContact(lookups, material, contact, chosenRemoteContactId)
      id = made.id
      if (made.differing.length > 0) differing.push({ contactId: contact.id, fields: made.differing })
    }
    if (!contactIds.includes(id)) contactIds.push(id)
  }
  const ourCompany = material.activity.companyIds[0]
  const companyId = ourCompany ? await findOrMakeCompany(lookups, material, ourCompany) : null
  const onDeal = material.deal?.remote.connector === lookups.connector.name
  if (contactIds.length === 0 && companyId === null && !onDeal) throw nobodyLeft(material)
  return { contactIds, companyId, differing }
}

function nobodyLeft(material: LogMaterial): CrmError {
  const names = peopleOf(material).flatMap(({ name }) => name ?? [])
  const whose = names.length === 0 ? "anybody in this activity" : names.join(", ")
  return new CrmError(
    "validation",
    `No e-mail address is known of ${whose}, so the CRM can't be asked for them. Add an address, then try again.`,
    { field: "email" },
  )
}

function idOf(lookups: Lookups, material: LogMaterial, ourId: string): string | null {
  return lookups.known.get(ourId) ?? material.remoteIds[ourId] ?? null
}

async function findOrMakeContact(
  lookups: Lookups,
  material: LogMaterial,
  contact: Contact,
  chosenId: string | null,
): Promise<{ id: string; differing: string[] }> {
  const { connector } = lookups
  const person = remotePerson(contact, material)
  const found = await findByAnyAddress(connector, contact)
  const chosen = found.find(({ id }) => id === chosenId)
  if (!chosen && found.length > 1) {
    throw new CrmError(
      "many_matches",
      `The CRM has ${found.length} people with the address ${person.email}. Choose the right one.`,
      { matches: found },
    )
  }
  const standing = chosen ?? found[0]
  const differing = standing ? await fillWhatIsEmpty(connector, standing.id, person) : []
  const record = standing ?? (await makeContact(lookups, material, contact))
  await keep(lookups, contact.id, record)
  return { id: record.id, differing }
}

async function findByAnyAddress(connector: Connector, contact: Contact): Promise<RemoteRecord[]> {
  for (const email of contact.emails) {
    const found = await connector.findContacts(email)
    if (found.length > 0) return found
  }
  return []
}

async function makeContact(
  lookups: Lookups,
  material: LogMaterial,
  contact: Contact,
): Promise<{ id: string; url: string | null }> {
  const companyId =
    contact.companyId === null ? null : await findOrMakeCompany(lookups, material, contact.companyId)
  try {
    return await lookups.connector.createContact(remotePerson(contact, material), companyId)
  } catch (error) {
    // Made a moment ago, by us or a colleague, and not yet to be found.
    const [existing, ...more] = (error instanceof CrmError && error.details.matches) || []
    if (error instanceof CrmError && error.code === "duplicate" && existing && more.length === 0)
      return existing
    throw error
  }
}

/** Resolves to the fields that differ. What the rep logs must not fail because a field can't be filled. */
async function fillWhatIsEmpty(
  connector: Connector,
  id: string,
  person: ReturnType<typeof remotePerson>,
): Promise<string[]> {
  try {
    return (await connector.fillContact(id, person)).differing
  } catch (error) {
    const mayPass: readonly string[] = ["forbidden", "validation", "unsupported", "duplicate", "ambiguous"]
    if (!(error instanceof CrmError) || !mayPass.includes(error.code)) throw error
    return []
  }
}

/** Null where the CRM has several companies with this domain, or hides it: the people suffice, nothing is guessed. */
async function findOrMakeCompany(
  lookups: Lookups,
  material: LogMaterial,
  companyId: string,
): Promise<string | null> {
  const known = idOf(lookups, material, companyId)
  if (known !== null || lookups.known.has(companyId)) return known
  const company = companyName(companyId, material)
  if (!company) return null
  const found = await lookups.connector.findCompanies(company.domain)
  const record = found.length > 1 ? null : (found[0] ?? (await makeCompany(lookups.connector, company)))
  if (record === null) {
    lookups.known.set(companyId, null)
    return null
  }
  await keep(lookups, companyId, record)
  return record.id
}

/** Null where the CRM has it and does not show it: in its bin, or hidden from this user. */
async function makeCompany(
  connector: Connector,
  company: { name: string; domain: string },
): Promise<RemoteRecord | null> {
  try {
    return await connector.createCompany(company)
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "duplicate") throw error
    const found = await connector.findCompanies(company.domain)
    return found.length === 1 ? (found[0] ?? null) : null
  }
}

async function keep(
  lookups: Lookups,
  ourId: string,
  { id, url }: { id: string; url: string | null },
): Promise<void> {
  lookups.known.set(ourId, id)
  await lookups.remember(ourId, { id, url })
}
