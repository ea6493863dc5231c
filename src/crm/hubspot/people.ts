import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { associationsTo } from "./association-types"
import { create, type HubSpotObject, type Properties, read, search, unlessGone, update } from "./objects"
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES } from "./properties"

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "jobtitle", label: "Job title", kind: "text" },
  phone: { name: "phone", label: "Phone number", kind: "phone" },
  mobile: { name: "mobilephone", label: "Mobile phone number", kind: "phone" },
  web: { name: "website", label: "Website URL", kind: "url" },
  profile: { name: "hs_linkedin_url", label: "LinkedIn URL", kind: "url" },
  company: { name: "company", label: "Company name", kind: "text" },
}

/** Everybody with this address, as their first or as a further one: HubSpot's `email EQ` sees both. */
export async function findContacts(http: Http, account: Account, email: string): Promise<RemoteRecord[]> {
  const filter = { propertyName: "email", operator: "EQ", value: email.toLowerCase() } as const
  const found = await search(http, "contacts", [filter], CONTACT_PROPERTIES)
  return found.map((record) => contactRecord(account, record))
}

export async function findCompanies(http: Http, account: Account, domain: string): Promise<RemoteRecord[]> {
  const filter = { propertyName: "domain", operator: "EQ", value: domain.toLowerCase() } as const
  const found = await search(http, "companies", [filter], COMPANY_PROPERTIES)
  return found.map((record) => companyRecord(account, record))
}

export async function createContact(
  http: Http,
  account: Account,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const associations = companyId === null ? [] : associationsTo("contacts", "companies", [companyId])
  const properties = { email: person.email, ...contactFields(person) }
  const record = await create(http, "contacts", properties, associations)
  return contactRecord(account, record)
}

export async function createCompany(
  http: Http,
  account: Account,
  company: { name: string; domain: string },
): Promise<RemoteRecord> {
  return companyRecord(account, await create(http, "companies", { ...company }, []))
}

/** See `Connector.contactFields`. */
export function contactFields({ firstName, lastName, fields }: RemotePerson): Properties {
  return filledIn({ firstname: firstName, lastname: lastName, ...fields })
}

/** See `Connector.readContact`. A record that was merged is answered by the one that it went into. */
export async function readContact(
  http: Http,
  account: Account,
  id: string,
  fields: readonly string[],
): Promise<StandingPerson | null> {
  const asked = [...new Set([...CONTACT_PROPERTIES, ...fields])]
  const record = await unlessGone(read(http, "contacts", id, asked))
  if (record === null || record.archived) return null
  const { properties } = record
  const { name, url } = contactRecord(account, record)
  const further = (properties.hs_additional_emails ?? "").split(";")
  return {
    id: record.id,
    name,
    url,
    emails: [properties.email ?? "", ...further]
      .map((email) => email.trim().toLowerCase())
      .filter((email) => email !== ""),
    fields: standingIn(record, fields),
  }
}

/** What stands in these fields of a record. */
export function standingIn(
  { properties }: HubSpotObject,
  fields: readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(fields.map((field) => [field, [properties[field]?.trim() ?? ""].filter(Boolean)]))
}

export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await update(http, "contacts", id, { ...fields })
}

function filledIn(fields: Readonly<Record<string, string | null>>): Properties {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value.trim() !== "") properties[name] = value.trim()
  }
  return properties
}

function contactRecord(account: Account, { id, properties }: HubSpotObject): RemoteRecord {
  const name = [properties.firstname, properties.lastname].filter(Boolean).join(" ")
  return {
    object: "contact",
    id,
    name: name || properties.email || id,
    url: account.recordUrl("contacts", id),
  }
}

export function companyRecord(account: Account, { id, properties }: HubSpotObject): RemoteRecord {
  const name = properties.name || properties.domain || id
  return { object: "company", id, name, url: account.recordUrl("companies", id) }
}
