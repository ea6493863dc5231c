import type { OwnPlan } from "~src/record/commission"
import type { Deal } from "~src/record/deal"
import type { SlipstreamDatabase } from "./database"

/** A mailbox's commission plan with the deals that were won since it holds, in its own currency; null without one. */
export async function commissionPlan(
  db: SlipstreamDatabase,
  workspace: string,
): Promise<{ own: OwnPlan; won: Deal[] } | null> {
  const own = await db.commissionPlans.get(workspace)
  return own ? { own, won: await wonUnder(db, own) } : null
}

/** The deals that count for a plan: won since it holds, in its own currency. */
export async function wonUnder(db: SlipstreamDatabase, { workspace, plan, since }: OwnPlan): Promise<Deal[]> {
  const deals = await db.deals.where({ workspace }).toArray()
  return deals.filter(
    ({ status, currency, updatedAt }) => status === "won" && currency === plan.currency && updatedAt >= since,
  )
}

/** Won deals as sales of the rep, each with their usual share; one without an amount is none. */
export function salesOf(won: readonly Deal[], { share }: OwnPlan): { amount: number; share: number }[] {
  return won.flatMap(({ amount }) => (amount !== null && amount > 0 ? [{ amount, share }] : []))
}

/** Every mailbox's plan. */
export function commissionPlans(db: SlipstreamDatabase): Promise<OwnPlan[]> {
  return db.commissionPlans.toArray()
}
