import * as z from "zod"
import { key } from "./key"

/** A person, or a role mailbox (info@, sales@) that people answer from. Names and titles are facts about it. */
export const Contact = z.object({
  id: z.string(),
  workspace: z.string(),
  /** Lower case; the first is the one to write to. Empty for people known from a profile only. */
  emails: z.array(z.string()),
  kind: z.enum(["person", "role"]),
  companyId: z.string().nullable(),
  /** The name that holds, copied here so that lists need no facts. */
  name: z.string().nullable(),
  /** Do not contact: opted out, or the rep said so. */
  optedOut: z.boolean(),
  /** When the rep last said that they may be written to, epoch ms: no opt-out from before counts. Missing: never. */
  optOutLiftedAt: z.number().optional(),
  firstSeenAt: z.number(),
  lastActivityAt: z.number(),
})
export type Contact = z.infer<typeof Contact>

/** The id under which a mailbox is first kept; the contact keeps it when more addresses come. */
export function contactId(workspace: string, mailbox: string): string {
  return key("contact", workspace, mailbox)
}
