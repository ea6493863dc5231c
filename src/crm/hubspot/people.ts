import type { RemotePerson, RemoteRecord } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { associationsTo } from "./association-types"
import { create, type HubSpotObject, type Properties, read, search, update } from "./objects"
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES } from "./properties"

type ContactProperty = (typeof CONTACT_PROPERTIES)[number]

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
  const record = await create(http, "contacts", filledIn(contactFields(person)), associations)
  return contactRecord(account, record)
}

export async function createCompany(
  http: Http,
  account: Account,
  company: { name: string; domain: string },
): Promise<RemoteRecord> {
  return companyRecord(account, await create(http, "companies", { ...company }, []))
}

/** See `Connector.fillContact`. The address itself is never touched. */
export async function fillContact(
  http: Http,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const { email: _email, ...fields } = contactFields(person)
  const wanted = filledIn(fields)
  if (Object.keys(wanted).length === 0) return { filled: [], differing: [] }
  const standing = (await read(http, "contacts", id, CONTACT_PROPERTIES)).properties
  const missing: Properties = {}
  const differing: string[] = []
  for (const [name, value] of Object.entries(wanted)) {
    const there = standing[name]?.trim() ?? ""
    if (there === "") missing[name] = value
    else if (there.toLowerCase() !== value.trim().toLowerCase()) differing.push(name)
  }
  const filled = Object.keys(missing)
  if (filled.length > 0) await update(http, "contacts", id, missing)
  return { filled, differing }
}

function contactFields(person: RemotePerson): Record<ContactProperty, string | null> {
  return {
    email: person.email,
    firstname: person.firstName,
    lastname: person.lastName,
    jobtitle: person.position,
    phone: person.phone,
  }
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

function companyRecord(account: Account, { id, properties }: HubSpotObject): RemoteRecord {
  const name = properties.name || properties.domain || id
  return { object: "company", id, name, url: account.recordUrl("companies", id) }
}
