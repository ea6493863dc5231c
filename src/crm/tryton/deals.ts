import * as z from "zod"
import type { RemoteDeal } from "../connector"
import { type Clause, numericId, recordUrl, searchRead } from "./records"
import type { Tryton } from "./rpc"

export const OPPORTUNITY = "sale.opportunity"

/** JSON has no exact numbers: Tryton sends them as text. */
const Decimal = z.object({ __class__: z.literal("Decimal"), decimal: z.string() })
const Opportunity = z.object({
  id: z.number(),
  rec_name: z.string().nullish(),
  description: z.string().nullish(),
  state: z.string(),
  amount: z.union([Decimal, z.number()]).nullish(),
  "currency.": z.object({ code: z.string().nullish() }).nullish(),
  party: z.number().nullish(),
  "contact.": z.object({ party: z.number().nullish() }).nullish(),
})
const FIELDS = ["rec_name", "description", "state", "amount", "currency.code", "party", "contact.party"]

/** Leads and opportunities of these people, or of the company, that are neither converted nor lost. */
export async function openDeals(
  tryton: Tryton,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const people = of.contactIds.map(numericId)
  const parties = of.companyId === null ? people : [...people, numericId(of.companyId)]
  const whose: Clause = ["OR", ["party", "in", parties], ["contact.party", "in", people]]
  const domain = [["state", "in", ["lead", "opportunity"]], whose]
  const found = await searchRead(tryton, OPPORTUNITY, domain, FIELDS, Opportunity)
  const session = await tryton.session()
  return found.map((deal) => ({
    id: String(deal.id),
    name: deal.description || deal.rec_name || String(deal.id),
    stage: deal.state,
    status: "open",
    amount: amountOf(deal.amount),
    currency: deal["currency."]?.code ?? null,
    url: recordUrl(baseUrl, session, OPPORTUNITY, deal.id),
    contactIds: of.contactIds.filter((id) => [deal.party, deal["contact."]?.party].includes(Number(id))),
  }))
}

function amountOf(value: z.infer<typeof Opportunity>["amount"]): number | null {
  if (value === null || value === undefined) return null
  const amount = typeof value === "number" ? value : Number(value.decimal)
  return Number.isFinite(amount) ? amount : null
}
