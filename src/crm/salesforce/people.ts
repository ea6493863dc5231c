import * as z from "zod"
import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { create, type Fields, recordUrl, update } from "./records"
import { containing, quoted, recordId, select } from "./soql"

const Text = z.string().nullish()
const Contact = z.object({ Id: z.string(), Name: Text })
const Account = z.object({ Id: z.string(), Name: Text, Website: Text })

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "Title", label: "Title", kind: "text" },
  phone: { name: "Phone", label: "Business Phone", kind: "phone" },
  mobile: { name: "MobilePhone", label: "Mobile Phone", kind: "phone" },
}

export async function findContacts(http: Http, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const soql = `SELECT ${Object.keys(Contact.shape).join(", ")} FROM Contact WHERE Email = ${quoted(email)} LIMIT 100`
  const found = await select(http, soql, Contact)
  return found.map(({ Id, Name }) => record(baseUrl, "Contact", Id, Name || email))
}

export async function findCompanies(http: Http, baseUrl: string, domain: string): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  const soql = `SELECT Id, Name, Website FROM Account WHERE Website LIKE ${containing(wanted)} LIMIT 200`
  const found = await select(http, soql, Account)
  return found
    .filter(({ Website }) => websiteHost(Website) === wanted)
    .map(({ Id, Name }) => record(baseUrl, "Account", Id, Name || wanted))
}

/** Salesforce wants a family name: where none is known the address stands in its place. */
export async function createContact(
  http: Http,
  baseUrl: string,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const body: Fields = {
    ...contactFields(person),
    Email: person.email,
    LastName: person.lastName || person.firstName || person.email,
    ...(companyId === null ? {} : { AccountId: recordId(companyId) }),
  }
  const id = await create(http, "Contact", body)
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
  return record(baseUrl, "Contact", id, name)
}

export async function createCompany(
  http: Http,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const id = await create(http, "Account", { Name: name, Website: `https://${domain}` })
  return record(baseUrl, "Account", id, name)
}

/** See `Connector.contactFields`. A first name alone stands in the place of the family name. */
export function contactFields({ firstName, lastName, fields }: RemotePerson): Record<string, string> {
  return {
    ...(lastName ? { LastName: lastName } : {}),
    ...(firstName && lastName ? { FirstName: firstName } : {}),
    ...fields,
  }
}

/** See `Connector.readContact`. */
export async function readContact(
  http: Http,
  baseUrl: string,
  id: string,
  fields: readonly string[],
): Promise<StandingPerson | null> {
  const asked = [...new Set(["Id", "Name", "Email", ...fields.map(fieldName)])]
  const soql = `SELECT ${asked.join(", ")} FROM Contact WHERE Id = ${quoted(recordId(id))}`
  const [row] = await select(http, soql, z.record(z.string(), z.unknown()))
  if (!row) return null
  const text = (field: string) => (typeof row[field] === "string" ? row[field].trim() : "")
  const email = text("Email").toLowerCase()
  const { name, url } = record(baseUrl, "Contact", text("Id"), text("Name") || email)
  return {
    id: text("Id"),
    name,
    url,
    emails: email === "" ? [] : [email],
    fields: standingIn(row, fields),
  }
}

/** What stands in these fields of a record. */
export function standingIn(
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, readonly string[]> {
  const text = (value: unknown) =>
    typeof value === "string" || typeof value === "number" ? String(value) : ""
  return Object.fromEntries(fields.map((field) => [field, [text(row[field]).trim()].filter(Boolean)]))
}

export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await update(http, "Contact", id, { ...fields })
}

/** @throws CrmError validation for what can be no name of a field, and so no part of a query. */
export function fieldName(name: string): string {
  if (/^[a-z]\w{0,79}$/i.test(name)) return name
  throw new CrmError("validation", `Salesforce has no field “${name}”.`, { field: name })
}

export function record(
  baseUrl: string,
  object: "Contact" | "Account",
  id: string,
  name: string,
): RemoteRecord {
  return { object, id, name, url: recordUrl(baseUrl, object, id) }
}
