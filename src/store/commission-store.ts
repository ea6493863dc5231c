import type { OwnPlan } from "~src/record/commission"
import type { SlipstreamDatabase } from "./database"

/**
 * What counts for a plan: the deals won since it holds, in its own currency, as sales of the rep, each with their part
 * of it. One without an amount is none.
 */
export async function salesUnder(
  db: SlipstreamDatabase,
  { workspace, plan, since, share }: OwnPlan,
): Promise<{ amount: number; share: number }[]> {
  const [deals, shares] = await Promise.all([
    db.deals.where({ workspace }).toArray(),
    db.dealShares.where({ workspace }).toArray(),
  ])
  const own = new Map(shares.map((one) => [one.dealId, one.share]))
  return deals
    .filter(({ status, currency }) => status === "won" && currency === plan.currency)
    .filter(({ updatedAt }) => updatedAt >= since)
    .flatMap(({ id, amount }) =>
      amount !== null && amount > 0 ? [{ amount, share: own.get(id) ?? share }] : [],
    )
}

/**
 * Keeps the rep's part of one deal, 0 to 1; null means the usual one of the plan.
 *
 * @returns false where the deal is not known (any more)
 */
export async function putShare(
  db: SlipstreamDatabase,
  dealId: string,
  share: number | null,
): Promise<boolean> {
  return db.transaction("rw", db.deals, db.dealShares, async () => {
    const deal = await db.deals.get(dealId)
    if (!deal) return false
    if (share === null) await db.dealShares.delete(dealId)
    else await db.dealShares.put({ dealId, workspace: deal.workspace, share })
    return true
  })
}

/** Every mailbox's plan. */
export function commissionPlans(db: SlipstreamDatabase): Promise<OwnPlan[]> {
  return db.commissionPlans.toArray()
}
