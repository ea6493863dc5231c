import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { Commitment } from "~src/record/commitment"
import type { Company } from "~src/record/company"
import type { RelatedCompany } from "~src/record/company-link"
import type { Contact } from "~src/record/contact"
import type { Deal } from "~src/record/deal"
import type { SubjectKind } from "~src/record/fact"
import type { Meeting } from "~src/record/meeting"
import { noticeOf } from "~src/record/notice"
import type { Connection, OutboxEntry } from "~src/record/outbox"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { Step } from "~src/record/step"
import type { Thread } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"
import { relatedTo } from "./company-link-store"
import type { SlipstreamDatabase } from "./database"
import { withOptOuts } from "./opt-out-store"
import { activitiesOf, activitiesOfContact, latenciesOf } from "./record-queries"
import { remoteActivitiesOf } from "./remote-activity-store"

/** So many of the latest activities are shown; of all others the steps still tell. */
const MOST_ACTIVITIES = 60

/** Somebody or something of the record. */
export interface Subject {
  kind: SubjectKind
  id: string
}

/** What is known about a person, a company or a deal over all conversations. */
export interface Known {
  about: Subject
  /** Activities oldest first, the latest ones only. */
  record: Omit<ThreadRecord, "thread" | "deal">
  deals: Deal[]
  /** Open ones of all their conversations, best first. */
  steps: Step[]
  /** Their conversations. */
  threads: Thread[]
  meetings: Meeting[]
  /** What others have logged of them in a CRM, the latest ones, in any order. */
  theirs?: RemoteActivity[]
  outbox: OutboxEntry[]
  connections: Connection[]
  /** Companies that may belong together with these, or do by the rep's word. */
  related: RelatedCompany[]
}

/** Everything about `subject` at `now` (epoch ms), for a live query; null where it is not kept (any more). */
export async function knownAbout(
  db: SlipstreamDatabase,
  subject: Subject,
  now: number,
): Promise<Known | null> {
  const own = await ownRows(db, subject)
  if (!own) return null
  const activities = own.activities.sort((a, b) => a.at - b.at).slice(-MOST_ACTIVITIES)
  const threadIds = [...new Set(activities.map((activity) => activity.threadId))]
  const activityIds = activities.map((activity) => activity.id)
  const [contacts, asks, commitments, signals, steps, threads, meetings, outbox, connections] =
    await Promise.all([
      db.contacts.bulkGet([
        ...new Set([...own.contactIds, ...activities.flatMap((activity) => activity.contactIds)]),
      ]),
      db.asks.where("threadId").anyOf(threadIds).toArray(),
      db.commitments.where("threadId").anyOf(threadIds).toArray(),
      db.signals.where("threadId").anyOf(threadIds).toArray(),
      db.steps.where("threadId").anyOf(threadIds).toArray(),
      db.threads.bulkGet(threadIds),
      db.meetings.bulkGet(activityIds),
      db.outbox.where("activityId").anyOf(activityIds).toArray(),
      db.connections.toArray(),
    ])
  const people = await withOptOuts(db, present<Contact>(contacts))
  const companies = await companiesOf(db, people, own.companyId)
  const isOpen = ({ state, snoozedUntil }: Step) =>
    state === "open" || (state === "snoozed" && (snoozedUntil ?? 0) <= now)
  const latencies = own.contactIds.map((id) => [id, latenciesOf(id, activities)] as const)
  return {
    about: subject,
    record: {
      activities,
      cancelled: present<Meeting>(meetings).flatMap(({ id, cancelled }) => (cancelled ? [id] : [])),
      contacts: people,
      companies,
      facts: await factsOf(db, subject, people, companies),
      asks: byTime<Ask>(asks),
      commitments: byTime<Commitment>(commitments),
      signals,
      replyLatencies: Object.fromEntries(latencies),
      notices: own.contactIds.flatMap((id) => noticeOf(id, activities) ?? []),
    },
    deals: own.deals,
    steps: steps.filter(isOpen).sort((a, b) => b.score - a.score),
    threads: present<Thread>(threads),
    meetings: present<Meeting>(meetings),
    theirs: await theirsOf(db, subject, own.contactIds),
    outbox,
    connections,
    related: await relatedTo(
      db,
      companies.map((company) => company.id),
    ),
  }
}

interface OwnRows {
  activities: Activity[]
  /** The people whom it is about, the main one first. */
  contactIds: string[]
  companyId: string | null
  deals: Deal[]
}

function ownRows(db: SlipstreamDatabase, { kind, id }: Subject): Promise<OwnRows | null> {
  if (kind === "contact") return rowsOfContact(db, id)
  return kind === "company" ? rowsOfCompany(db, id) : rowsOfDeal(db, id)
}

async function rowsOfContact(db: SlipstreamDatabase, id: string): Promise<OwnRows | null> {
  const contact = await db.contacts.get(id)
  if (!contact) return null
  const [activities, deals] = await Promise.all([
    activitiesOfContact(db, id, MOST_ACTIVITIES),
    db.deals.where("contactIds").equals(id).toArray(),
  ])
  return { activities, contactIds: [id], companyId: contact.companyId, deals: openFirst(deals) }
}

async function rowsOfCompany(db: SlipstreamDatabase, id: string): Promise<OwnRows | null> {
  if (!(await db.companies.get(id))) return null
  const [people, deals] = await Promise.all([
    db.contacts.where({ companyId: id }).toArray(),
    db.deals.where({ companyId: id }).toArray(),
  ])
  const contactIds = people.map((person) => person.id)
  const activities = await db.activities.where("contactIds").anyOf(contactIds).distinct().toArray()
  return { activities, contactIds, companyId: id, deals: openFirst(deals) }
}

async function rowsOfDeal(db: SlipstreamDatabase, id: string): Promise<OwnRows | null> {
  const deal = await db.deals.get(id)
  if (!deal) return null
  const threads = await db.threads.where({ dealId: id }).toArray()
  const activities = await Promise.all(threads.map((thread) => activitiesOf(db, thread.id)))
  return {
    activities: activities.flat(),
    contactIds: deal.contactIds,
    companyId: deal.companyId,
    deals: [deal],
  }
}

async function theirsOf(
  db: SlipstreamDatabase,
  { kind, id }: Subject,
  contactIds: readonly string[],
): Promise<RemoteActivity[]> {
  const theirs = await remoteActivitiesOf(db, { contactIds, dealIds: kind === "deal" ? [id] : [] })
  return theirs.sort((a, b) => b.at - a.at).slice(0, MOST_ACTIVITIES)
}

async function companiesOf(
  db: SlipstreamDatabase,
  people: readonly Contact[],
  companyId: string | null,
): Promise<Company[]> {
  const ids = [companyId, ...people.map((person) => person.companyId)].filter((id) => id !== null)
  return present<Company>(await db.companies.bulkGet([...new Set(ids)]))
}

function factsOf(
  db: SlipstreamDatabase,
  { kind, id }: Subject,
  people: readonly Contact[],
  companies: readonly Company[],
) {
  const subjects = [
    [kind, id],
    ...people.map((person) => ["contact", person.id]),
    ...companies.map((company) => ["company", company.id]),
  ]
  return db.facts.where("[subject.kind+subject.id]").anyOf(subjects).distinct().toArray()
}

function openFirst(deals: readonly Deal[]): Deal[] {
  return [...deals].sort(
    (a, b) => Number(b.status === "open") - Number(a.status === "open") || b.updatedAt - a.updatedAt,
  )
}

const byTime = <Row extends { at: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.at - b.at)

const present = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)
