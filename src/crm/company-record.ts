import { targetOf, targetsOf } from "~src/record/crm-field"
import { liesIn, sameSize } from "~src/record/employee-range"
import type { Connector, RemoteRecord } from "./connector"
import { CrmError } from "./crm-error"
import { fillRecord } from "./fill-contact"
import { readWhatItHas } from "./find-person"
import { sameIndustry } from "./industry-names"
import { companyName, factsOf, remoteCompany } from "./log-request"
import type { LogMaterial } from "./outbox-store"
import { labelled, MAY_PASS, type PersonLookups } from "./person-record"
import { checkPicklists } from "./picklists"

export interface Lookups extends PersonLookups {
  /** Found or made during this run, by our id; null for what must not be looked up again (several companies). */
  known: Map<string, string | null>
}

type Fields = Readonly<Record<string, string>>
type Found = Pick<RemoteRecord, "id" | "url">

/**
 * The CRM's record of a company: the one that was linked before, else the one with its domain, else a new one. It is
 * read by its id before anything is written to it; its empty fields are filled with what the CRM was not told yet.
 * Null where the CRM has several with this domain, or hides it: the people suffice, nothing is guessed.
 */
export async function companyRecord(
  lookups: Lookups,
  material: LogMaterial,
  companyId: string,
): Promise<string | null> {
  const { connector, known } = lookups
  if (known.has(companyId)) return known.get(companyId) ?? null
  const link = material.remote[companyId]
  const all = remoteCompany(companyId, material, connector)
  const news = Object.fromEntries(Object.entries(all).filter(([name, value]) => link?.told[name] !== value))
  if (link && Object.keys(news).length === 0) return link.id
  const record = link ?? (await findOrMake(connector, material, companyId))
  known.set(companyId, record?.id ?? null)
  if (record === null) return null
  const remember = (told: Fields) => {
    const { id, url } = record
    return lookups.remember(companyId, { id, url, told, byRep: link?.byRep ?? false })
  }
  // Before anything else may fail: it is not looked up, and not made, again.
  if (!link) await remember({})
  if (Object.keys(news).length === 0) return record.id
  const outcome = await tell(lookups, material, { companyId, record, news })
  if (outcome === "gone" && link) {
    await lookups.remember(companyId, null)
    known.delete(companyId)
    const { [companyId]: _gone, ...remote } = material.remote
    return companyRecord(lookups, { ...material, remote }, companyId)
  }
  if (outcome === "told") await remember(all)
  return record.id
}

async function findOrMake(
  connector: Connector,
  material: LogMaterial,
  companyId: string,
): Promise<Found | null> {
  const company = companyName(companyId, material)
  if (!company) return null
  const [only, ...more] = await connector.findCompanies(company.domain)
  if (more.length > 0) return null
  return only ?? (await make(connector, company))
}

/** Null where the CRM has it and does not show it: in its bin, or hidden from this user. */
async function make(
  connector: Connector,
  company: { name: string; domain: string },
): Promise<RemoteRecord | null> {
  try {
    return await connector.createCompany(company)
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "duplicate") throw error
    const found = await connector.findCompanies(company.domain)
    return found.length === 1 ? (found[0] ?? null) : null
  }
}

/** What the rep logs must not fail because a company can't be read or filled: "later" tries it again next time. */
async function tell(
  lookups: Lookups,
  material: LogMaterial,
  { companyId, record, news }: { companyId: string; record: Found; news: Fields },
): Promise<"told" | "gone" | "later"> {
  const { companies } = lookups.connector
  if (!companies) return "later"
  const targets = targetsOf(material.companyFieldMap, companies.defaultFields)
  try {
    const list = () => lookups.listFields("company")
    const { fields, unlisted } = await checkPicklists(news, targets, list, meansTheSame)
    // What is in no list is asked about only where nothing stands there.
    const asked = { ...fields, ...Object.fromEntries(unlisted.map(({ field, ours }) => [field, ours])) }
    const { standing, unreadable } = await readWhatItHas(companies.read, record.id, asked)
    if (standing === null) return "gone"
    // A number that lies in our range says more than we know.
    const size = targetOf("size", material.companyFieldMap, companies.defaultFields)?.name ?? ""
    const ourSize = factsOf(material, companyId).size ?? ""
    const agrees = (standing.fields[size] ?? []).some((there) => liesIn(there, ourSize))
    const { [size]: _agreed, ...others } = fields
    const { unwritten } = await fillRecord(companies.write, standing, agrees ? others : fields)
    const open = unlisted.filter(({ field }) => standing.fields[field]?.length === 0)
    const label = labelled(targets)
    const of = { of: "company", contactId: companyId, remoteId: record.id } as const
    const proposals = [...open, ...unreadable, ...unwritten].map((one) => ({
      ...of,
      label: label(one.field),
      ...one,
    }))
    if (proposals.length > 0) await lookups.propose(proposals)
    return "told"
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    if (error.code === "not_found" || MAY_PASS.includes(error.code)) return "later"
    throw error
  }
}

/** Is an option of a list what our words mean? */
function meansTheSame(option: string, ours: string): boolean {
  return sameIndustry(option, ours) || sameSize(option, ours)
}
