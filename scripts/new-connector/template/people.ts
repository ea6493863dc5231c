import * as z from "zod"
import type { RemotePerson, RemoteRecord, StandingPerson } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import type { Http } from "~src/crm/http"
import type { DefaultFields, ListedField } from "~src/record/crm-field"

const Person = z.object({ id: z.string(), email: z.string(), fields: z.record(z.string(), z.string()) })
const Company = z.object({ id: z.string(), name: z.string(), domain: z.string() })
type Person = z.infer<typeof Person>

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "job_title", label: "Job title", kind: "text" },
  phone: { name: "phone", label: "Phone", kind: "phone" },
}

export async function findContacts(http: Http, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const query = { email: email.toLowerCase() }
  const request = { method: "GET", path: "/api/people", effect: "read", query } as const
  const { people } = await http.send(request, z.object({ people: z.array(Person) }))
  return people.map((person) => personRecord(baseUrl, person))
}

export async function findCompanies(http: Http, baseUrl: string, domain: string): Promise<RemoteRecord[]> {
  const query = { domain: domain.toLowerCase() }
  const request = { method: "GET", path: "/api/companies", effect: "read", query } as const
  const { companies } = await http.send(request, z.object({ companies: z.array(Company) }))
  return companies.map(({ id, name }) => companyRecord(baseUrl, id, name))
}

export async function createContact(
  http: Http,
  baseUrl: string,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const body = { email: person.email, company_id: companyId, fields: contactFields(person) }
  const request = { method: "POST", path: "/api/people", effect: "write", body } as const
  return personRecord(baseUrl, await http.send(request, Person))
}

export async function createCompany(
  http: Http,
  baseUrl: string,
  company: { name: string; domain: string },
): Promise<RemoteRecord> {
  const request = { method: "POST", path: "/api/companies", effect: "write", body: company } as const
  const { id, name } = await http.send(request, Company)
  return companyRecord(baseUrl, id, name)
}

/** See `Connector.contactFields`. */
export function contactFields({ firstName, lastName, fields }: RemotePerson): Record<string, string> {
  return {
    ...(firstName ? { first_name: firstName } : {}),
    ...(lastName ? { last_name: lastName } : {}),
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
  try {
    const person = await http.send({ method: "GET", path: pathOf(id), effect: "read" }, Person)
    const { name, url } = personRecord(baseUrl, person)
    const standing = fields.map((field) => [field, [person.fields[field] ?? ""].filter(Boolean)])
    return { id, name, url, emails: [person.email.toLowerCase()], fields: Object.fromEntries(standing) }
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  }
}

/** See `Connector.writeContact`. */
export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await http.send({ method: "PATCH", path: pathOf(id), effect: "write", body: { fields } }, Person)
}

const Fields = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(["text", "phone", "url", "picklist"]),
      custom: z.boolean(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
})

/** See `Connector.listFields`. */
export async function listFields(http: Http): Promise<ListedField[]> {
  const request = { method: "GET", path: "/api/people/fields", effect: "read" } as const
  return (await http.send(request, Fields)).fields
}

const pathOf = (id: string) => `/api/people/${encodeURIComponent(id)}`

function personRecord(baseUrl: string, { id, email, fields }: Person): RemoteRecord {
  const name = [fields.first_name, fields.last_name].filter(Boolean).join(" ") || email
  return { object: "person", id, name, url: `${baseUrl}/person/${encodeURIComponent(id)}` }
}

function companyRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "company", id, name, url: `${baseUrl}/company/${encodeURIComponent(id)}` }
}
