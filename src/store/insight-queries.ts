import { isFromThem } from "~src/record/activity"
import type { ThreadRecord } from "~src/record/thread-record"
import type { TodayItem } from "~src/record/today-item"
import type { SlipstreamDatabase } from "./database"
import { openSteps } from "./panel-queries"
import { activitiesOfContact, threadRecord } from "./record-queries"

/** More conversations with deals than this are not looked at: the latest tell enough. */
const MOST_THREADS = 500
const MOST_MESSAGES = 200

/** How many deals of a mailbox were won and lost, as far as the CRM has said. */
export async function closedDeals(
  db: SlipstreamDatabase,
  workspace: string,
): Promise<{ won: number; lost: number }> {
  const deals = await db.deals.where({ workspace }).toArray()
  const count = (status: "won" | "lost") => deals.filter((deal) => deal.status === status).length
  return { won: count("won"), lost: count("lost") }
}

/** Conversations of a mailbox that belong to a deal, oldest first. */
export async function dealRecords(db: SlipstreamDatabase, workspace: string): Promise<ThreadRecord[]> {
  const threads = await db.threads.where("dealId").notEqual("").toArray()
  const own = threads.filter((thread) => thread.workspace === workspace && thread.dealId !== null)
  own.sort((a, b) => a.lastActivityAt - b.lastActivityAt)
  const records: ThreadRecord[] = []
  for (const { id } of own.slice(-MOST_THREADS)) {
    const record = await threadRecord(db, id)
    if (record) records.push(record)
  }
  return records
}

/** When a person wrote, epoch ms, over all conversations. */
export async function writtenBy(db: SlipstreamDatabase, contactId: string): Promise<number[]> {
  const activities = await activitiesOfContact(db, contactId, MOST_MESSAGES)
  return activities
    .filter((activity) => isFromThem(activity) && !activity.atIsGuess)
    .filter(({ participants }) =>
      participants.some((one) => one.part === "from" && one.contactId === contactId),
    )
    .map(({ at }) => at)
}

/** The steps of a mailbox that may stand in the list of today, each with whom and what it is about. */
export async function todaySteps(
  db: SlipstreamDatabase,
  workspace: string,
  now: number,
): Promise<Pick<TodayItem, "step" | "channel" | "who" | "company" | "subject">[]> {
  const steps = await openSteps(db, workspace, now)
  const threads = await db.threads.bulkGet(steps.map((step) => step.threadId))
  const contacts = await db.contacts.bulkGet(steps.map((step) => step.contactId ?? ""))
  const companies = await db.companies.bulkGet(contacts.map((contact) => contact?.companyId ?? ""))
  return steps.map((step, index) => ({
    step,
    channel: threads[index]?.site ?? "",
    subject: threads[index]?.subject ?? "",
    who: contacts[index]?.name ?? contacts[index]?.emails[0] ?? null,
    company: companies[index]?.name ?? null,
  }))
}

/** What the insight into a conversation rests on, for a live query that says when it is another one. */
export async function insightGround(db: SlipstreamDatabase, threadId: string): Promise<object> {
  return {
    record: await threadRecord(db, threadId),
    steps: await db.steps.where({ threadId }).toArray(),
    plans: await db.commissionPlans.toArray(),
    shares: await db.dealShares.toArray(),
  }
}

/** Domains of a mailbox's companies: what a new domain may resemble. */
export async function knownDomains(db: SlipstreamDatabase, workspace: string): Promise<string[]> {
  const companies = await db.companies.where({ workspace }).toArray()
  return companies.flatMap((company) => company.domains)
}
