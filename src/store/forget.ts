import type { SlipstreamDatabase } from "./database"
import { activitiesOf } from "./record-queries"
import { forgetRemoteActivitiesOf } from "./remote-activity-store"

/**
 * Removes activities and everything that was read out of them; threads and people of whom nothing is left go too.
 * What stands in another CRM is not touched: the outbox keeps its receipts.
 */
export async function forgetActivities(db: SlipstreamDatabase, ids: readonly string[]): Promise<void> {
  const tables = [
    db.activities,
    db.observations,
    db.asks,
    db.commitments,
    db.signals,
    db.sentiments,
    db.modelReadings,
    db.threads,
    db.steps,
    db.drafts,
    db.decisions,
    db.contacts,
    db.companies,
    db.companyLinks,
    db.facts,
    db.remoteActivities,
  ]
  await db.transaction("rw", tables, async () => {
    const gone = (await db.activities.bulkGet([...ids])).filter((activity) => activity !== undefined)
    await db.activities.bulkDelete([...ids])
    await db.observations.bulkDelete([...ids])
    await db.modelReadings.bulkDelete([...ids])
    for (const table of [db.asks, db.commitments, db.signals, db.sentiments]) {
      await table.where("activityId").anyOf(ids).delete()
    }
    for (const threadId of new Set(gone.map((activity) => activity.threadId)))
      await dropEmptyThread(db, threadId)
    for (const contactId of new Set(gone.flatMap((activity) => activity.contactIds))) {
      await dropUnseenContact(db, contactId)
    }
  })
}

/** Removes a thread of which no message is kept any more, with its steps, drafts and decisions. */
export async function dropEmptyThread(db: SlipstreamDatabase, threadId: string): Promise<void> {
  if ((await activitiesOf(db, threadId)).length > 0) return
  await db.threads.delete(threadId)
  await db.steps.where({ threadId }).delete()
  await db.drafts.where({ threadId }).delete()
  await db.decisions.where({ threadId }).delete()
}

async function dropUnseenContact(db: SlipstreamDatabase, contactId: string): Promise<void> {
  if ((await db.activities.where("contactIds").equals(contactId).count()) > 0) return
  const contact = await db.contacts.get(contactId)
  await db.contacts.delete(contactId)
  await forgetRemoteActivitiesOf(db, contactId)
  await db.facts.where("[subject.kind+subject.id]").equals(["contact", contactId]).delete()
  const companyId = contact?.companyId
  if (!companyId || (await db.contacts.where({ companyId }).count()) > 0) return
  await db.companies.delete(companyId)
  await db.companyLinks.where({ companyId }).or("otherId").equals(companyId).delete()
  await db.facts.where("[subject.kind+subject.id]").equals(["company", companyId]).delete()
}
