import * as z from "zod"
import type { RemoteDeal } from "../connector"
import { numericId } from "./partners"
import { type Condition, Link, recordUrl, searchRead, Text } from "./records"
import type { Odoo } from "./rpc"

export const Lead = z.object({
  id: z.number(),
  name: Text,
  stage_id: Link,
  team_id: Link.optional(),
  expected_revenue: z.number().nullish(),
  company_currency: Link.optional(),
  partner_id: Link,
})

/** See `Connector.hasDeal`; a lost one is archived, and there all the same. */
export async function hasDeal(odoo: Odoo, id: string): Promise<boolean> {
  const domain: Condition[] = [
    ["id", "=", numericId(id)],
    ["active", "in", [true, false]],
  ]
  return (await searchRead(odoo, "crm.lead", domain, ["id"], z.object({ id: z.number() }), 1)).length > 0
}

/** Open opportunities of these people or of anybody in the company. Lost ones are archived in Odoo and not found. */
export async function openDeals(
  odoo: Odoo,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const people: Condition = ["partner_id", "in", of.contactIds.map(numericId)]
  const whose: Condition[] =
    of.companyId === null ? [people] : ["|", people, ["partner_id", "child_of", numericId(of.companyId)]]
  const domain: Condition[] = [["type", "=", "opportunity"], ["stage_id.is_won", "=", false], ...whose]
  const leads = await searchRead(odoo, "crm.lead", domain, Object.keys(Lead.shape), Lead)
  return leads.map((lead) => ({
    ...toDeal(baseUrl, lead, "open"),
    contactIds: of.contactIds.filter((id) => Number(id) === lead.partner_id?.id),
  }))
}

/** Whether it is won or lost the fields of a lead don't tell: it is asked of its stage, and whether it is archived. */
export function toDeal(
  baseUrl: string,
  lead: z.output<typeof Lead>,
  status: RemoteDeal["status"],
): RemoteDeal {
  const team = lead.team_id ?? null
  return {
    id: String(lead.id),
    name: lead.name ?? String(lead.id),
    stage: lead.stage_id?.name ?? null,
    status,
    // Each sales team has a pipeline of its own.
    pipeline: team && { id: String(team.id), name: team.name },
    amount: lead.expected_revenue ?? null,
    // Odoo shows a currency by its ISO 4217 code.
    currency: lead.company_currency?.name ?? null,
    url: recordUrl(baseUrl, "crm.lead", lead.id),
    contactIds: [],
  }
}
