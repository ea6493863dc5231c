import * as z from "zod"
import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { COMPANY, create, get, list, PERSON, quoted, update } from "./api"

const Text = z.string().nullish()
const Person = z.looseObject({
  id: z.string(),
  name: z.object({ firstName: Text, lastName: Text }).nullish(),
  emails: z
    .object({ primaryEmail: Text, additionalEmails: z.array(z.string()).nullish().catch(null) })
    .nullish(),
  phones: z.object({ primaryPhoneNumber: Text, primaryPhoneCallingCode: Text }).nullish(),
})
type Person = z.infer<typeof Person>
const FIRST_NAME = "name.firstName"
const LAST_NAME = "name.lastName"
const PHONE = "phones.primaryPhoneNumber"

/** A field that has parts is named with the part that holds its value. */
export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "jobTitle", label: "Job Title", kind: "text" },
  phone: { name: PHONE, label: "Phones", kind: "phone" },
  profile: { name: "linkedinLink.primaryLinkUrl", label: "Linkedin", kind: "url" },
}

const Company = z.object({
  id: z.string(),
  name: Text,
  domainName: z.object({ primaryLinkUrl: Text }).nullish(),
})

export async function findContacts(http: Http, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const wanted = email.toLowerCase()
  const found = await list(http, PERSON, `emails.primaryEmail[ilike]:${quoted(wanted)}`, Person)
  return found
    .filter((person) => person.emails?.primaryEmail?.toLowerCase() === wanted)
    .map((person) => personRecord(baseUrl, person.id, fullName(person) || wanted))
}

export async function findCompanies(http: Http, baseUrl: string, domain: string): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  const found = await list(
    http,
    COMPANY,
    `domainName.primaryLinkUrl[ilike]:${quoted(`%${wanted}%`)}`,
    Company,
  )
  return found
    .filter((company) => websiteHost(company.domainName?.primaryLinkUrl) === wanted)
    .map(({ id, name }) => ({
      object: "company",
      id,
      name: name || wanted,
      url: recordUrl(baseUrl, "company", id),
    }))
}

export async function createContact(
  http: Http,
  baseUrl: string,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const body = {
    ...toBody(contactFields(person)),
    name: { firstName: person.firstName ?? "", lastName: person.lastName ?? "" },
    emails: { primaryEmail: person.email },
    ...(companyId ? { companyId } : {}),
  }
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
  return personRecord(baseUrl, await create(http, PERSON, body), name)
}

export async function createCompany(
  http: Http,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const id = await create(http, COMPANY, { name, domainName: { primaryLinkUrl: `https://${domain}` } })
  return { object: "company", id, name, url: recordUrl(baseUrl, "company", id) }
}

/** See `Connector.contactFields`. */
export function contactFields({ firstName, lastName, fields }: RemotePerson): Record<string, string> {
  return {
    ...(firstName ? { [FIRST_NAME]: firstName } : {}),
    ...(lastName ? { [LAST_NAME]: lastName } : {}),
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
  const row = await get(http, PERSON, id, Person)
  if (row === null) return null
  const emails = [row.emails?.primaryEmail, ...(row.emails?.additionalEmails ?? [])]
  const { name, url } = personRecord(baseUrl, row.id, fullName(row) || row.emails?.primaryEmail || row.id)
  return {
    id: row.id,
    name,
    url,
    emails: emails.flatMap((email) => email?.toLowerCase() || []),
    fields: Object.fromEntries(fields.map((field) => [field, [standingIn(row, field)].filter(Boolean)])),
  }
}

/** See `Connector.writeContact`. A name is written as a whole: what stands of it goes along unchanged. */
export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const body = toBody(fields)
  if (FIRST_NAME in fields !== LAST_NAME in fields) {
    const standing = (await get(http, PERSON, id, Person))?.name
    const whole = { firstName: standing?.firstName ?? "", lastName: standing?.lastName ?? "" }
    body.name = Object.assign(whole, body.name)
  }
  await update(http, PERSON, id, body)
}

export function toBody(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    const [name = "", part] = field.split(".")
    body[name] = part === undefined ? value : { ...(body[name] as object | undefined), [part]: value }
  }
  return body
}

function standingIn(person: Person, field: string): string {
  return field === PHONE ? phoneOf(person) : partIn(person, field)
}

/** What stands in a field, or in the part of one that its name tells; empty for nothing. */
export function partIn(row: Readonly<Record<string, unknown>>, field: string): string {
  const [name = "", part] = field.split(".")
  const value = row[name]
  const text = part === undefined ? value : (value as Record<string, unknown> | null | undefined)?.[part]
  return typeof text === "string" || typeof text === "number" ? String(text).trim() : ""
}

function phoneOf({ phones }: Person): string {
  const number = phones?.primaryPhoneNumber ?? ""
  return number === "" || number.startsWith("+")
    ? number
    : `${phones?.primaryPhoneCallingCode ?? ""}${number}`
}

function fullName({ name }: Person): string {
  return [name?.firstName, name?.lastName].filter(Boolean).join(" ")
}

function personRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "person", id, name, url: recordUrl(baseUrl, "person", id) }
}

export function recordUrl(baseUrl: string, singular: string, id: string): string {
  return `${baseUrl}/object/${singular}/${encodeURIComponent(id)}`
}
