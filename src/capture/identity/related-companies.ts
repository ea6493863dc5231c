import { getDomainWithoutSuffix } from "tldts"
import type { Company } from "~src/record/company"
import { type CompanyLink, type CompanyLinkReason, companyLinkId } from "~src/record/company-link"
import { type Fact, valuesOf } from "~src/record/fact"
import { companyStem, labelStem } from "./company-name"
import { organisationDomain, registrableDomain } from "./organisation"

/** A company with what is known about it. */
export interface KnownCompany {
  company: Company
  facts: readonly Fact[]
  /** Registrable domains that its people's signatures name as web or mail address. */
  signedWith: readonly string[]
}

/** A shorter brand is shared by chance: every country has an "abc". */
const shortestStem = 4
/** Labels that say what stands there, not whose it is. */
const commonLabels: ReadonlySet<string> = new Set(
  "mail info office sales contact support team service services shop store news online consulting solutions partners digital studio media agency systems software".split(
    " ",
  ),
)

/**
 * Proposes which of `others` may belong together with `company`, with the reasons. Nothing is concluded from it until
 * the rep says so.
 */
export function relatedCompanies(
  company: KnownCompany,
  others: readonly KnownCompany[],
  now: number,
): CompanyLink[] {
  return others.flatMap((other) => {
    if (other.company.id === company.company.id) return []
    const reasons = reasonsFor(company, other)
    if (reasons.length === 0) return []
    return {
      id: companyLinkId(company.company.id, other.company.id),
      workspace: company.company.workspace,
      companyId: company.company.id,
      otherId: other.company.id,
      reasons,
      state: "open",
      at: now,
    } satisfies CompanyLink
  })
}

function reasonsFor(a: KnownCompany, b: KnownCompany): CompanyLinkReason[] {
  const [left, right] = [valuesOf(a.facts), valuesOf(b.facts)]
  const reasons: CompanyLinkReason[] = []
  const label = shared(labelsOf(a.company), labelsOf(b.company))
  if (label) reasons.push({ rule: "same_label", value: label })
  const names = shared(stemsOf(left.name), stemsOf(right.name))
  if (names && left.name) reasons.push({ rule: "same_name", value: `${left.name}, ${right.name}` })
  const part = partOf(left.parent, b) ?? partOf(right.parent, a)
  if (part) reasons.push({ rule: "part_of", value: part })
  else if (left.parent && right.parent && shared(stemsOf(left.parent), stemsOf(right.parent))) {
    reasons.push({ rule: "same_parent", value: left.parent })
  }
  const site = signs(a, b) ?? signs(b, a)
  if (site) reasons.push({ rule: "signs_with", value: site })
  return reasons
}

/** What of a company's domains is its own: `norrsken` of norrsken.com and norrsken-nl.com. */
export function labelsOf(company: Company): string[] {
  return company.domains.flatMap((domain) => {
    const stem = labelStem(getDomainWithoutSuffix(domain) ?? "")
    return stem.length >= shortestStem && !commonLabels.has(stem) ? [stem] : []
  })
}

/** The domains of other companies with which somebody of a company signs. */
export function signedDomains(facts: readonly Fact[]): string[] {
  const domains = facts.flatMap(({ field, value }) => {
    if (field === "mail") return organisationDomain(value.toLowerCase()) ?? []
    if (field !== "web") return []
    const url = /^https?:/i.test(value) ? value : `https://${value}`
    return URL.canParse(url) ? registrableDomain(new URL(url).hostname) : []
  })
  return [...new Set(domains)]
}

function stemsOf(name: string | undefined): string[] {
  const stem = companyStem(name ?? "")
  const isHan = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana} ]+$/u.test(stem)
  return stem.length >= (isHan ? 2 : shortestStem) && !commonLabels.has(stem) ? [stem] : []
}

/** `parent` where it names `other`: by its name, or by its brand as its domain has it. */
function partOf(parent: string | undefined, other: KnownCompany): string | null {
  if (!parent) return null
  const stems = stemsOf(parent)
  const own = [...stemsOf(valuesOf(other.facts).name), ...labelsOf(other.company)]
  return stems.some((stem) => own.includes(stem) || own.includes(stem.replaceAll(" ", ""))) ? parent : null
}

function signs(a: KnownCompany, b: KnownCompany): string | null {
  return a.signedWith.find((domain) => b.company.domains.includes(domain)) ?? null
}

function shared(a: readonly string[], b: readonly string[]): string | null {
  return a.find((one) => b.includes(one)) ?? null
}
