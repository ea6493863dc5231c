import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { create, duplicatesIn, list, read, recordUrl, update } from "./api"

const Text = z.string().nullish()
const Named = z.object({ id: z.string(), name: Text })
const Account = z.object({ id: z.string(), name: Text, website: Text })
const Contact = z.object({
  id: z.string(),
  firstName: Text,
  lastName: Text,
  title: Text,
  phoneNumber: Text,
  accountId: Text,
})

/** EspoCRM looks for a record that resembles the new one, also by name alone; we have looked by address already. */
const DESPITE_NAMESAKES = { "x-skip-duplicate-check": "true" }

/** Finds by a person's further addresses as well, without regard to case. */
export async function findContacts(http: Http, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const where = [{ type: "equals", attribute: "emailAddress", value: email.toLowerCase() }] as const
  const found = await list(http, "/Contact", where, ["id", "name"], Named)
  return found.map(({ id, name }) => contactRecord(baseUrl, id, name || email))
}

export async function findCompanies(http: Http, baseUrl: string, domain: string): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  const where = [{ type: "contains", attribute: "website", value: wanted }] as const
  const found = await list(http, "/Account", where, ["id", "name", "website"], Account)
  return found
    .filter((account) => websiteHost(account.website) === wanted)
    .map(({ id, name }) => accountRecord(baseUrl, id, name || wanted))
}

export async function createContact(
  http: Http,
  baseUrl: string,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const body = {
    firstName: person.firstName ?? "",
    // EspoCRM wants a last name; the address stands in until one is known.
    lastName: person.lastName ?? (person.firstName ? "" : person.email),
    emailAddress: person.email,
    ...(companyId ? { accountId: companyId, title: person.position ?? "" } : {}),
  }
  const named = body.lastName === "" ? { ...body, firstName: "", lastName: person.firstName } : body
  const id = await createDespiteNamesakes(http, named, person)
  const name = [named.firstName, named.lastName].filter(Boolean).join(" ")
  return contactRecord(baseUrl, id, name)
}

async function createDespiteNamesakes(
  http: Http,
  body: Record<string, unknown>,
  person: RemotePerson,
): Promise<string> {
  try {
    return await createWithPhone(http, body, person.phone, {})
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "duplicate") throw error
    const same = duplicatesIn(error).filter(
      (other) => other.emailAddress?.toLowerCase() === person.email.toLowerCase(),
    )
    if (same.length === 0) return createWithPhone(http, body, person.phone, DESPITE_NAMESAKES)
    const matches = same.map(({ id, name }) => ({ id, name: name ?? person.email, url: null }))
    throw new CrmError("duplicate", error.message, { matches })
  }
}

/** EspoCRM refuses a number that it takes for wrong; the person matters more. */
async function createWithPhone(
  http: Http,
  body: Record<string, unknown>,
  phone: string | null,
  headers: Record<string, string>,
): Promise<string> {
  if (!phone?.startsWith("+")) return create(http, "Contact", body, headers)
  try {
    return await create(http, "Contact", { ...body, phoneNumber: phone }, headers)
  } catch (error) {
    if (error instanceof CrmError && error.code === "validation")
      return create(http, "Contact", body, headers)
    throw error
  }
}

export async function createCompany(
  http: Http,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const id = await create(http, "Account", { name, website: `https://${domain}` }, DESPITE_NAMESAKES)
  return accountRecord(baseUrl, id, name)
}

/** See `Connector.fillContact`. A position stands on the link to an account, so it needs one. */
export async function fillContact(
  http: Http,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const { firstName, lastName, position, phone } = person
  if (!firstName && !lastName && !position && !phone) return { filled: [], differing: [] }
  const there = await read(http, "Contact", id, Contact)
  const wanted = {
    firstName,
    lastName,
    title: there.accountId ? position : null,
    phoneNumber: phone?.startsWith("+") ? phone : null,
  }
  const values: Record<string, string> = {}
  const differing: string[] = []
  for (const field of ["firstName", "lastName", "title", "phoneNumber"] as const) {
    const value = wanted[field]
    const standing = there[field] ?? ""
    if (!value) continue
    if (standing === "" || standing.toLowerCase() === person.email.toLowerCase()) values[field] = value
    else if (comparable(standing) !== comparable(value)) differing.push(field)
  }
  const filled = Object.keys(values)
  if (filled.length > 0) await update(http, "Contact", id, values)
  return { filled, differing }
}

/** Numbers are compared by their digits, words without regard to case. */
function comparable(value: string): string {
  return value.startsWith("+") ? value.replace(/\D/g, "") : value.trim().toLowerCase()
}

function contactRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "Contact", id, name, url: recordUrl(baseUrl, "Contact", id) }
}

function accountRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "Account", id, name, url: recordUrl(baseUrl, "Account", id) }
}
