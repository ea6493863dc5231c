import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import { websiteHost } from "../website-host"
import { createRecord, Link, recordUrl, searchRead, Text, writeRecord } from "./records"
import type { Odoo } from "./rpc"

/** People and companies are one model. */
const MODEL = "res.partner"

const Partner = z.object({
  id: z.number(),
  name: Text,
  email: Text,
  function: Text,
  phone: Text,
  parent_id: Link,
})
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
    name,
    email: person.email,
    is_company: false,
    ...(person.position ? { function: person.position } : {}),
    ...(person.phone ? { phone: person.phone } : {}),
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

/** See `Connector.fillContact`. A name that only repeats the address counts as empty. */
export async function fillContact(
  odoo: Odoo,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const wanted = { name: fullName(person), function: person.position, phone: person.phone }
  if (Object.values(wanted).every((value) => !value)) return { filled: [], differing: [] }
  const fields = Object.keys(Partner.shape)
  const [standing] = await searchRead(odoo, MODEL, [["id", "=", numericId(id)]], fields, Partner)
  if (!standing) throw new CrmError("not_found", "This person is no longer in Odoo.")
  const values: Record<string, string> = {}
  const differing: string[] = []
  for (const field of ["name", "function", "phone"] as const) {
    const value = wanted[field]?.trim()
    const there = standing[field]?.trim() ?? ""
    const empty = there === "" || (field === "name" && there.toLowerCase() === person.email.toLowerCase())
    if (!value) continue
    if (empty) values[field] = value
    else if (there.toLowerCase() !== value.toLowerCase()) differing.push(field)
  }
  const filled = Object.keys(values)
  if (filled.length > 0) await writeRecord(odoo, MODEL, numericId(id), values)
  return { filled, differing }
}

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}

/** @throws CrmError not_found for what can be no id of Odoo's. */
export function numericId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new CrmError("not_found", `Odoo has no record “${id}”.`)
}

function partnerRecord(baseUrl: string, id: number, name: string | null, object: string): RemoteRecord {
  return { object, id: String(id), name: name ?? String(id), url: recordUrl(baseUrl, MODEL, id) }
}
