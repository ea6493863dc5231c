import type { Contact } from "~src/record/contact"
import type { Signal } from "~src/record/signal"
import type { SlipstreamDatabase } from "./database"

/** The contacts, those marked who asked in any conversation not to be written to. */
export async function withOptOuts(db: SlipstreamDatabase, contacts: readonly Contact[]): Promise<Contact[]> {
  const signals = await db.signals
    .where("[contactId+kind]")
    .anyOf(contacts.map(({ id }) => [id, "opt_out"]))
    .toArray()
  const unwilling = new Set(signals.map(({ contactId }) => contactId))
  return contacts.map((contact) => (unwilling.has(contact.id) ? { ...contact, optedOut: true } : contact))
}

/** Of the people behind these addresses those who do not want to be written to. */
export async function optedOutAmong(db: SlipstreamDatabase, emails: readonly string[]): Promise<Contact[]> {
  const contacts = await db.contacts.where("emails").anyOf(emails).distinct().toArray()
  return (await withOptOuts(db, contacts)).filter(({ optedOut }) => optedOut)
}

/** These signals without the opt-outs that the rep had lifted by then: older mail read again brings none of them back. */
export async function withoutLifted(
  db: SlipstreamDatabase,
  signals: readonly Signal[],
): Promise<readonly Signal[]> {
  const optOuts = signals.filter(({ kind }) => kind === "opt_out")
  if (optOuts.length === 0) return signals
  const writers = await db.contacts.bulkGet(optOuts.map(({ contactId }) => contactId ?? ""))
  const lifted = new Set(
    optOuts.filter(({ at }, index) => at <= (writers[index]?.optOutLiftedAt ?? Number.NEGATIVE_INFINITY)),
  )
  return signals.filter((signal) => !lifted.has(signal))
}

/**
 * The rep's own word on whether somebody may be written to. It wins over what was read: where the rep says yes, words
 * from before that were taken for an opt-out count no longer, however often they are read. Who opts out later has.
 */
export async function setOptedOut(
  db: SlipstreamDatabase,
  contactId: string,
  optedOut: boolean,
  now: number,
): Promise<void> {
  await db.transaction("rw", db.contacts, db.signals, async () => {
    await db.contacts.update(contactId, optedOut ? { optedOut } : { optedOut, optOutLiftedAt: now })
    if (!optedOut) await db.signals.where("[contactId+kind]").equals([contactId, "opt_out"]).delete()
  })
}

/** Conversations in which something is still suggested to this person. */
export async function threadsSuggesting(db: SlipstreamDatabase, contactId: string): Promise<string[]> {
  const activities = await db.activities.where("contactIds").equals(contactId).toArray()
  const threadIds = [...new Set(activities.map(({ threadId }) => threadId))]
  const steps = await db.steps.where("threadId").anyOf(threadIds).toArray()
  const waiting = steps.filter((step) => step.state === "open" || step.state === "snoozed")
  return [...new Set(waiting.filter((step) => step.contactId === contactId).map((step) => step.threadId))]
}
