import type { Deal } from "~src/record/deal"
import type { Thread } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"
import type { SlipstreamDatabase } from "./database"

type Match = (
  thread: Thread,
  people: { contactIds: readonly string[]; companyIds: readonly string[] },
  deals: readonly Deal[],
) => { dealId: string | null; rule: string | null }

/**
 * Keeps what a CRM says of the deals of a thread's people, forgets those of theirs that it names no more, and
 * matches the thread anew. What the rep has chosen stays chosen.
 */
export async function putDeals(
  db: SlipstreamDatabase,
  deals: readonly Deal[],
  record: ThreadRecord,
  match: Match,
): Promise<void> {
  const contactIds = record.contacts.map((contact) => contact.id)
  await db.transaction("rw", db.deals, db.threads, async () => {
    const before = await db.deals.where("contactIds").anyOf(contactIds).distinct().toArray()
    const named = new Set(deals.map((deal) => deal.id))
    const closed = before.filter((deal) => !named.has(deal.id) && deal.status === "open")
    // Not named any more among the open ones: won, lost or deleted there. It stays readable, and is offered no more.
    await db.deals.bulkPut(
      closed.map((deal) => ({ ...deal, contactIds: without(deal.contactIds, contactIds) })),
    )
    await db.deals.bulkPut([...deals])
    const thread = await db.threads.get(record.thread.id)
    if (!thread) return
    const { dealId, rule } = match(
      thread,
      { contactIds, companyIds: record.companies.map((company) => company.id) },
      deals,
    )
    await db.threads.update(thread.id, { dealId, dealRule: rule })
  })
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id))
}
