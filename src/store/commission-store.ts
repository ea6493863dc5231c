import type { OwnPlan } from "~src/record/commission"
import type { Deal } from "~src/record/deal"
import type { SlipstreamDatabase } from "./database"

/** A mailbox's commission plan with the deals that were won since it holds, in its own currency; null without one. */
export async function commissionPlan(
  db: SlipstreamDatabase,
  workspace: string,
): Promise<{ own: OwnPlan; won: Deal[] } | null> {
  const own = await db.commissionPlans.get(workspace)
  if (!own) return null
  const deals = await db.deals.where({ workspace }).toArray()
  const won = deals.filter(
    ({ status, currency, updatedAt }) =>
      status === "won" && currency === own.plan.currency && updatedAt >= own.since,
  )
  return { own, won }
}
