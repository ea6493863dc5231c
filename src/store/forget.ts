import { key } from "~src/record/key"
import { copyName } from "./correct"
import type { SlipstreamDatabase } from "./database"
import { activitiesOf } from "./record-queries"
import { forgetRemoteActivitiesOf } from "./remote-activity-store"

/**
 * Removes activities and everything that was read out of them; threads and people of whom nothing is left go too.
 * What stands in another CRM is not touched: the outbox keeps its receipts, and sends no more of it.
 */
export async function forgetActivities(db: SlipstreamDatabase, ids: readonly string[]): Promise<void> {
  const tables = [
    db.activities,
    db.observations,
    db.asks,
    db.commitments,
    db.signals,
    db.sentiments,
    db.meetings,
    db.modelReadings,
    db.threads,
    db.steps,
    db.drafts,
    db.decisions,
    db.dealProposals,
    db.mergeProposals,
    db.contacts,
    db.companies,
    db.companyLinks,
    db.facts,
    db.outbox,
    db.connections,
    db.remoteLinks,
    db.remoteActivities,
  ]
  await db.transaction("rw", tables, async () => {
    const gone = (await db.activities.bulkGet([...ids])).filter((activity) => activity !== undefined)
    for (const table of [db.activities, db.observations, db.modelReadings, db.meetings]) {
      await table.bulkDelete([...ids])
    }
    for (const table of [db.asks, db.commitments, db.signals, db.sentiments]) {
      await table.where("activityId").anyOf(ids).delete()
    }
    await emptyOutbox(db, ids)
    await dropFacts(db, ids)
    for (const threadId of new Set(gone.map((activity) => activity.threadId))) {
      await dropQuoting(db, threadId, ids)
      await dropReasons(db, threadId, ids)
      await dropEmptyThread(db, threadId)
    }
    for (const contactId of new Set(gone.flatMap((activity) => activity.contactIds))) {
      await dropUnseenContact(db, contactId)
    }
  })
}

/** Removes a thread of which no message is kept any more, with its steps, drafts and decisions. */
export async function dropEmptyThread(db: SlipstreamDatabase, threadId: string): Promise<void> {
  if ((await activitiesOf(db, threadId)).length > 0) return
  await db.threads.delete(threadId)
  await db.dealProposals.delete(threadId)
  await db.steps.where({ threadId }).delete()
  await db.drafts.where({ threadId }).delete()
  await db.decisions.where({ threadId }).delete()
}

/** What waits is not sent, and nothing that waits for the rep is left; what is under way only the outbox can end. */
async function emptyOutbox(db: SlipstreamDatabase, activityIds: readonly string[]): Promise<void> {
  await db.outbox
    .where("activityId")
    .anyOf(activityIds)
    .modify((entry) => {
      delete entry.proposals
      if (entry.state !== "pending" && entry.state !== "parked") return
      entry.state = "undone"
      entry.error = null
    })
}

/** What was read of anybody in these messages; the name that then holds is another one. */
async function dropFacts(db: SlipstreamDatabase, activityIds: readonly string[]): Promise<void> {
  const facts = await db.facts.where("provenance.observationId").anyOf(activityIds).toArray()
  const read = facts.filter(({ provenance }) => provenance.by !== "rep")
  await db.facts.bulkDelete(read.map(({ id }) => id))
  for (const { field, subject } of read) {
    if (field === "name" && subject.kind !== "deal") await copyName(db, subject.kind, subject.id)
  }
}

/** Steps in whose evidence these messages are quoted, whatever the rep has decided about them. */
async function dropQuoting(
  db: SlipstreamDatabase,
  threadId: string,
  activityIds: readonly string[],
): Promise<void> {
  await db.steps
    .where({ threadId })
    .filter(({ evidence }) =>
      evidence.some((one) => one.kind === "quote" && activityIds.includes(one.activityId)),
    )
    .delete()
}

/** A proposal to make a deal rests on words: without any it goes, unless the rep has refused it. */
async function dropReasons(
  db: SlipstreamDatabase,
  threadId: string,
  activityIds: readonly string[],
): Promise<void> {
  const proposal = await db.dealProposals.get(threadId)
  if (!proposal) return
  const reasons = proposal.reasons.filter(({ activityId }) => !activityIds.includes(activityId))
  if (reasons.length === 0 && proposal.state === "open") await db.dealProposals.delete(threadId)
  else await db.dealProposals.put({ ...proposal, reasons })
}

async function dropUnseenContact(db: SlipstreamDatabase, contactId: string): Promise<void> {
  if ((await db.activities.where("contactIds").equals(contactId).count()) > 0) return
  const contact = await db.contacts.get(contactId)
  await db.contacts.delete(contactId)
  await forgetRemoteActivitiesOf(db, contactId)
  await dropLinks(db, contactId)
  // Whom they were made one with, they are no longer part of: with them goes who they were before.
  await db.mergeProposals.where("keptId").equals(contactId).or("otherId").equals(contactId).delete()
  await db.facts.where("[subject.kind+subject.id]").equals(["contact", contactId]).delete()
  const companyId = contact?.companyId
  if (!companyId || (await db.contacts.where({ companyId }).count()) > 0) return
  await db.companies.delete(companyId)
  await dropLinks(db, companyId)
  await db.companyLinks.where({ companyId }).or("otherId").equals(companyId).delete()
  await db.facts.where("[subject.kind+subject.id]").equals(["company", companyId]).delete()
}

/** Which record of a CRM is theirs, and what it was told of them. */
async function dropLinks(db: SlipstreamDatabase, subjectId: string): Promise<void> {
  const connections = await db.connections.toCollection().primaryKeys()
  await db.remoteLinks.bulkDelete(connections.map((connectionId) => key(connectionId, subjectId)))
}
