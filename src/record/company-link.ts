import * as z from "zod"
import type { Company } from "./company"
import { key } from "./key"

export const CompanyLinkReason = z.object({
  rule: z.enum([
    /** One brand under several domains: norrsken.com and norrsken.de, norrsken-group.com. */
    "same_label",
    /** One name with different legal forms or countries: Norrsken AB and Norrsken Nederland B.V. */
    "same_name",
    /** A signature or page of the one says that it is part of the other. */
    "part_of",
    /** Both say that they are part of the same third. */
    "same_parent",
    /** People of the one sign with a website or address of the other. */
    "signs_with",
  ]),
  /** What tells so, as it stands in the record. */
  value: z.string(),
})
export type CompanyLinkReason = z.infer<typeof CompanyLinkReason>

/**
 * Two companies that may belong together: a subsidiary, a sister, a branch. They are never merged; where the rep says
 * that they do, each shows the other and offers its deals.
 */
export const CompanyLink = z.object({
  id: z.string(),
  workspace: z.string(),
  companyId: z.string(),
  otherId: z.string(),
  reasons: z.array(CompanyLinkReason).min(1),
  state: z.enum(["open", "linked", "refused"]),
  at: z.number(),
})
export type CompanyLink = z.infer<typeof CompanyLink>

/** A link as one of its two companies sees it. */
export interface RelatedCompany {
  link: CompanyLink
  /** Whose it is. */
  companyId: string
  other: Company
}

/** The same for both orders of the two. */
export function companyLinkId(a: string, b: string): string {
  return key("company-link", ...[a, b].sort())
}
