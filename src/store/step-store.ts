import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import type { SlipstreamDatabase } from "./database"
import { threadRecord } from "./record-queries"

/**
 * Lets `suggest` think about a thread and stores its steps, in one transaction, so that a decision which the rep
 * takes at the same moment is never overwritten. Steps that are not suggested any more go, sleeping
 * ones too: their ground is gone. Done and dismissed ones stay as the log of what was tried. `suggest` must be synchronous.
 */
export async function replaceSteps(
  db: SlipstreamDatabase,
  threadId: string,
  suggest: (record: ThreadRecord, stored: readonly Step[]) => readonly Step[],
): Promise<void> {
  const read = [
    db.threads,
    db.activities,
    db.contacts,
    db.companies,
    db.deals,
    db.facts,
    db.asks,
    db.commitments,
    db.signals,
    db.meetings,
  ]
  await db.transaction("rw", [...read, db.steps], async () => {
    const record = await threadRecord(db, threadId)
    const stored = await db.steps.where({ threadId }).toArray()
    const known = new Map(stored.map((step) => [step.id, step]))
    const steps = record ? suggest(record, stored) : []
    const suggested = new Set(steps.map((step) => step.id))
    const waiting = stored.filter((step) => step.state === "open" || step.state === "snoozed")
    const stale = waiting.filter((step) => !suggested.has(step.id))
    await db.steps.bulkDelete(stale.map((step) => step.id))
    await db.steps.bulkPut(steps.map((step) => ({ ...step, at: known.get(step.id)?.at ?? step.at })))
  })
}

/** A person's conversations in which a step is open, the latest first, at most `limit`. */
export async function threadsWith(
  db: SlipstreamDatabase,
  contactId: string,
  limit: number,
): Promise<string[]> {
  const activities = await db.activities.where("contactIds").equals(contactId).toArray()
  const latest = activities.sort((a, b) => b.at - a.at).map(({ threadId }) => threadId)
  const threadIds = [...new Set(latest)].slice(0, limit)
  const steps = await db.steps.where("threadId").anyOf(threadIds).toArray()
  const waiting = new Set(
    steps.flatMap(({ state, threadId }) => (state === "open" || state === "snoozed" ? [threadId] : [])),
  )
  return threadIds.filter((id) => waiting.has(id))
}
