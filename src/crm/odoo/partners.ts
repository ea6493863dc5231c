import * as z from "zod"
import type { CompanyDefaults, DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import { CrmError } from "../crm-error"
import { websiteHost } from "../website-host"
import { createRecord, recordUrl, searchRead, Text, writeRecord } from "./records"
import type { Odoo } from "./rpc"

/** People and companies are one model. */
const MODEL = "res.partner"

const Partner = z.object({ id: z.number(), name: Text, email: Text, email_normalized: Text })
export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "function", label: "Job Position", kind: "text" },
  phone: { name: "phone", label: "Phone", kind: "phone" },
  web: { name: "website", label: "Website Link", kind: "url" },
}

/** Its website is what a company is found by; its industry is a link to a record of its own. */
export const COMPANY_DEFAULTS: CompanyDefaults = {
  city: { name: "city", label: "City", kind: "text" },
  phone: { name: "phone", label: "Phone", kind: "phone" },
}

const Company = z.object({ id: z.number(), name: Text, website: Text, email: Text })

export async function findContacts(odoo: Odoo, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const domain = [
    ["email_normalized", "=", email.toLowerCase()],
    ["is_company", "=", false],
  ] as const
  const found = await searchRead(odoo, MODEL, domain, Object.keys(Partner.shape), Partner)
  return found.map(({ id, name, email: address }) => partnerRecord(baseUrl, id, name ?? address, "contact"))
}

/** Companies whose website or own address has exactly this domain. */
export async function findCompanies(odoo: Odoo, baseUrl: string, domain: string): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  const conditions = [
    ["is_company", "=", true],
    "|",
    ["website", "ilike", wanted],
    ["email_normalized", "ilike", `@${wanted}`],
  ] as const
  const found = await searchRead(odoo, MODEL, conditions, Object.keys(Company.shape), Company, 200)
  return found
    .filter(
      (company) =>
        websiteHost(company.website) === wanted || company.email?.toLowerCase().endsWith(`@${wanted}`),
    )
    .map(({ id, name }) => partnerRecord(baseUrl, id, name, "company"))
}

export async function createContact(
  odoo: Odoo,
  baseUrl: string,
  person: RemotePerson,
  companyId: string | null,
): Promise<RemoteRecord> {
  const name = fullName(person) ?? person.email
  const id = await createRecord(odoo, MODEL, {
    ...person.fields,
    name,
    email: person.email,
    is_company: false,
    ...(companyId ? { parent_id: numericId(companyId) } : {}),
  })
  return partnerRecord(baseUrl, id, name, "contact")
}

export async function createCompany(
  odoo: Odoo,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const id = await createRecord(odoo, MODEL, { name, is_company: true, website: `https://${domain}` })
  return partnerRecord(baseUrl, id, name, "company")
}

/** See `Connector.contactFields`. A name is one field. */
export function contactFields(person: RemotePerson): Record<string, string> {
  const name = fullName(person)
  return { ...(name ? { name } : {}), ...person.fields }
}

/** See `Connector.readContact`. Archived partners are not found. */
export async function readContact(
  odoo: Odoo,
  baseUrl: string,
  id: string,
  fields: readonly string[],
): Promise<StandingPerson | null> {
  const asked = [...new Set(["id", "name", "email", "email_normalized", ...fields])]
  const Row = z.looseObject(Partner.shape)
  const [row] = await searchRead(odoo, MODEL, [["id", "=", numericId(id)]], asked, Row)
  if (!row) return null
  const { name, url } = partnerRecord(baseUrl, row.id, row.name ?? row.email, "contact")
  const text = (field: string) => (typeof row[field] === "string" ? row[field].trim() : "")
  return {
    id: String(row.id),
    name,
    url,
    emails: addressesIn(`${row.email_normalized ?? ""} ${row.email ?? ""}`),
    fields: Object.fromEntries(fields.map((field) => [field, [text(field)].filter(Boolean)])),
  }
}

/** People type several into one field, and names around them. */
function addressesIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])]
}

export async function writeContact(
  odoo: Odoo,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await writeRecord(odoo, MODEL, numericId(id), { ...fields })
}

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}

/** An address field may hold a name too: `Anna Lind <anna@…>`. */
export function addressIn(field: string): string {
  return (/<([^<>]+)>/.exec(field)?.[1] ?? field).trim().toLowerCase()
}

/** @throws CrmError not_found for what can be no id of Odoo's. */
export function numericId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new CrmError("not_found", `Odoo has no record “${id}”.`)
}

function partnerRecord(baseUrl: string, id: number, name: string | null, object: string): RemoteRecord {
  return { object, id: String(id), name: name ?? String(id), url: recordUrl(baseUrl, MODEL, id) }
}
