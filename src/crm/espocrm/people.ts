import * as z from "zod"
import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { create, duplicatesIn, list, read, recordUrl, update } from "./api"

const Text = z.string().nullish()
const Named = z.object({ id: z.string(), name: Text })
const Account = z.object({ id: z.string(), name: Text, website: Text })
const Contact = z.looseObject({
  id: z.string(),
  name: Text,
  emailAddress: Text,
  emailAddressData: z.array(z.object({ emailAddress: Text })).nullish(),
  accountId: Text,
})

/** A position stands on the link to an account, so it needs one. */
const POSITION = "title"

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: POSITION, label: "Title", kind: "text" },
  phone: { name: "phoneNumber", label: "Phone", kind: "phone" },
}

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
  const { [POSITION]: position, ...fields } = contactFields(person)
  const body = {
    // EspoCRM wants a last name; the address stands in until one is known.
    lastName: person.email,
    ...fields,
    emailAddress: person.email,
    ...(companyId ? { accountId: companyId } : {}),
    ...(companyId && position ? { [POSITION]: position } : {}),
  }
  const id = await createDespiteNamesakes(http, body, person)
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || person.email
  return contactRecord(baseUrl, id, name)
}

async function createDespiteNamesakes(
  http: Http,
  body: Record<string, unknown>,
  person: RemotePerson,
): Promise<string> {
  try {
    return await create(http, "Contact", body)
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "duplicate") throw error
    const same = duplicatesIn(error).filter(
      (other) => other.emailAddress?.toLowerCase() === person.email.toLowerCase(),
    )
    if (same.length === 0) return create(http, "Contact", body, DESPITE_NAMESAKES)
    const matches = same.map(({ id, name }) => ({ id, name: name ?? person.email, url: null }))
    throw new CrmError("duplicate", error.message, { matches })
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

/** See `Connector.contactFields`. A first name alone stands in the place of the last. */
export function contactFields({ firstName, lastName, fields }: RemotePerson): Record<string, string> {
  return {
    ...(lastName || firstName ? { lastName: lastName || firstName || "" } : {}),
    ...(lastName && firstName ? { firstName } : {}),
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
  const row = await read(http, "Contact", id, Contact).catch((error: unknown) => {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  })
  if (row === null) return null
  const { name, url } = contactRecord(baseUrl, row.id, row.name || row.emailAddress || row.id)
  const emails = [row.emailAddress, ...(row.emailAddressData ?? []).map((one) => one.emailAddress)]
  return {
    id: row.id,
    name,
    url,
    emails: [...new Set(emails.flatMap((email) => email?.toLowerCase() || []))],
    fields: standingIn(
      row,
      fields.filter((field) => field !== POSITION || row.accountId),
    ),
  }
}

/** What stands in these fields of a record. */
export function standingIn(
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, readonly string[]> {
  const text = (value: unknown) => (typeof value === "string" ? value.trim() : "")
  return Object.fromEntries(fields.map((field) => [field, [text(row[field])].filter(Boolean)]))
}

export async function writeContact(
  http: Http,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await update(http, "Contact", id, { ...fields })
}

function contactRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "Contact", id, name, url: recordUrl(baseUrl, "Contact", id) }
}

export function accountRecord(baseUrl: string, id: string, name: string): RemoteRecord {
  return { object: "Account", id, name, url: recordUrl(baseUrl, "Account", id) }
}
