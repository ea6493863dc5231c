import * as z from "zod"
import { key } from "./key"

/** The rep's word on what is business: it outranks every rule of triage. */
export const TriageRule = z.object({
  id: z.string(),
  workspace: z.string(),
  scope: z.enum(["address", "domain"]),
  value: z.string(),
  verdict: z.enum(["keep", "exclude"]),
  at: z.number(),
})
export type TriageRule = z.infer<typeof TriageRule>

export function triageRuleId(workspace: string, scope: TriageRule["scope"], value: string): string {
  return key("triage", workspace, scope, value)
}
