import * as z from "zod"
import { key } from "./key"

/** A conversation of which at least one message was kept. */
export const Thread = z.object({
  id: z.string(),
  workspace: z.string(),
  site: z.string(),
  sourceId: z.string(),
  url: z.string(),
  subject: z.string(),
  lastActivityAt: z.number(),
  dealId: z.string().nullable(),
  /** Which rule matched the deal, or "rep" once the rep has chosen (also "none of them"); null while unmatched. */
  dealRule: z.string().nullable(),
  /** Whom this is about, where the rep said so; otherwise the panel takes the last outside writer. */
  contactId: z.string().nullable(),
  /** A list showed a newer message than the last one kept. */
  newerSeen: z.boolean(),
})
export type Thread = z.infer<typeof Thread>

export function threadId(workspace: string, site: string, sourceId: string): string {
  return key("thread", workspace, site, sourceId)
}
