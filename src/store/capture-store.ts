import type { Table } from "dexie"
import type { Activity } from "~src/record/activity"
import type { CaptureContext, Changes, Signed } from "~src/record/changes"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import type { KeptObservation } from "~src/record/observation"
import type { SlipstreamDatabase } from "./database"
import { dropEmptyThread } from "./forget"
import { withoutLifted } from "./opt-out-store"
import { activitiesOf } from "./record-queries"
import { readSettings } from "./settings-store"

/** Whose records an observation may touch. */
export interface CaptureKeys {
  workspace: string
  threadId: string
  emails: readonly string[]
  /** Ids under which these addresses' mailboxes would be kept. */
  contactIds: readonly string[]
  domains: readonly string[]
}

/**
 * Reads what is known, lets `decide` say what changes, and puts it: one transaction, so that a correction which the
 * rep makes at the same moment is either seen by `decide` or comes after it, and nothing is ever half kept.
 * `decide` must be synchronous: IndexedDB closes a transaction that waits for something else.
 */
export async function commitCapture(
  db: SlipstreamDatabase,
  keys: CaptureKeys,
  surroundings: Pick<CaptureContext, "now" | "timeZone">,
  decide: (context: CaptureContext) => Changes,
): Promise<Changes> {
  return db.transaction(
    "rw",
    [
      db.observations,
      db.activities,
      db.contacts,
      db.companies,
      db.deals,
      db.threads,
      db.facts,
      db.asks,
      db.commitments,
      db.signals,
      db.sentiments,
      db.meetings,
      db.skips,
      db.triageRules,
      db.settings,
      db.outbox,
      db.steps,
      db.drafts,
      db.decisions,
      db.dealProposals,
    ],
    async () => {
      const changes = decide({ ...(await contextOf(db, keys)), ...surroundings })
      await applyChanges(db, changes)
      return changes
    },
  )
}

/** What is known about the people and the thread of an observation. */
async function contextOf(
  db: SlipstreamDatabase,
  keys: CaptureKeys,
): Promise<Omit<CaptureContext, "now" | "timeZone">> {
  const { workspace, threadId } = keys
  const [
    contactsByEmail,
    contactsById,
    companiesSeen,
    thread,
    activities,
    asks,
    commitments,
    triageRules,
    settings,
  ] = await Promise.all([
    db.contacts.where("emails").anyOf(keys.emails).distinct().toArray(),
    db.contacts.bulkGet([...keys.contactIds]),
    db.companies.where("domains").anyOf(keys.domains).distinct().toArray(),
    db.threads.get(threadId),
    activitiesOf(db, threadId),
    db.asks.where({ threadId }).toArray(),
    db.commitments.where({ threadId }).toArray(),
    db.triageRules.where({ workspace }).toArray(),
    readSettings(db),
  ])
  const contacts = inWorkspace([...contactsByEmail, ...contactsById], workspace)
  const companies = companiesSeen.filter((company) => company.workspace === workspace)
  const contactIds = contacts.map((contact) => contact.id)
  const companyIds = companies.map((company) => company.id)
  const subjects = [...contactIds.map((id) => ["contact", id]), ...companyIds.map((id) => ["company", id])]
  const [facts, dealsOfContacts, dealsOfCompanies] = await Promise.all([
    db.facts.where("[subject.kind+subject.id]").anyOf(subjects).toArray(),
    db.deals.where("contactIds").anyOf(contactIds).distinct().toArray(),
    db.deals.where("companyId").anyOf(companyIds).toArray(),
  ])
  const deals = new Map([...dealsOfContacts, ...dealsOfCompanies].map((deal) => [deal.id, deal]))
  return {
    workspace,
    contacts,
    companies,
    facts,
    signed: await signedAt(db, companyIds),
    deals: [...deals.values()].filter((deal) => deal.workspace === workspace && deal.status === "open"),
    thread: thread ?? null,
    activities,
    asks,
    commitments,
    triageRules,
    personalMail: settings.personalMail,
    country: settings.country,
  }
}

/** Of a company's people so many are asked what they sign with: two are enough to tell what is everybody's. */
const MOST_COLLEAGUES = 50

