import * as z from "zod"

export const SignalKind = z.enum([
  "price_objection",
  "budget",
  "competitor",
  "approval",
  "legal",
  "decision_maker",
  "leaving",
  "urgency",
  "decline",
  "postponement",
  "ready_to_buy",
  "complaint",
  "advocacy",
  "churn_risk",
  "out_of_office",
  "opt_out",
])
export type SignalKind = z.infer<typeof SignalKind>

/** Something a message says about the deal, in the words that say it. */
export const Signal = z.object({
  id: z.string(),
  workspace: z.string(),
  activityId: z.string(),
  threadId: z.string(),
  contactId: z.string().nullable(),
  kind: SignalKind,
  quote: z.string(),
  polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  at: z.number(),
})
export type Signal = z.infer<typeof Signal>
