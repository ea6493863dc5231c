import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { COMPANY, create, get, list, PERSON, quoted, update } from "./api"

const Text = z.string().nullish()
const Person = z.object({
  id: z.string(),
  name: z.object({ firstName: Text, lastName: Text }).nullish(),
  emails: z.object({ primaryEmail: Text }).nullish(),
  jobTitle: Text,
  phones: z.object({ primaryPhoneNumber: Text, primaryPhoneCallingCode: Text }).nullish(),
})
type Person = z.infer<typeof Person>
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
    name: { firstName: person.firstName ?? "", lastName: person.lastName ?? "" },
    emails: { primaryEmail: person.email },
    ...(person.position ? { jobTitle: person.position } : {}),
    ...(companyId ? { companyId } : {}),
  }
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
  return personRecord(baseUrl, await createWithPhone(http, body, person.phone), name)
}

/** Twenty refuses a number that it takes for wrong; the person matters more. */
async function createWithPhone(
  http: Http,
  body: Record<string, unknown>,
  phone: string | null,
): Promise<string> {
  if (!phone?.startsWith("+")) return create(http, PERSON, body)
  try {
    return await create(http, PERSON, { ...body, phones: { primaryPhoneNumber: phone } })
  } catch (error) {
    if (error instanceof CrmError && error.code === "validation") return create(http, PERSON, body)
    throw error
  }
}

export async function createCompany(
  http: Http,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const id = await create(http, COMPANY, { name, domainName: { primaryLinkUrl: `https://${domain}` } })
  return { object: "company", id, name, url: recordUrl(baseUrl, "company", id) }
}

/** See `Connector.fillContact`. */
export async function fillContact(
  http: Http,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const { firstName, lastName, position, phone } = person
  if (!firstName && !lastName && !position && !phone) return { filled: [], differing: [] }
  const there = await get(http, PERSON, id, Person)
  if (there === null) throw new CrmError("not_found", "This person is no longer in Twenty.")
  const name = { firstName: there.name?.firstName ?? "", lastName: there.name?.lastName ?? "" }
  const body: Record<string, unknown> = {}
  const filled: string[] = []
  const differing: string[] = []
  const settle = (field: string, standing: string, wanted: string | null, fill: (value: string) => void) => {
    if (!wanted) return
    if (standing === "") {
      filled.push(field)
      fill(wanted)
    } else if (comparable(standing) !== comparable(wanted)) differing.push(field)
  }
  // A name is written as a whole: what stands of it goes along unchanged.
  settle("firstName", name.firstName, firstName, (value) => {
    body.name = Object.assign(name, { firstName: value })
  })
  settle("lastName", name.lastName, lastName, (value) => {
    body.name = Object.assign(name, { lastName: value })
  })
  settle("jobTitle", there.jobTitle ?? "", position, (value) => {
    body.jobTitle = value
  })
  settle("phone", phoneOf(there), phone?.startsWith("+") ? phone : null, (value) => {
    body.phones = { primaryPhoneNumber: value }
  })
  if (filled.length > 0) await update(http, PERSON, id, body)
  return { filled, differing }
}

function phoneOf({ phones }: Person): string {
  const number = phones?.primaryPhoneNumber ?? ""
  return number === "" || number.startsWith("+")
    ? number
    : `${phones?.primaryPhoneCallingCode ?? ""}${number}`
}

/** Numbers are compared by their digits, words without regard to case. */
function comparable(value: string): string {
  return value.startsWith("+") ? value.replace(/\D/g, "") : value.trim().toLowerCase()
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
