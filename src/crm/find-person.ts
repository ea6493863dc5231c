import type { Contact } from "~src/record/contact"
import type { OutboxEntry } from "~src/record/outbox"
import type { Connector, RemoteRecord, StandingPerson } from "./connector"
import { CrmError } from "./crm-error"
import { refusal, type Unwritten } from "./fill-contact"
import type { RemoteLink } from "./outbox-store"
import { isSamePerson } from "./same-person"

/** The record of a person, as far as there is one. */
export interface FoundPerson extends ReadRecord<StandingPerson> {
  record: { id: string; url: string | null } | null
}

export interface ReadRecord<Standing> {
  /** Null where it was not read: it is not there, or the CRM can't be asked. */
  standing: Standing | null
  /** Fields that the CRM does not know (any more). */
  unreadable: readonly Unwritten[]
}

const NOT_READ = { standing: null, unreadable: [] } as const

/**
 * Whom the rep pointed to or had open, else who was linked before, else who has the address; read by id, and confirmed
 * to be the same person. "gone" where the record that was pointed to or linked is not there any more.
 * @throws CrmError many_matches where the rep has to choose, not_found where an open page leads to nobody.
 */
export async function findPerson(
  connector: Connector,
  contact: Contact,
  chosen: OutboxEntry["chosen"],
  link: RemoteLink | undefined,
  fields: Readonly<Record<string, string>>,
): Promise<FoundPerson | "gone"> {
  const known = chosen?.remoteId ?? link?.id
  if (known !== undefined) {
    if (!connector.readContact) return { record: { id: known, url: link?.url ?? null }, ...NOT_READ }
    const there = await readWhatItHas(connector.readContact, known, fields)
    const { standing } = there
    const isTrusted = chosen?.by === "rep" || (chosen === null && link?.byRep)
    const isOurs = standing !== null && (isTrusted || isSamePerson(contact, standing, chosen === null))
    if (standing && isOurs) return { record: standing, ...there }
    if (standing || chosen?.by === "page") throw await somebodyElse(connector, contact, standing, chosen)
    return "gone"
  }
  const matches = await findByAnyAddress(connector, contact)
  const [only, ...more] = matches
  if (more.length > 0) {
    const message = `The CRM has ${matches.length} people with the address ${contact.emails[0]}. Choose the right one.`
    throw new CrmError("many_matches", message, { matches, contactId: contact.id })
  }
  if (!only) return { record: null, ...NOT_READ }
  return { record: only, ...(await readWhatItHas(connector.readContact, only.id, fields)) }
}

/** A field that the CRM does not know (any more) must not keep the record from being read. */
export async function readWhatItHas<Standing>(
  read: ((id: string, fields: readonly string[]) => Promise<Standing | null>) | undefined,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<ReadRecord<Standing>> {
  try {
    return { standing: (await read?.(id, Object.keys(fields))) ?? null, unreadable: [] }
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    if (error.code === "not_found") return NOT_READ
    if (error.code !== "validation" || Object.keys(fields).length === 0) throw error
    const { [error.details.field ?? ""]: culprit, ...others } = fields
    const rest = await readWhatItHas(read, id, culprit === undefined ? {} : others)
    const unknown = culprit === undefined ? fields : { [error.details.field ?? ""]: culprit }
    const refused = Object.entries(unknown).map(([field, ours]) => refusal(field, ours, error))
    return { ...rest, unreadable: [...refused, ...rest.unreadable] }
  }
}

async function somebodyElse(
  connector: Connector,
  contact: Contact,
  standing: StandingPerson | null,
  chosen: OutboxEntry["chosen"],
): Promise<CrmError> {
  const which = chosen ? "The record that was open" : "The record that was used so far"
  const who = contact.name ?? contact.emails[0] ?? "this person"
  const others = (await findByAnyAddress(connector, contact)).filter(({ id }) => id !== standing?.id)
  const shown = standing && [standing.name, standing.emails[0]].filter(Boolean).join(", ")
  const says = shown ? `is ${shown}, and not ${who}` : "is not in the connected account"
  const matches = [...(standing ? [standing] : []), ...others].map(({ id, name, url }) => ({ id, name, url }))
  if (matches.length === 0) {
    const message = `${which} ${says}. Try again to look ${who} up by the address.`
    return new CrmError("not_found", message, { contactId: contact.id })
  }
  const message = `${which} ${says}. Choose on whom it is to be logged.`
  return new CrmError("many_matches", message, { matches, contactId: contact.id })
}

/** Who stands there under the first of a person's addresses that the CRM knows. @throws CrmError as the connector does. */
export async function findByAnyAddress(
  connector: Connector,
  contact: Pick<Contact, "emails">,
): Promise<RemoteRecord[]> {
  for (const email of contact.emails) {
    const found = await connector.findContacts(email)
    if (found.length > 0) return found
  }
  return []
}
