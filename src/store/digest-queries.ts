import type { Activity } from "~src/record/activity"
import { type Digest, digestOf } from "~src/record/digest"
import type { SlipstreamDatabase } from "./database"
import { workspaces } from "./panel-queries"
import { readSettings } from "./settings-store"

/** What was logged without a click in a mailbox from `since` on, before `until`; epoch milliseconds. */
export async function digest(
  db: SlipstreamDatabase,
  workspace: string,
  since: number,
  until: number,
): Promise<Digest> {
  const entries = await db.outbox
    .filter(
      (entry) =>
        typeof entry.rule === "string" &&
        entry.workspace === workspace &&
        entry.createdAt >= since &&
        entry.createdAt < until,
    )
    .toArray()
  const found = await db.activities.bulkGet(entries.map((entry) => entry.activityId))
  const activities = found.filter((activity): activity is Activity => activity !== undefined)
  const threads = await db.threads.bulkGet([...new Set(activities.map((activity) => activity.threadId))])
  const dealIds = new Map(threads.flatMap((thread) => (thread?.dealId ? [[thread.id, thread.dealId]] : [])))
  const deals = await db.deals.bulkGet([...new Set(dealIds.values())])
  const byId = new Map(deals.flatMap((deal) => (deal ? [[deal.id, deal] as const] : [])))
  return digestOf(
    entries,
    new Map(activities.map((activity) => [activity.id, activity])),
    (threadId) => byId.get(dealIds.get(threadId) ?? "") ?? null,
  )
}

/** The same over all mailboxes, since the rep looked it over last; null where there is nothing to look at. */
export async function unseenDigest(db: SlipstreamDatabase): Promise<Digest | null> {
  const { seenAt } = (await readSettings(db)).autoLog
  const mailboxes = await workspaces(db)
  const digests = await Promise.all(
    mailboxes.map((workspace) => digest(db, workspace, seenAt, Number.POSITIVE_INFINITY)),
  )
  const sum = (of: "done" | "waiting" | "parked") => digests.reduce((all, one) => all + one[of], 0)
  const deals = digests.flatMap((one) => one.deals)
  if (deals.length === 0) return null
  return { deals, done: sum("done"), waiting: sum("waiting"), parked: sum("parked") }
}
