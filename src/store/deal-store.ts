import type { Deal } from "~src/record/deal"
import type { Thread } from "~src/record/thread"
import type { ThreadRecord } from "~src/record/thread-record"
import type { ReadBackProgress, SlipstreamDatabase } from "./database"
import { keptAs } from "./merged-contacts"

type Match = (
  thread: Thread,
  people: { contactIds: readonly string[]; companyIds: readonly string[] },
  deals: readonly Deal[],
) => { dealId: string | null; rule: string | null }

/** Deals of these people that count as open here, and that the CRM they are from has not named among the open ones. */
export async function unnamedDeals(
  db: SlipstreamDatabase,
  connectionId: string,
  deals: readonly Deal[],
  contactIds: readonly string[],
): Promise<Deal[]> {
  const before = await db.deals.where("contactIds").anyOf(contactIds).distinct().toArray()
  const named = new Set(deals.map((deal) => deal.id))
  return before.filter(
    ({ id, status, remote }) => status === "open" && remote.connector === connectionId && !named.has(id),
  )
}

/**
 * Keeps what a CRM says of the deals of a thread's people, forgets those of theirs that it names no more, and matches
 * the thread anew among all that are known of its people and companies. What the rep has chosen stays chosen, and what
 * was won or lost stays the thread's until there is an open one: what became of it is learnt from.
 *
 * @param asked the contacts whose deals these are; of others the CRM has said nothing
 */
export async function putDeals(
  db: SlipstreamDatabase,
  connectionId: string,
  deals: readonly Deal[],
  asked: readonly string[],
  record: ThreadRecord,
  match: Match,
): Promise<void> {
  const people = {
    contactIds: record.contacts.map((contact) => contact.id),
    companyIds: record.companies.map((company) => company.id),
  }
  await db.transaction("rw", db.deals, db.threads, async () => {
    const gone = await unnamedDeals(db, connectionId, deals, asked)
    // Deleted there, or no longer theirs. It stays readable, and is offered no more.
    await db.deals.bulkPut(gone.map((deal) => ({ ...deal, contactIds: without(deal.contactIds, asked) })))
    const before = await db.deals.bulkGet(deals.map((deal) => deal.id))
    const known = new Map(before.flatMap((deal) => (deal ? [[deal.id, deal]] : [])))
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
    const { dealId, rule } = match(thread, people, await openAmong(db, thread.workspace, people))
    const current = thread.dealId === null ? undefined : await db.deals.get(thread.dealId)
    if (dealId === null && current && current.status !== "open") return
    await db.threads.update(thread.id, { dealId, dealRule: rule })
  })
}

async function openAmong(
  db: SlipstreamDatabase,
  workspace: string,
  { contactIds, companyIds }: Parameters<Match>[1],
): Promise<Deal[]> {
  const deals = await db.deals
    .where("contactIds")
    .anyOf(contactIds)
    .or("companyId")
    .anyOf(companyIds)
    .distinct()
    .toArray()
  return deals.filter((deal) => deal.status === "open" && deal.workspace === workspace)
}

/**
 * Keeps a page of what a CRM says of its deals, together with how far the reading has come. Open deals are kept, of
 * the others only those that we know: what was won or lost before says nothing about today's mail. Resolves to the ids
 * of those that have moved: to another stage, won or lost.
 */
export async function keepReadBack<State>(
  db: SlipstreamDatabase,
  deals: readonly Deal[],
  progress: ReadBackProgress<State>,
): Promise<string[]> {
  return db.transaction("rw", db.deals, db.progress, db.mergeProposals, async () => {
    const known = await db.deals.bulkGet(deals.map((deal) => deal.id))
    const keptId = await keptAs(
      db,
      deals.flatMap((deal) => deal.contactIds),
    )
    const kept = deals.flatMap((deal, index) => {
      const before = known[index]
      const named = deal.contactIds.flatMap((id) => [id, keptId.get(id) ?? id])
      // Whom we know of it from a conversation may be more than whom the CRM names.
      const contactIds = [...new Set([...named, ...(before?.contactIds ?? [])])]
      if (!before) return deal.status === "open" ? { ...deal, contactIds } : []
      return { ...deal, contactIds, companyId: deal.companyId ?? before.companyId }
    })
    await db.deals.bulkPut(kept)
    await db.progress.put(progress)
    return deals.flatMap(({ id, stage, status }, index) => {
      const before = known[index]
      return before && (before.stage !== stage || before.status !== status) ? id : []
    })
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
