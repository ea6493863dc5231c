import * as z from "zod"
import { Contact } from "./contact"
import { key } from "./key"

export const MergeReason = z.object({
  rule: z.enum([
    "signature_names_address",
    "same_profile",
    "same_mobile",
    "same_name_and_company",
    "same_name",
    /** The one answered what only the other had been sent. */
    "reply_chain",
  ]),
  /** What both have in common, as it stands in the record. */
  value: z.string(),
})
export type MergeReason = z.infer<typeof MergeReason>

/** Two contacts that may be one person. Nobody is merged without the rep's click, and every merge can be undone. */
export const MergeProposal = z.object({
  id: z.string(),
  workspace: z.string(),
  /** The one known longer stays. */
  keptId: z.string(),
  otherId: z.string(),
  reasons: z.array(MergeReason),
  state: z.enum(["open", "merged", "refused"]),
  /** The other contact as it was, while they are merged: what separating puts back. */
  other: Contact.nullable(),
  at: z.number(),
})
export type MergeProposal = z.infer<typeof MergeProposal>

/** The same for both orders of the two. */
export function mergeProposalId(a: string, b: string): string {
  return key("merge", ...[a, b].sort())
}
