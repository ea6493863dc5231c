import * as z from "zod"
import { commissionOf, worthOfStep } from "~src/advice/centres/incentive"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { DealShare, OwnPlan } from "~src/record/commission"
import { putShare, salesUnder } from "~src/store/commission-store"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Mailbox = z.object({ workspace: z.string() })
const Share = DealShare.pick({ dealId: true }).extend({ share: DealShare.shape.share.nullable() })
const Example = z.object({ own: OwnPlan, amount: z.number().positive() })

/** The rep's commission plan: only used to say what closing a deal would add. It never changes what is suggested. */
export function incentiveIntents({
  db,
}: Services): Pick<
  Handlers<IntentMessages>,
  "incentive.save" | "incentive.remove" | "incentive.example" | "incentive.share"
> {
  return {
    "incentive.save": {
      from: fromOwnPage,
      parse: (body) => OwnPlan.parse(body),
      run: async (own) => {
        const wrong = faultOf(own)
        if (wrong !== null) return { ok: false, message: wrong }
        await db.commissionPlans.put(own)
        return { ok: true }
      },
    },
    "incentive.remove": {
      from: fromOwnPage,
      parse: (body) => Mailbox.parse(body),
      run: async ({ workspace }) => {
        await db.commissionPlans.delete(workspace)
        return { ok: true }
      },
    },
    "incentive.share": {
      from: fromOwnPage,
      parse: (body) => Share.parse(body),
      run: async ({ dealId, share }) =>
        (await putShare(db, dealId, share))
          ? { ok: true }
          : { ok: false, message: "This deal is not known any more. Look for it in your CRM." },
    },
    "incentive.example": {
      from: fromOwnPage,
      parse: (body) => Example.parse(body),
      run: async ({ own, amount }) => {
        const wrong = faultOf(own)
        if (wrong !== null) return { ok: false, message: wrong }
        const sales = await salesUnder(db, own)
        const sold = sales.reduce((sum, sale) => sum + sale.amount, 0)
        const earned = commissionOf(sales, own.plan)
        const adds = worthOfStep({ amount, share: own.share }, 1, sales, own.plan)
        return { ok: true, example: { deals: sales.length, sold, earned, adds } }
      },
    },
  }
}

/** Why a plan makes no sense; null where it does. */
function faultOf({ plan }: OwnPlan): string | null {
  try {
    commissionOf([], plan)
    return null
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}
