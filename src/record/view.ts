import * as z from "zod"

/** What one browser tab shows right now, as far as a reader can tell. */
export const View = z.object({
  tabId: z.number(),
  workspace: z.string(),
  site: z.string(),
  url: z.string(),
  kind: z.enum(["thread", "list", "other"]),
  threadId: z.string().nullable(),
  subject: z.string().nullable(),
  /**
   * `blind`: the reader should be able to read this page and is not. `failed`: it was read and could not be kept.
   */
  status: z.enum(["reading", "read", "blind", "failed", "paused"]),
  /** With `blind` the names of the selectors that found nothing, with `failed` what went wrong. */
  missing: z.array(z.string()),
  /** Messages that stand there folded and are read when they open. */
  collapsed: z.number(),
  at: z.number(),
})
export type View = z.infer<typeof View>
