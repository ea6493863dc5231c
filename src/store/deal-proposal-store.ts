import type { Deal } from "~src/record/deal"
import type { DealProposal } from "~src/record/deal-proposal"
import type { ThreadRecord } from "~src/record/thread-record"
import type { SlipstreamDatabase } from "./database"
import { openDealsOf, threadRecord } from "./record-queries"

/**
 * Lets `propose` think about a thread and stores what it says. What the rep has refused stays refused; a proposal
 * whose ground is gone goes.
 */
export async function replaceDealProposal(
  db: SlipstreamDatabase,
  threadId: string,
  propose: (record: ThreadRecord, deals: readonly Deal[]) => DealProposal | null,
): Promise<void> {
  const record = await threadRecord(db, threadId)
  const proposal = record ? propose(record, await openDealsOf(db, record)) : null
  await db.transaction("rw", db.dealProposals, async () => {
    const known = await db.dealProposals.get(threadId)
    if (known?.state === "refused") return
    if (proposal) await db.dealProposals.put({ ...proposal, at: known?.at ?? proposal.at })
    else await db.dealProposals.delete(threadId)
  })
}
