import * as z from "zod"
import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { numericId, V2 } from "./api"
import { customField } from "./list-fields"
import { readById } from "./read-by-id"

const Value = z.looseObject({ value: z.string().nullish() })
const Person = z.object({
  id: z.number(),
  name: z.string().nullish(),
  emails: z.array(Value).nullish(),
  phones: z.array(Value).nullish(),
  job_title: z.string().nullish(),
  is_deleted: z.boolean().nullish(),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
})
type Person = z.infer<typeof Person>
const FoundPerson = z.object({
  id: z.number(),
  name: z.string().nullish(),
  emails: z.array(z.string()).nullish(),
  organization: z.object({ id: z.number() }).nullish(),
})
export type FoundPerson = z.infer<typeof FoundPerson>

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "job_title", label: "Job title", kind: "text" },
  phone: { name: "phones", label: "Phone", kind: "phone" },
}

const Found = z.object({ data: z.object({ items: z.array(z.object({ item: FoundPerson })) }).nullish() })
const One = z.object({ data: Person })

/** People whose address is, or with `exact` false contains, the term. */
export async function searchPeople(http: Http, term: string, exact: boolean): Promise<FoundPerson[]> {
  const query = { term, fields: "email", exact_match: String(exact), limit: "100" }
  const request = { method: "GET", path: `${V2}/persons/search`, effect: "read", query } as const
  return (await http.send(request, Found)).data?.items.map(({ item }) => item) ?? []
}

export async function findContacts(http: Http, account: Account, email: string): Promise<RemoteRecord[]> {
  const wanted = email.toLowerCase()
  const found = await searchPeople(http, wanted, true)
  return found
    .filter(({ emails }) => emails?.some((address) => address.toLowerCase() === wanted))
    .map(({ id, name }) => personRecord(account, id, name || wanted))
}

export async function createContact(
  http: Http,
  account: Account,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const body = {
    ...toBody({ name: person.email, ...contactFields(person) }, []),
    // Version 1's `email` would be accepted here, and ignored.
    emails: [{ value: person.email, primary: true, label: "work" }],
    ...(companyId === null ? {} : { org_id: numericId(companyId) }),
  }
  const { data } = await http.send({ method: "POST", path: `${V2}/persons`, effect: "write", body }, One)
  return personRecord(account, data.id, data.name || person.email)
}

/** See `Connector.contactFields`. A name is one field. */
export function contactFields(person: RemotePerson): Record<string, string> {
  const name = fullName(person)
  return { ...(name ? { name } : {}), ...person.fields }
}

/** See `Connector.readContact`. */
export async function readContact(
  http: Http,
  account: Account,
  id: string,
  fields: readonly string[],
): Promise<StandingPerson | null> {
  const person = await readById(http, "persons", id, Person)
  if (person === null) return null
  const { name, url } = personRecord(account, person.id, person.name || String(person.id))
  return {
    id: String(person.id),
    name,
    url,
    emails: valuesOf(person.emails).map((email) => email.toLowerCase()),
    fields: Object.fromEntries(fields.map((field) => [field, standingIn(person, field)])),
  }
}

/** See `Connector.writeContact`. Numbers are a list, of which what stands goes along unchanged. */
export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const standing = "phones" in fields ? ((await readById(http, "persons", id, Person))?.phones ?? []) : []
  const path = `${V2}/persons/${numericId(id)}`
  await http.send({ method: "PATCH", path, effect: "write", body: toBody(fields, standing) }, One)
}

function standingIn(person: Person, field: string): readonly string[] {
  if (field === "phones") return valuesOf(person.phones)
  const own = customField(field)
  const value = own ? person.custom_fields?.[own.code] : person[field === "name" ? "name" : "job_title"]
  return value === null || value === undefined || value === "" ? [] : [String(value)]
}

/** The fields as the body of a request; `phones` goes behind the numbers that stand there. */
function toBody(
  fields: Readonly<Record<string, string>>,
  standing: readonly z.infer<typeof Value>[],
): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  const custom: Record<string, string | number> = {}
  for (const [field, value] of Object.entries(fields)) {
    const own = customField(field)
    if (field === "phones") {
      body.phones = [...standing, { value, primary: standing.length === 0, label: "work" }]
    } else if (own) custom[own.code] = own.isChoice ? Number(value) : value
    else body[field] = value
  }
  return Object.keys(custom).length > 0 ? { ...body, custom_fields: custom } : body
}

function valuesOf(values: readonly z.infer<typeof Value>[] | null | undefined): string[] {
  return (values ?? []).flatMap(({ value }) => value || [])
}

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}

function personRecord(account: Account, id: number, name: string): RemoteRecord {
  return { object: "person", id: String(id), name, url: account.recordUrl("person", String(id)) }
}
