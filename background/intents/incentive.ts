import { commissionOf } from "~src/advice/centres/incentive"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { OwnPlan } from "~src/record/commission"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

/** The rep's commission plan: only used to say what closing a deal would add. It never changes what is suggested. */
export function incentiveIntents({ db }: Services): Pick<Handlers<IntentMessages>, "incentive.save"> {
  return {
    "incentive.save": {
      from: fromOwnPage,
      parse: (body) => OwnPlan.parse(body),
      run: async (own) => {
        try {
          commissionOf([], own.plan)
        } catch (cause) {
          return { ok: false, message: cause instanceof Error ? cause.message : String(cause) }
        }
        await db.commissionPlans.put(own)
        return { ok: true }
      },
    },
  }
}