async function signedAt(db: SlipstreamDatabase, companyIds: readonly string[]): Promise<Signed[]> {
  const ofCompanies = companyIds.map((companyId) =>
    db.contacts.where({ companyId }).limit(MOST_COLLEAGUES).toArray(),
  )
  const people = (await Promise.all(ofCompanies)).flat().filter(({ kind, name }) => kind === "person" && name)
  const facts = await db.facts
    .where("[subject.kind+subject.id]")
    .anyOf(people.map(({ id }) => ["contact", id]))
    .toArray()
  const byId = new Map(people.map((contact) => [contact.id, contact]))
  return facts.flatMap(({ subject, field, value, provenance }) => {
    const { id: contactId, companyId, name } = byId.get(subject.id) ?? {}
    if ((field !== "address" && field !== "phone") || provenance.rule !== "signature") return []
    return contactId && companyId && name ? [{ contactId, companyId, name, field, value }] : []
  })
}

function inWorkspace(contacts: readonly (Contact | undefined)[], workspace: string): Contact[] {
  const known = contacts.filter((contact) => contact !== undefined)
  return [...new Map(known.map((contact) => [contact.id, contact])).values()].filter(
    (contact) => contact.workspace === workspace,
  )
}

async function applyChanges(db: SlipstreamDatabase, changes: Changes): Promise<void> {
  await leaveFormerThreads(db, changes.activities)
  const reread = changes.activities.map((activity) => activity.id)
  // A message that is kept now may have been skipped before, under another rule.
  await db.skips.bulkDelete(reread)
  const signals = await withoutLifted(db, changes.signals)
  await Promise.all([
    putObservations(db, changes.observations),
    db.activities.bulkPut(changes.activities),
    db.contacts.bulkPut(changes.contacts),
    db.companies.bulkPut(changes.companies),
    db.threads.bulkPut(changes.threads),
    replaceFacts(db, reread, changes.facts),
    replaceSaid(db.asks, reread, changes.asks),
    replaceSaid(db.commitments, reread, changes.commitments),
    replaceSaid(db.signals, reread, signals),
    replaceSaid(db.sentiments, reread, changes.sentiments),
    db.meetings.bulkPut(changes.meetings),
    db.skips.bulkPut(changes.skips),
  ])
}

/**
 * A new mail is kept when Gmail confirms that it was sent, before its conversation has an id; seen there later it
 * moves, with what was logged of it, and the thread that stood in for the conversation goes.
 */
async function leaveFormerThreads(db: SlipstreamDatabase, activities: readonly Activity[]): Promise<void> {
  const known = await db.activities.bulkGet(activities.map((activity) => activity.id))
  for (const [index, activity] of activities.entries()) {
    const former = known[index]?.threadId
    if (former === undefined || former === activity.threadId) continue
    await db.activities.put(activity)
    await db.observations.update(activity.id, { threadId: activity.threadId })
    await db.outbox.where({ activityId: activity.id }).modify({ threadId: activity.threadId })
    await dropEmptyThread(db, former)
  }
}

/** The first sighting of a message stays; it gives way only to one that shows something else or was read by newer rules. */
async function putObservations(
  db: SlipstreamDatabase,
  observations: readonly KeptObservation[],
): Promise<void> {
  const known = await db.observations.bulkGet(observations.map((observation) => observation.id))
  const fresh = observations.filter((observation, index) => {
    const before = known[index]
    return (
      before === undefined ||
      before.extraction !== observation.extraction ||
      JSON.stringify(before.message) !== JSON.stringify(observation.message)
    )
  })
  await db.observations.bulkPut(fresh)
}

/** Facts that a message was once read to give and is not any more go; the rep's and the CRM's stay. */
async function replaceFacts(
  db: SlipstreamDatabase,
  reread: readonly string[],
  facts: readonly Fact[],
): Promise<void> {
  const given = new Set(facts.map((fact) => fact.id))
  await db.facts
    .where("provenance.observationId")
    .anyOf(reread)
    .filter((fact) => fact.provenance.by === "rule" && !given.has(fact.id))
    .delete()
  await db.facts.bulkPut(facts)
}

/** What a message was once read to say and is not any more goes; the rest is put. */
async function replaceSaid<Row extends { id: string; activityId: string }>(
  table: Table<Row, string>,
  reread: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const said = new Set(rows.map((row) => row.id))
  await table
    .where("activityId")
    .anyOf(reread)
    .filter((row) => !said.has(row.id))
    .delete()
  await table.bulkPut(rows)
}
