import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import type { PageView } from "~src/record/page-view"
import { copyName } from "./correct"
import type { SlipstreamDatabase } from "./database"
import { workspaces } from "./panel-queries"
import { readSettings } from "./settings-store"

/** The mailbox that pages without one belong to: the rep's choice, else the only one there is, else none. */
export async function homeWorkspace(db: SlipstreamDatabase): Promise<string | null> {
  const chosen = (await readSettings(db)).homeWorkspace
  if (chosen) return chosen
  const [only, another] = await workspaces(db)
  return only !== undefined && another === undefined ? only : null
}

/** Contacts who may be one of these people: by profile, inner id, address, name; with what is known about them. */
export async function knownPeople(
  db: SlipstreamDatabase,
  workspace: string,
  wanted: {
    profiles: readonly string[]
    profileIds: readonly string[]
    emails: readonly string[]
    names: readonly string[]
  },
): Promise<{ contacts: Contact[]; facts: Fact[] }> {
  const profiles = await db.facts
    .where("[field+value]")
    .anyOf([
      ...wanted.profiles.map((profile) => ["profile", profile]),
      ...wanted.profileIds.map((id) => ["profile_id", id]),
    ])
    .toArray()
  const [byProfile, byEmail, byName] = await Promise.all([
    db.contacts.bulkGet(profiles.map((fact) => fact.subject.id)),
    db.contacts.where("emails").anyOf(wanted.emails).distinct().toArray(),
    // Names are kept composed; a page may write an accent as a letter of its own.
    db.contacts
      .where("name")
      .anyOfIgnoreCase(wanted.names.map((name) => name.normalize("NFC")))
      .toArray(),
  ])
  const found = [...byProfile.filter((contact) => contact !== undefined), ...byEmail, ...byName]
  const contacts = [...new Map(found.map((contact) => [contact.id, contact])).values()].filter(
    (contact) => contact.workspace === workspace,
  )
  const facts = await db.facts
    .where("[subject.kind+subject.id]")
    .anyOf(contacts.map((contact) => ["contact", contact.id]))
    .toArray()
  return { contacts, facts }
}

/** Companies that may be one of these: by their page's address, number, website's domain; with their facts. */
export async function knownCompanies(
  db: SlipstreamDatabase,
  workspace: string,
  wanted: { profiles: readonly string[]; profileIds: readonly string[]; domains: readonly string[] },
): Promise<{ companies: Company[]; facts: Fact[] }> {
  const ids = await db.facts
    .where("[field+value]")
    .anyOf([
      ...wanted.profiles.map((profile) => ["profile", profile]),
      ...wanted.profileIds.map((id) => ["profile_id", id]),
    ])
    .toArray()
  const [byId, byDomain] = await Promise.all([
    db.companies.bulkGet(
      ids.filter(({ subject }) => subject.kind === "company").map(({ subject }) => subject.id),
    ),
    db.companies.where("domains").anyOf(wanted.domains).distinct().toArray(),
  ])
  const found = [...byId.filter((company) => company !== undefined), ...byDomain]
  const companies = [...new Map(found.map((company) => [company.id, company])).values()].filter(
    (company) => company.workspace === workspace,
  )
  const facts = await db.facts
    .where("[subject.kind+subject.id]")
    .anyOf(companies.map((company) => ["company", company.id]))
    .toArray()
  return { companies, facts }
}

/** Says what a tab without mail shows. */
export async function setPage(db: SlipstreamDatabase, page: PageView): Promise<void> {
  await db.transaction("rw", db.pages, async () => {
    const before = (await db.pages.get(page.tabId))?.observation
    const { kind, url } = page.observation
    // A conversation that stands open over a profile: the profile is what the rep looks at.
    const isOver = kind === "chat.thread" && before?.url === url && before.kind !== "chat.thread"
    if (!isOver) await db.pages.put(page)
  })
}

/** What a tab without mail shows, or null. */
export async function pageOfTab(db: SlipstreamDatabase, tabId: number): Promise<PageView | null> {
  return (await db.pages.get(tabId)) ?? null
}

/** Adds facts about a contact, and copies their name where they had none. */
export async function learnOf(
  db: SlipstreamDatabase,
  contact: Contact,
  facts: readonly Fact[],
): Promise<void> {
  await db.transaction("rw", db.contacts, db.facts, async () => {
    await db.facts.bulkPut([...facts])
    const known = await db.contacts.get(contact.id)
    const name = facts.find((fact) => fact.field === "name")?.value ?? null
    await db.contacts.put({ ...contact, ...known, name: known?.name ?? contact.name ?? name })
  })
}

/** Adds facts about a company, where it is still kept, and copies the name that holds now. */
export async function learnOfCompany(
  db: SlipstreamDatabase,
  companyId: string,
  facts: readonly Fact[],
): Promise<void> {
  await db.transaction("rw", db.contacts, db.companies, db.facts, async () => {
    if (!(await db.companies.get(companyId))) return
    await db.facts.bulkPut([...facts])
    if (facts.some(({ field }) => field === "name")) await copyName(db, "company", companyId)
  })
}
