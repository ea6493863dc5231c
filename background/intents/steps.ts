import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import type { Step } from "~src/record/step"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Decide = z.object({
  stepId: z.string(),
  decision: z.enum(["dismiss", "done", "snooze", "reopen"]),
  until: z.number().nullable(),
})

const STATES: Record<z.infer<typeof Decide>["decision"], Step["state"]> = {
  dismiss: "dismissed",
  done: "done",
  snooze: "snoozed",
  reopen: "open",
}

/** What the rep makes of a suggested step. */
export function stepIntents({ db }: Services): Pick<Handlers<IntentMessages>, "step.decide"> {
  return {
    "step.decide": {
      from: fromOwnPage,
      parse: (body) => Decide.parse(body),
      run: async ({ stepId, decision, until }) => {
        const snoozedUntil = decision === "snooze" ? until : null
        const changed = await db.steps.update(stepId, { state: STATES[decision], snoozedUntil })
        return changed ? { ok: true } : { ok: false, message: "This step is not suggested any more." }
      },
    },
  }
}
