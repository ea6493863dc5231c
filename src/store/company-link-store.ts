import type { Company } from "~src/record/company"
import type { CompanyLink, RelatedCompany } from "~src/record/company-link"
import type { Fact, FactField } from "~src/record/fact"
import type { SlipstreamDatabase } from "./database"

/** Of more companies than these nobody reads proposals; it bounds what a common word can cost. */
const MOST = 50

/** A company with its facts and those of its people. */
export interface CompanyRows {
  company: Company
  facts: Fact[]
  ofPeople: Fact[]
}

/** Companies with what is known about them; those that are not kept are left out. */
export async function companyRows(
  db: SlipstreamDatabase,
  companyIds: readonly string[],
): Promise<CompanyRows[]> {
  const companies = (await db.companies.bulkGet([...companyIds])).filter((company) => company !== undefined)
  return Promise.all(
    companies.map(async (company) => {
      const people = await db.contacts.where({ companyId: company.id }).limit(MOST).primaryKeys()
      const [facts, ofPeople] = await Promise.all([
        db.facts.where("[subject.kind+subject.id]").equals(["company", company.id]).toArray(),
        db.facts
          .where("[subject.kind+subject.id]")
          .anyOf(people.map((id) => ["contact", id]))
          .toArray(),
      ])
      return { company, facts, ofPeople }
    }),
  )
}

/** By what companies that may belong together are found. */
export interface LinkKeys {
  /** Beginnings of domains. */
  labels: readonly string[]
  /** Whole domains. */
  domains: readonly string[]
  /** First words of names, and of what parents are called. */
  names: readonly string[]
}

/** Ids of a workspace's companies that may belong together with one of which these are the keys. */
export async function companiesLike(
  db: SlipstreamDatabase,
  workspace: string,
  { labels, domains, names }: LinkKeys,
): Promise<string[]> {
  const [byLabel, byDomain, named, parts] = await Promise.all([
    labels.length > 0
      ? db.companies
          .where("domains")
          .startsWithAnyOf([...labels])
          .limit(MOST)
          .toArray()
      : [],
    db.companies.where("domains").anyOf(domains).toArray(),
    Promise.all(names.map((name) => saying(db, "name", name))),
    Promise.all(names.map((name) => saying(db, "parent", name))),
  ])
  const companies = [...byLabel, ...byDomain].filter((company) => company.workspace === workspace)
  const facts = [...named, ...parts]
    .flat()
    .filter((fact) => fact.subject.kind === "company" && fact.workspace === workspace)
  return [...new Set([...companies.map(({ id }) => id), ...facts.map(({ subject }) => subject.id)])]
}

function saying(db: SlipstreamDatabase, field: FactField, beginning: string): Promise<Fact[]> {
  return db.facts
    .where("[field+value]")
    .between([field, beginning], [field, `${beginning}\uffff`])
    .limit(MOST)
    .toArray()
}

/** Keeps proposals that are new; one that the rep has decided about is never asked again. */
export async function proposeLinks(db: SlipstreamDatabase, links: readonly CompanyLink[]): Promise<void> {
  await db.transaction("rw", db.companyLinks, async () => {
    const known = await db.companyLinks.bulkGet(links.map((link) => link.id))
    const open = links.filter((_, index) => (known[index]?.state ?? "open") === "open")
    await db.companyLinks.bulkPut(open)
  })
}

/** The rep's word on a link: the two belong together, they don't, or it is an open question again. */
export async function decideLink(
  db: SlipstreamDatabase,
  linkId: string,
  state: CompanyLink["state"],
): Promise<void> {
  const changed = await db.companyLinks.update(linkId, { state })
  if (changed === 0 && !(await db.companyLinks.get(linkId))) throw new Error("It is not kept any more.")
}

/** What may belong together with these companies, or does by the rep's word; refused links are left out. */
export async function relatedTo(
  db: SlipstreamDatabase,
  companyIds: readonly string[],
): Promise<RelatedCompany[]> {
  const links = await db.companyLinks
    .where("companyId")
    .anyOf(companyIds)
    .or("otherId")
    .anyOf(companyIds)
    .toArray()
  const shown = links.filter((link) => link.state !== "refused")
  const seenBy = shown.map((link) =>
    companyIds.includes(link.companyId)
      ? { link, companyId: link.companyId, otherId: link.otherId }
      : { link, companyId: link.otherId, otherId: link.companyId },
  )
  const others = await db.companies.bulkGet(seenBy.map(({ otherId }) => otherId))
  return seenBy.flatMap(({ link, companyId }, index) => {
    const other = others[index]
    return other ? [{ link, companyId, other }] : []
  })
}

/** Ids of the companies that, by the rep's word, belong together with one of these. */
export async function linkedIds(db: SlipstreamDatabase, companyIds: readonly string[]): Promise<string[]> {
  const related = await relatedTo(db, companyIds)
  return related.filter(({ link }) => link.state === "linked").map(({ other }) => other.id)
}
