import * as z from "zod"
import type { DefaultFields } from "~src/record/crm-field"
import type { RemotePerson, RemoteRecord, StandingPerson } from "../connector"
import { websiteHost } from "../website-host"
import { createRecord, numericId, recordUrl, searchRead, writeRecord } from "./records"
import type { Tryton } from "./rpc"

/** People and companies are one model; addresses, numbers and websites are records of their own. */
export const PARTY = "party.party"
const MECHANISM = "party.contact_mechanism"

const Mechanism = z.object({ type: z.string(), value: z.string().nullish() })
const OwnedMechanism = Mechanism.extend({
  party: z.number(),
  "party.": z.object({ rec_name: z.string().nullish() }).nullish(),
})
const Party = z.looseObject({ id: z.number(), name: z.string().nullish() })

/** Types of contact mechanisms: they stand beside the party, as many as there are, and are named like its fields. */
export const MECHANISMS = ["phone", "mobile", "website"] as const

export const DEFAULT_FIELDS: DefaultFields = {
  phone: { name: "phone", label: "Phone", kind: "phone" },
  mobile: { name: "mobile", label: "Mobile", kind: "phone" },
  web: { name: "website", label: "Website", kind: "url" },
}

export async function findContacts(tryton: Tryton, baseUrl: string, email: string): Promise<RemoteRecord[]> {
  const wanted = email.toLowerCase()
  return owners(tryton, baseUrl, ["email", wanted], (value) => value.toLowerCase() === wanted, "contact")
}

/** Parties with a website of exactly this domain. */
export async function findCompanies(
  tryton: Tryton,
  baseUrl: string,
  domain: string,
): Promise<RemoteRecord[]> {
  const wanted = domain.toLowerCase()
  return owners(
    tryton,
    baseUrl,
    ["website", `%${wanted}%`],
    (value) => websiteHost(value) === wanted,
    "company",
  )
}

/** The parties with a contact mechanism that matches, each once. */
async function owners(
  tryton: Tryton,
  baseUrl: string,
  [type, pattern]: readonly [type: string, pattern: string],
  matches: (value: string) => boolean,
  object: string,
): Promise<RemoteRecord[]> {
  const domain = [
    ["type", "=", type],
    ["value", "ilike", pattern],
  ]
  const found = await searchRead(
    tryton,
    MECHANISM,
    domain,
    ["type", "value", "party", "party.rec_name"],
    OwnedMechanism,
  )
  const session = await tryton.session()
  const parties = new Map<number, RemoteRecord>()
  for (const mechanism of found) {
    if (!matches(mechanism.value ?? "")) continue
    const { party: id } = mechanism
    const name = mechanism["party."]?.rec_name || String(id)
    parties.set(id, { object, id: String(id), name, url: recordUrl(baseUrl, session, PARTY, id) })
  }
  return [...parties.values()]
}

/** Tryton keeps neither a position nor, without a further module, the company that a person belongs to. */
export async function createContact(
  tryton: Tryton,
  baseUrl: string,
  person: RemotePerson,
): Promise<RemoteRecord> {
  const { own, mechanisms } = apart({ name: person.email, ...contactFields(person) })
  const all = [{ type: "email", value: person.email }, ...mechanisms]
  const id = await createRecord(tryton, PARTY, { ...own, contact_mechanisms: [["create", all]] })
  const url = recordUrl(baseUrl, await tryton.session(), PARTY, id)
  return { object: "contact", id: String(id), name: own.name ?? person.email, url }
}

export async function createCompany(
  tryton: Tryton,
  baseUrl: string,
  { name, domain }: { name: string; domain: string },
): Promise<RemoteRecord> {
  const website = { type: "website", value: `https://${domain}` }
  const id = await createRecord(tryton, PARTY, { name, contact_mechanisms: [["create", [website]]] })
  const url = recordUrl(baseUrl, await tryton.session(), PARTY, id)
  return { object: "company", id: String(id), name, url }
}

/** See `Connector.contactFields`. A name is one field. */
export function contactFields(person: RemotePerson): Record<string, string> {
  const name = fullName(person)
  return { ...(name ? { name } : {}), ...person.fields }
}

/** See `Connector.readContact`. */
export async function readContact(
  tryton: Tryton,
  baseUrl: string,
  id: string,
  fields: readonly string[],
): Promise<StandingPerson | null> {
  const party = numericId(id)
  const own = fields.filter((field) => !isMechanism(field))
  const asked = [...new Set(["name", ...own])]
  const [row] = await searchRead(tryton, PARTY, [["id", "=", party]], asked, Party, 1)
  if (!row) return null
  const mechanisms = await searchRead(
    tryton,
    MECHANISM,
    [["party", "=", party]],
    ["type", "value"],
    Mechanism,
  )
  const ofTypes = (...types: string[]) =>
    mechanisms.filter(({ type }) => types.includes(type)).flatMap(({ value }) => value || [])
  const standing = (field: string): readonly string[] => {
    // A number that stands as the other kind is known all the same.
    if (field === "phone" || field === "mobile") {
      const same = ofTypes(field)
      return same.length > 0 ? ofTypes("phone", "mobile") : []
    }
    if (isMechanism(field)) return ofTypes(field)
    return [row[field]].filter((value): value is string => typeof value === "string" && value !== "")
  }
  return {
    id: String(row.id),
    name: row.name || String(row.id),
    url: recordUrl(baseUrl, await tryton.session(), PARTY, party),
    emails: ofTypes("email").map((email) => email.toLowerCase()),
    fields: Object.fromEntries(fields.map((field) => [field, standing(field)])),
  }
}

/** See `Connector.writeContact`. */
export async function writeContact(
  tryton: Tryton,
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const party = numericId(id)
  const { own, mechanisms } = apart(fields)
  if (Object.keys(own).length > 0) await writeRecord(tryton, PARTY, party, own)
  for (const mechanism of mechanisms) await createRecord(tryton, MECHANISM, { party, ...mechanism })
}

function isMechanism(field: string): boolean {
  return (MECHANISMS as readonly string[]).includes(field)
}

function apart(fields: Readonly<Record<string, string>>) {
  const own: Record<string, string> = {}
  const mechanisms: { type: string; value: string }[] = []
  for (const [field, value] of Object.entries(fields)) {
    if (isMechanism(field)) mechanisms.push({ type: field, value })
    else own[field] = value
  }
  return { own, mechanisms }
}

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}
