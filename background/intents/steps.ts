import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { DismissReason, type Verdict } from "~src/record/decision"
import type { Step } from "~src/record/step"
import { putVerdict } from "~src/store/decision-store"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Decide = z.object({
  stepId: z.string(),
  decision: z.enum(["dismiss", "done", "snooze", "reopen"]),
  until: z.number().nullable(),
  reason: DismissReason.optional(),
})

const STATES: Record<z.infer<typeof Decide>["decision"], Step["state"]> = {
  dismiss: "dismissed",
  done: "done",
  snooze: "snoozed",
  reopen: "open",
}

const VERDICTS: Record<z.infer<typeof Decide>["decision"], Verdict["kind"] | null> = {
  dismiss: "dismissed",
  done: "done",
  snooze: "snoozed",
  reopen: null,
}

/** What the rep makes of a suggested step. */
export function stepIntents(services: Services): Pick<Handlers<IntentMessages>, "step.decide"> {
  const { db, now } = services
  return {
    "step.decide": {
      from: fromOwnPage,
      parse: (body) => Decide.parse(body),
      run: async ({ stepId, decision, until, reason }) => {
        const snoozedUntil = decision === "snooze" ? until : null
        const step = await db.steps.get(stepId)
        if (!step) return { ok: false, message: "This step is not suggested any more." }
        await db.steps.update(stepId, { state: STATES[decision], snoozedUntil })
        const kind = VERDICTS[decision]
        const verdict = kind && { kind, stepId, reason: reason ?? null, at: now() }
        await putVerdict(db, step.threadId, stepId, verdict)
        return { ok: true }
      },
    },
  }
}
