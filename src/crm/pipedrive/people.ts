import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import type { Account } from "./account"
import { numericId, V2 } from "./api"

const Value = z.object({ value: z.string().nullish() })
const Person = z.object({
  id: z.number(),
  name: z.string().nullish(),
  emails: z.array(Value).nullish(),
  phones: z.array(Value).nullish(),
  job_title: z.string().nullish(),
})
const FoundPerson = z.object({
  id: z.number(),
  name: z.string().nullish(),
  emails: z.array(z.string()).nullish(),
  organization: z.object({ id: z.number() }).nullish(),
})
export type FoundPerson = z.infer<typeof FoundPerson>

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
  const name = fullName(person) || person.email
  const body = {
    name,
    // Version 1's `email` would be accepted here, and ignored.
    emails: [{ value: person.email, primary: true, label: "work" }],
    ...(person.phone ? { phones: phones(person.phone) } : {}),
    ...(companyId === null ? {} : { org_id: numericId(companyId) }),
  }
  const write = (more: object) =>
    http.send({ method: "POST", path: `${V2}/persons`, effect: "write", body: { ...body, ...more } }, One)
  const { data } = await withPosition(person.position, write)
  return personRecord(account, data.id, name)
}

/** See `Connector.fillContact`. A name is one field, which can't be empty: only an address in its place is replaced. */
export async function fillContact(
  http: Http,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const name = fullName(person)
  if (!name && !person.position && !person.phone) return { filled: [], differing: [] }
  const path = `${V2}/persons/${numericId(id)}`
  const { data } = await http.send({ method: "GET", path, effect: "read" }, One)
  const body: Record<string, unknown> = {}
  const differing: string[] = []
  const settle = (field: string, standing: string, wanted: string | null, value: unknown) => {
    if (!wanted) return
    if (standing === "") body[field] = value
    else if (comparable(standing) !== comparable(wanted)) differing.push(field)
  }
  const shown = data.name?.trim() ?? ""
  settle("name", isOwnAddress(shown, data) ? "" : shown, name, name)
  settle("phones", data.phones?.find(({ value }) => value)?.value ?? "", person.phone, phones(person.phone))
  settle("job_title", data.job_title ?? "", person.position, person.position)
  const filled = Object.keys(body)
  if (filled.length === 0) return { filled, differing }
  const { job_title, ...rest } = body
  const write = (more: object) =>
    http.send({ method: "PATCH", path, effect: "write", body: { ...rest, ...more } }, One)
  if (typeof job_title !== "string") await write({})
  else if (Object.keys(rest).length > 0) await withPosition(job_title, write)
  else await write({ job_title })
  return { filled, differing }
}

/** Accounts without Pipedrive's contact sync have no field for the position; the person matters more. */
async function withPosition<Answer>(
  position: string | null,
  write: (more: object) => Promise<Answer>,
): Promise<Answer> {
  if (!position) return write({})
  try {
    return await write({ job_title: position })
  } catch (error) {
    if (error instanceof CrmError && error.code === "validation") return write({})
    throw error
  }
}

function phones(phone: string | null) {
  return [{ value: phone ?? "", primary: true, label: "work" }]
}

function isOwnAddress(name: string, { emails }: z.infer<typeof Person>): boolean {
  return emails?.some(({ value }) => value?.toLowerCase() === name.toLowerCase()) ?? false
}

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}

/** Numbers are compared by their digits, words without regard to case. */
function comparable(value: string): string {
  return /^\+?[\d\s().\-/]+$/.test(value) ? value.replace(/\D/g, "") : value.trim().toLowerCase()
}

function personRecord(account: Account, id: number, name: string): RemoteRecord {
  return { object: "person", id: String(id), name, url: account.recordUrl("person", String(id)) }
}
