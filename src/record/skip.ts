import * as z from "zod"

export const SkipReason = z.enum(["internal", "bulk", "automatic", "excluded", "personal", "unreadable"])
export type SkipReason = z.infer<typeof SkipReason>

/** A message that was seen and not kept, and why. Of the message itself only its id stays. */
export const Skip = z.object({
  id: z.string(),
  workspace: z.string(),
  threadId: z.string(),
  reason: SkipReason,
  /** The address or domain that decided, for the one-click change; null where none did. */
  about: z.string().nullable(),
  /** Name of the rule that decided. */
  rule: z.string(),
  at: z.number(),
})
export type Skip = z.infer<typeof Skip>
