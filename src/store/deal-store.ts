import type { Deal } from "~src/record/deal"
import type { Thread } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"
import type { ReadBackProgress, SlipstreamDatabase } from "./database"

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
    const known = new Map(before.map((deal) => [deal.id, deal]))
    // Company and owner come from reading the CRM back; a look at the people of one thread does not tell them.
    await db.deals.bulkPut(
      deals.map((deal) => ({
        ...deal,
        companyId: deal.companyId ?? known.get(deal.id)?.companyId ?? null,
        owner: deal.owner ?? known.get(deal.id)?.owner ?? null,
        pipeline: deal.pipeline ?? known.get(deal.id)?.pipeline ?? null,
      })),
    )
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

/**
 * Keeps a page of what a CRM says of its deals, together with how far the reading has come. Open deals are kept, of
 * the others only those that we know: what was won or lost before says nothing about today's mail.
 */
export async function keepReadBack<State>(
  db: SlipstreamDatabase,
  deals: readonly Deal[],
  progress: ReadBackProgress<State>,
): Promise<void> {
  await db.transaction("rw", db.deals, db.progress, async () => {
    const known = await db.deals.bulkGet(deals.map((deal) => deal.id))
    const kept = deals.flatMap((deal, index) => {
      const before = known[index]
      if (!before) return deal.status === "open" ? deal : []
      // Whom we know of it from a conversation may be more than whom the CRM names.
      const contactIds = [...new Set([...deal.contactIds, ...before.contactIds])]
      return { ...deal, contactIds, companyId: deal.companyId ?? before.companyId }
    })
    await db.deals.bulkPut(kept)
    await db.progress.put(progress)
  })
}

/** How far the reading has come, or null before its first page. */
export async function readBackState<State>(db: SlipstreamDatabase, id: string): Promise<State | null> {
  const row = await db.progress.get(id)
  // Only `keepReadBack` writes rows of this id, with this type.
  return row && "state" in row ? (row.state as State) : null
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id))
}
