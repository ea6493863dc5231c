import * as z from "zod"
import type { RemotePerson, RemoteRecord } from "../connector"
import { CrmError } from "../crm-error"
import { websiteHost } from "../website-host"
import { createRecord, numericId, recordUrl, searchRead, writeRecord } from "./records"
import type { Tryton } from "./rpc"

/** People and companies are one model; addresses, numbers and websites are records of their own. */
const PARTY = "party.party"
const MECHANISM = "party.contact_mechanism"

const Mechanism = z.object({ type: z.string(), value: z.string().nullish() })
const OwnedMechanism = Mechanism.extend({
  party: z.number(),
  "party.": z.object({ rec_name: z.string().nullish() }).nullish(),
})
const Party = z.object({ id: z.number(), name: z.string().nullish() })

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
  const name = fullName(person) ?? person.email
  const email = { type: "email", value: person.email }
  const phone = person.phone ? [{ type: "phone", value: person.phone }] : []
  const make = (mechanisms: readonly object[]) =>
    createRecord(tryton, PARTY, { name, contact_mechanisms: [["create", mechanisms]] })
  const id = await make([email, ...phone]).catch((error: unknown) => {
    // A server that checks numbers may refuse this one; the person matters more.
    if (!(error instanceof CrmError) || error.code !== "validation" || phone.length === 0) throw error
    return make([email])
  })
  const url = recordUrl(baseUrl, await tryton.session(), PARTY, id)
  return { object: "contact", id: String(id), name, url }
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

/** See `Connector.fillContact`. A name that only repeats the address counts as empty. */
export async function fillContact(
  tryton: Tryton,
  id: string,
  person: RemotePerson,
): Promise<{ filled: string[]; differing: string[] }> {
  const party = numericId(id)
  const name = fullName(person)
  const filled: string[] = []
  const differing: string[] = []
  if (name) {
    const [standing] = await searchRead(tryton, PARTY, [["id", "=", party]], ["name"], Party, 1)
    if (!standing) throw new CrmError("not_found", "This person is no longer in Tryton.")
    const there = standing.name?.trim().toLowerCase() ?? ""
    if (there === "" || there === person.email.toLowerCase()) {
      await writeRecord(tryton, PARTY, party, { name })
      filled.push("name")
    } else if (there !== name.toLowerCase()) differing.push("name")
  }
  if (person.phone) {
    const there = await phonesOf(tryton, party)
    if (there.length === 0) {
      await createRecord(tryton, MECHANISM, { party, type: "phone", value: person.phone })
      filled.push("phone")
    } else if (!there.includes(digits(person.phone))) differing.push("phone")
  }
  return { filled, differing }
}

async function phonesOf(tryton: Tryton, party: number): Promise<string[]> {
  const domain = [
    ["party", "=", party],
    ["type", "in", ["phone", "mobile"]],
  ]
  const found = await searchRead(tryton, MECHANISM, domain, ["type", "value"], Mechanism)
  return found.map(({ value }) => digits(value ?? ""))
}

const digits = (text: string) => text.replace(/\D/g, "")

function fullName({ firstName, lastName }: RemotePerson): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null
}
