import * as z from "zod"
import { PageObservation } from "./observed-page"

/**
 * What a tab without mail shows, as long as it shows it. Looking at a page keeps nothing: this goes with the tab, and
 * only the rep's click, or a person who is kept already, makes a record of it.
 */
export const PageView = z.object({
  tabId: z.number(),
  /** Null while the rep has not said to which mailbox pages like this one belong. */
  workspace: z.string().nullable(),
  observation: PageObservation,
  /** Who of the record this is, or null. */
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
  dealId: z.string().nullable(),
  /** Contacts who may be meant: the same name, and nothing more certain. */
  candidateIds: z.array(z.string()),
  /** Contacts whom the page lists; `sure` is false where only the name is the same. */
  listed: z.array(z.object({ contactId: z.string(), sure: z.boolean() })),
  at: z.number(),
})
export type PageView = z.infer<typeof PageView>
