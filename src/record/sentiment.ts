import * as z from "zod"

/** The mood of one message: a person's messages in order are their trail. */
export const SentimentPoint = z.object({
  /** The activity's id. */
  id: z.string(),
  workspace: z.string(),
  contactId: z.string(),
  threadId: z.string(),
  activityId: z.string(),
  /** -1 angry to 1 enthusiastic, 0 matter-of-fact. */
  score: z.number(),
  quote: z.string().nullable(),
  at: z.number(),
})
export type SentimentPoint = z.infer<typeof SentimentPoint>
