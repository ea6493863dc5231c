import * as z from "zod"

/** A question or request that somebody put to somebody in an activity. */
export const Ask = z.object({
  id: z.string(),
  workspace: z.string(),
  activityId: z.string(),
  threadId: z.string(),
  /** Who asked: a contact, or null for us. */
  contactId: z.string().nullable(),
  kind: z.enum(["question", "request", "meeting"]),
  quote: z.string(),
  at: z.number(),
  dueAt: z.number().nullable(),
  dueText: z.string().nullable(),
  /** The later activity that answered it, or null while open. */
  answeredBy: z.string().nullable(),
})
export type Ask = z.infer<typeof Ask>
