import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { create, type Fields, recordUrl, update } from "./records"
import { containing, quoted, recordId, select } from "./soql"

const Text = z.string().nullish()
const Contact = z.object({
  Id: z.string(),
  Name: Text,
  Email: Text,
  FirstName: Text,
  LastName: Text,
  Title: Text,
  Phone: Text,
})
const Account = z.object({ Id: z.string(), Name: Text, Website: Text })
/** The fields that we write, by what they hold. */
const FIELD = { firstName: "FirstName", lastName: "LastName", position: "Title", phone: "Phone" } as const

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
    Email: person.email,
    LastName: person.lastName || person.firstName || person.email,
    ...(person.firstName && person.lastName ? { FirstName: person.firstName } : {}),
    ...(person.position ? { Title: person.position } : {}),
    ...(person.phone ? { Phone: person.phone } : {}),
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

/** See `Connector.fillContact`. */
export async function fillContact(
  http: Http,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const wanted = Object.entries(FIELD).flatMap(([field, name]) => {
    const value = person[field as keyof typeof FIELD]?.trim()
    return value ? [[name, value] as const] : []
  })
  if (wanted.length === 0) return { filled: [], differing: [] }
  const soql = `SELECT ${Object.keys(Contact.shape).join(", ")} FROM Contact WHERE Id = ${quoted(recordId(id))}`
  const [standing] = await select(http, soql, Contact)
  if (!standing) throw new CrmError("not_found", "This person is no longer in Salesforce.")
  const body: Fields = {}
  const differing: string[] = []
  for (const [name, value] of wanted) {
    const there = standing[name]?.trim() ?? ""
    const isAddress = name === "LastName" && there.toLowerCase() === standing.Email?.toLowerCase()
    if (there === "" || isAddress) body[name] = value
    else if (comparable(there) !== comparable(value)) differing.push(name)
  }
  const filled = Object.keys(body)
  if (filled.length > 0) await update(http, "Contact", id, body)
  return { filled, differing }
}

/** Numbers are compared by their digits, words without regard to case. */
function comparable(value: string): string {
  return /^\+?[\d\s().\-/]+$/.test(value) ? value.replace(/\D/g, "") : value.toLowerCase()
}

function record(baseUrl: string, object: "Contact" | "Account", id: string, name: string): RemoteRecord {
  return { object, id, name, url: recordUrl(baseUrl, object, id) }
}
