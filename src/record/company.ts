import * as z from "zod"
import { key } from "./key"

export const Company = z.object({
  id: z.string(),
  workspace: z.string(),
  /** Registrable domains, lower case. */
  domains: z.array(z.string()).min(1),
  name: z.string().nullable(),
  firstSeenAt: z.number(),
})
export type Company = z.infer<typeof Company>

export function companyId(workspace: string, domain: string): string {
  return key("company", workspace, domain)
}
