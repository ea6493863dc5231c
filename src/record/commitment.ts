import * as z from "zod"

/** A promise, ours or theirs. */
export const Commitment = z.object({
  id: z.string(),
  workspace: z.string(),
  activityId: z.string(),
  threadId: z.string(),
  by: z.enum(["us", "them"]),
  /** Who promised; null for us. */
  contactId: z.string().nullable(),
  quote: z.string(),
  at: z.number(),
  dueAt: z.number().nullable(),
  dueText: z.string().nullable(),
  /** The later activity that kept it, or null while open. */
  keptBy: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>
