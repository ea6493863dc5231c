import * as z from "zod"

const share = z.number().min(0).max(1)

/** A commission plan as data. Amounts in one currency; rates and shares 0 to 1. */
export const CommissionPlan = z.object({
  /** ISO 4217. */
  currency: z.string().length(3),
  /** What the period asks for; null where there is no quota. */
  quota: z.number().positive().nullable(),
  /** Rate on the part of the period's sales between `from` and the next tier's. Sorted by `from`, the first at 0. */
  tiers: z
    .array(z.object({ from: z.number().min(0), rate: share }))
    .min(1)
    .max(20),
  /** Factor on the rate for the part of the sales above this share of the quota; the highest that is reached holds. */
  accelerators: z.array(z.object({ above: z.number().min(0), factor: z.number().min(1) })).max(20),
})
export type CommissionPlan = z.infer<typeof CommissionPlan>

/** What a plan pays for one more deal, after the deals won so far. Money in its currency. */
export interface CommissionExample {
  /** Won since the plan holds: how many deals, what they are worth, what they earn. */
  deals: number
  sold: number
  earned: number
  /** What the one more would add. */
  adds: number
}

/** The rep's word on their part of one deal, where that is another than usual; 0 to 1. */
export const DealShare = z.object({ dealId: z.string(), workspace: z.string(), share })
export type DealShare = z.infer<typeof DealShare>

/** The plan that holds for a mailbox's rep, from when on its sales count, and the rep's usual part of a deal. */
export const OwnPlan = z.object({ workspace: z.string(), plan: CommissionPlan, since: z.number(), share })
export type OwnPlan = z.infer<typeof OwnPlan>
