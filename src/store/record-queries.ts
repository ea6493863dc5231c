import type { Activity } from "~src/record/activity"
import type { Deal } from "~src/record/deal"
import type { Meeting } from "~src/record/meeting"
import { type Notice, noticeOf } from "~src/record/notice"
import type { KeptObservation } from "~src/record/observation"
import type { Signal } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { linkedIds } from "./company-link-store"
import type { SlipstreamDatabase } from "./database"
import { withOptOuts } from "./opt-out-store"

/** So many of a person's latest activities are enough to know their habits. */
const HABIT_ACTIVITIES = 200

/** The activities of a thread, oldest first. */
export function activitiesOf(db: SlipstreamDatabase, threadId: string) {
  const range = [
    [threadId, Number.NEGATIVE_INFINITY],
    [threadId, Number.POSITIVE_INFINITY],
  ] as const
  return db.activities.where("[threadId+at]").between(range[0], range[1]).toArray()
}

/** What calendars say of the meetings among `activities`. */
export async function meetingsAmong(
  db: SlipstreamDatabase,
  activities: readonly Activity[],
): Promise<Meeting[]> {
  const ids = activities.filter(({ kind }) => kind === "meeting").map(({ id }) => id)
  return (await db.meetings.bulkGet(ids)).filter((meeting) => meeting !== undefined)
}

/**
 * All that is known about one conversation, or null where none of it was kept. Whoever asked elsewhere not to be
 * written to has opted out here too.
 */
export async function threadRecord(db: SlipstreamDatabase, threadId: string): Promise<ThreadRecord | null> {
  const thread = await db.threads.get(threadId)
  if (!thread) return null
  const activities = await activitiesOf(db, threadId)
  const meetings = await meetingsAmong(db, activities)
  const contactIds = [...new Set(activities.flatMap((activity) => activity.contactIds))]
  const companyIds = [...new Set(activities.flatMap((activity) => activity.companyIds))]
  const [contacts, deal, asks, commitments, signals] = await Promise.all([
    db.contacts.bulkGet(contactIds),
    thread.dealId ? db.deals.get(thread.dealId) : null,
    db.asks.where({ threadId }).toArray(),
    db.commitments.where({ threadId }).toArray(),
    db.signals.where({ threadId }).toArray(),
  ])
  const present = await withOptOuts(
    db,
    contacts.filter((contact) => contact !== undefined),
  )
  const ownCompanies = present.flatMap((contact) => (contact.companyId ? [contact.companyId] : []))
  const companies = await db.companies.bulkGet([...new Set([...companyIds, ...ownCompanies])])
  const subjects = [
    ...contactIds.map((id) => ["contact", id]),
    ...companies.flatMap((company) => (company ? [["company", company.id]] : [])),
    ...(deal ? [["deal", deal.id]] : []),
  ]
  const { replyLatencies, notices } = await habits(db, contactIds)
  return {
    thread,
    activities,
    cancelled: meetings.filter((meeting) => meeting.cancelled).map(({ id }) => id),
    contacts: present,
    companies: companies.filter((company) => company !== undefined),
    deal: deal ?? null,
    facts: await db.facts.where("[subject.kind+subject.id]").anyOf(subjects).toArray(),
    asks,
    commitments,
    signals: [...signals, ...(await signalsElsewhere(db, threadId, notices))],
    replyLatencies,
    notices,
  }
}

/** A person's activities over all threads, newest first. */
export async function activitiesOfContact(
  db: SlipstreamDatabase,
  contactId: string,
  limit: number,
): Promise<Activity[]> {
  const all = await db.activities.where("contactIds").equals(contactId).toArray()
  return all.sort((a, b) => b.at - a.at).slice(0, limit)
}

/** What a person's latest activities over all conversations tell: how fast they answer, whether they are there. */
async function habits(
  db: SlipstreamDatabase,
  contactIds: readonly string[],
): Promise<Pick<ThreadRecord, "replyLatencies" | "notices">> {
  const replyLatencies: Record<string, number[]> = {}
  const notices: Notice[] = []
  for (const contactId of contactIds) {
    const activities = (await activitiesOfContact(db, contactId, HABIT_ACTIVITIES)).reverse()
    replyLatencies[contactId] = latenciesOf(contactId, activities)
    const notice = noticeOf(contactId, activities)
    if (notice) notices.push(notice)
  }
  return { replyLatencies, notices }
}

/** That somebody has left is often said in a conversation of its own, and matters in all of theirs. */
async function signalsElsewhere(
  db: SlipstreamDatabase,
  threadId: string,
  notices: readonly Notice[],
): Promise<Signal[]> {
  const ids = notices.filter((notice) => notice.threadId !== threadId).map(({ id }) => id)
  return ids.length === 0 ? [] : db.signals.where("activityId").anyOf(ids).toArray()
}

/**
 * How long `contactId` took to answer: from our first message after their last one to theirs, thread by thread.
 * `activities` oldest first; milliseconds.
 */
export function latenciesOf(contactId: string, activities: readonly Activity[]): number[] {
  const waitingSince = new Map<string, number>()
  const latencies: number[] = []
  for (const activity of activities) {
    if (activity.atIsGuess || activity.automatic) continue
    if (activity.direction === "out") {
      if (!waitingSince.has(activity.threadId)) waitingSince.set(activity.threadId, activity.at)
      continue
    }
    const writer = activity.participants.find((participant) => participant.part === "from")
    const since = waitingSince.get(activity.threadId)
    if (writer?.contactId !== contactId || since === undefined) continue
    latencies.push(activity.at - since)
    waitingSince.delete(activity.threadId)
  }
  return latencies
}

/** The rep's own mails of a mailbox, newest first: what their manner of writing is learnt from. */
export async function sentObservations(
  db: SlipstreamDatabase,
  workspace: string,
  limit: number,
): Promise<KeptObservation[]> {
  const ids: string[] = []
  await db.activities
    .where("[workspace+at]")
    .between([workspace, Number.NEGATIVE_INFINITY], [workspace, Number.POSITIVE_INFINITY])
    .reverse()
    .until(() => ids.length >= limit)
    .each((activity) => {
      if (activity.direction === "out") ids.push(activity.id)
    })
  const observations = await db.observations.bulkGet(ids)
  return observations
    .filter((observation) => observation !== undefined)
    .filter(({ message }) => message.outgoing)
}

/** Open deals of a thread's people, their companies, and those that the rep said belong together with them. */
export async function openDealsOf(db: SlipstreamDatabase, record: ThreadRecord): Promise<Deal[]> {
  const companyIds = record.companies.map((company) => company.id)
  const linked = await linkedIds(db, companyIds)
  const [ofContacts, ofCompanies] = await Promise.all([
    db.deals
      .where("contactIds")
      .anyOf(record.contacts.map((contact) => contact.id))
      .distinct()
      .toArray(),
    db.deals
      .where("companyId")
      .anyOf([...companyIds, ...linked])
      .toArray(),
  ])
  const deals = new Map([...ofContacts, ...ofCompanies].map((deal) => [deal.id, deal]))
  return [...deals.values()].filter((deal) => deal.status === "open")
}
