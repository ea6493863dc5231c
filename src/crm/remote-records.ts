import type { Contact } from "~src/record/contact"
import type { Connector, RemoteRecord } from "./connector"
import { CrmError } from "./crm-error"
import { companyName, peopleOf, type RemoteTargets, remotePerson } from "./log-request"
import type { LogMaterial } from "./outbox-store"

export interface Lookups {
  connector: Connector
  /** Found or made during this run, by our id; null for what must not be looked up again (several companies). */
  known: Map<string, string | null>
  remember(subjectId: string, remote: { id: string; url: string | null }): Promise<void>
}

/**
 * The CRM's records of the people and the company of an activity. Those that it lacks are made, with what we know;
 * those that it has get their empty fields filled. @throws CrmError many_matches where the rep has to choose.
 */
export async function remoteTargets(
  lookups: Lookups,
  material: LogMaterial,
  chosenRemoteContactId: string | null,
): Promise<RemoteTargets> {
  const contactIds: string[] = []
  for (const contact of peopleOf(material)) {
    const known = idOf(lookups, material, contact.id)
    const id = known ?? (await findOrMakeContact(lookups, material, contact, chosenRemoteContactId))
    if (!contactIds.includes(id)) contactIds.push(id)
  }
  const companyId = material.activity.companyIds[0]
  return { contactIds, companyId: companyId ? await findOrMakeCompany(lookups, material, companyId) : null }
}

function idOf(lookups: Lookups, material: LogMaterial, ourId: string): string | null {
  return lookups.known.get(ourId) ?? material.remoteIds[ourId] ?? null
}

async function findOrMakeContact(
  lookups: Lookups,
  material: LogMaterial,
  contact: Contact,
  chosenId: string | null,
): Promise<string> {
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
  if (standing) await fillWhatIsEmpty(connector, standing.id, person)
  const record = standing ?? (await makeContact(lookups, material, contact))
  await keep(lookups, contact.id, record)
  return record.id
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

/** What the rep logs must not fail because a field of the person can't be filled. */
async function fillWhatIsEmpty(
  connector: Connector,
  id: string,
  person: ReturnType<typeof remotePerson>,
): Promise<void> {
  try {
    await connector.fillContact(id, person)
  } catch (error) {
    const mayPass: readonly string[] = ["forbidden", "validation", "unsupported", "duplicate", "ambiguous"]
    if (!(error instanceof CrmError) || !mayPass.includes(error.code)) throw error
  }
}

/** Null where the CRM has several companies with this domain: the people suffice then, nothing is guessed. */
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
  if (found.length > 1) {
    lookups.known.set(companyId, null)
    return null
  }
  const record = found[0] ?? (await lookups.connector.createCompany(company))
  await keep(lookups, companyId, record)
  return record.id
}

async function keep(
  lookups: Lookups,
  ourId: string,
  { id, url }: { id: string; url: string | null },
): Promise<void> {
  lookups.known.set(ourId, id)
  await lookups.remember(ourId, { id, url })
}
