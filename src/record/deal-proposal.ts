import * as z from "zod"
import { SignalKind } from "./signal"

/** A conversation that sounds like a deal which no CRM knows. Only the rep makes one of it. */
export const DealProposal = z.object({
  /** The thread's id: one proposal a thread. */
  id: z.string(),
  workspace: z.string(),
  /** What the deal could be called. */
  name: z.string(),
  reasons: z.array(z.object({ kind: SignalKind, quote: z.string(), activityId: z.string(), at: z.number() })),
  state: z.enum(["open", "refused"]),
  at: z.number(),
})
export type DealProposal = z.infer<typeof DealProposal>
