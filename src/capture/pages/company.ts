import type { Company } from "~src/record/company"
import { type Fact, type FactField, factId } from "~src/record/fact"
import type { CompanyObservation, ProfileObservation } from "~src/record/observed-page"
import { registrableDomain } from "../identity/organisation"

/** What a company on a page can be looked up by. */
export interface CompanyKeys {
  /** Addresses of pages, as `companyKey` gives them. */
  profiles: readonly string[]
  /** The site's numbers. */
  profileIds: readonly string[]
  domains: readonly string[]
}

/** A company page's address as it is kept: without query, tab and language; null where it is none. */
export function companyKey(url: string | null): string | null {
  const id = pathOf(url)
  return id === null ? null : `https://www.linkedin.com/company/${id}`
}

/** The site's number of a company in a link to it: `/company/1410021`. Positions link so. */
export function companyNumber(url: string | null): string | null {
  const id = pathOf(url)
  return id !== null && /^\d+$/.test(id) ? id : null
}

/** By what the company of an open page is found in the record. */
export function keysOfCompany({ url, sourceId, companyId, website }: CompanyObservation): CompanyKeys {
  // The address may be a step ahead of the page, whose own id is certain.
  const key = companyKey(url) === null ? null : companyKey(`/company/${encodeURIComponent(sourceId)}`)
  const domain = domainOfSite(website)
  return {
    profiles: key === null ? [] : [key],
    profileIds: companyId === null ? [] : [companyId],
    domains: domain === null ? [] : [domain],
  }
}

/** By what the company that somebody works for now is found; its name alone tells nothing for certain. */
export function keysOfEmployer({ positions }: ProfileObservation): CompanyKeys {
  const url = positions.find((position) => position.current)?.companyUrl ?? null
  const number = companyNumber(url)
  const key = companyKey(url)
  return {
    profiles: key === null || number !== null ? [] : [key],
    profileIds: number === null ? [] : [number],
    domains: [],
  }
}

/** The company of the record that is meant, or null: by the site's ids, else by the domain of its own website. */
export function whichCompany(
  keys: CompanyKeys,
  { companies, facts }: { companies: readonly Company[]; facts: readonly Fact[] },
): Company | null {
  const known = facts.find(
    ({ field, value }) =>
      (field === "profile_id" && keys.profileIds.includes(value)) ||
      (field === "profile" && keys.profiles.includes(value)),
  )
  return (
    companies.find(({ id }) => id === known?.subject.id) ??
    companies.find(({ domains }) => domains.some((domain) => keys.domains.includes(domain))) ??
    null
  )
}

/**
 * What a known company's page says: under which ids it is found again, as name and as number (links use either), and
 * what stands there of the company, in the page's words. Its name counts only where nothing else has told one.
 */
export function factsOfCompany(observation: CompanyObservation, company: Company): Fact[] {
  const { profiles, profileIds } = keysOfCompany(observation)
  const ids = [
    ...profiles.map((value) => ["profile", value] as const),
    ...profileIds.map((value) => ["profile_id", value] as const),
  ]
  return [...ids, ...toldBy(observation, company)].map(([field, value]) => {
    const at = observation.seenAt
    const provenance = { by: "rule", rule: "company-page", observationId: null, quote: value, at } as const
    const subject = { kind: "company" as const, id: company.id }
    const fact = { workspace: company.workspace, subject, field, value, provenance }
    return { id: factId(fact), ...fact }
  })
}

function toldBy(observation: CompanyObservation, company: Company): (readonly [FactField, string])[] {
  const { url, name, industry, size, headquarters, tagline, website } = observation
  // A showcase page is that of a brand or a department: its size and business are not the company's.
  if (URL.canParse(url) && new URL(url).pathname.startsWith("/showcase/")) return []
  const said = [
    ["name", company.name === null ? name : null],
    ["industry", industry],
    ["size", size],
    ["headquarters", headquarters],
    ["description", tagline],
    ["web", isMoreThanDomain(website, company) ? website : null],
  ] as const
  return said.flatMap(([field, value]) => {
    const words = value?.replace(/\s+/g, " ").trim() ?? ""
    return words === "" ? [] : [[field, words] as const]
  })
}

/** Is this a website that the company's domain alone does not tell? */
function isMoreThanDomain(website: string | null, { domains }: Company): boolean {
  if (website === null || !URL.canParse(website)) return false
  const { protocol, hostname, pathname } = new URL(website)
  if (!/^https?:$/.test(protocol)) return false
  return pathname !== "/" || !domains.includes(hostname.replace(/^www\./, ""))
}

function pathOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url, "https://www.linkedin.com")) return null
  const { host, pathname } = new URL(url, "https://www.linkedin.com")
  const id = /(?:^|\.)linkedin\.com$/.test(host) ? /^\/company\/([^/]+)/.exec(pathname)?.[1] : undefined
  return id === undefined ? null : id.toLowerCase()
}

/** The domain of a website that is a host's front page: deeper down a host may be shared (a shop, a social network). */
function domainOfSite(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null
  const { protocol, hostname, pathname } = new URL(website)
  const isFront = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i.test(pathname)
  return /^https?:$/.test(protocol) && isFront ? registrableDomain(hostname) : null
}
