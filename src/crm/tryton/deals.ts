import * as z from "zod"
import type { RemoteDeal } from "../connector"
import { type Clause, numericId, recordUrl, searchRead } from "./records"
import type { Session, Tryton } from "./rpc"

export const OPPORTUNITY = "sale.opportunity"

/** JSON has no exact numbers: Tryton sends them as text. */
const Decimal = z.object({ __class__: z.literal("Decimal"), decimal: z.string() })
export const Opportunity = z.object({
  id: z.number(),
  rec_name: z.string().nullish(),
  description: z.string().nullish(),
  state: z.string(),
  amount: z.union([Decimal, z.number()]).nullish(),
  "currency.": z.object({ code: z.string().nullish() }).nullish(),
  party: z.number().nullish(),
  "contact.": z.object({ party: z.number().nullish() }).nullish(),
})
export const FIELDS = [
  "rec_name",
  "description",
  "state",
  "amount",
  "currency.code",
  "party",
  "contact.party",
]

/** See `Connector.hasDeal`. */
export async function hasDeal(tryton: Tryton, id: string): Promise<boolean> {
  const domain = [["id", "=", numericId(id)]]
  return (
    (await searchRead(tryton, OPPORTUNITY, domain, ["rec_name"], z.object({ id: z.number() }), 1)).length > 0
  )
}

/** A sale is being made of what is converted: it can still be lost. */
export const OPEN_STATES: readonly string[] = ["lead", "opportunity", "converted"]

/** Opportunities of these people, or of the company, that are neither won nor lost. */
export async function openDeals(
  tryton: Tryton,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const people = of.contactIds.map(numericId)
  const parties = of.companyId === null ? people : [...people, numericId(of.companyId)]
  const whose: Clause = ["OR", ["party", "in", parties], ["contact.party", "in", people]]
  const domain = [["state", "in", OPEN_STATES], whose]
  const found = await searchRead(tryton, OPPORTUNITY, domain, FIELDS, Opportunity)
  const session = await tryton.session()
  return found.map((deal) => ({
    ...toDeal(baseUrl, session, deal),
    contactIds: of.contactIds.filter((id) => partiesOf(deal).includes(Number(id))),
  }))
}

export function toDeal(baseUrl: string, session: Session, deal: z.output<typeof Opportunity>): RemoteDeal {
  return {
    id: String(deal.id),
    name: deal.description || deal.rec_name || String(deal.id),
    stage: deal.state,
    status: OPEN_STATES.includes(deal.state) ? "open" : deal.state === "won" ? "won" : "lost",
    amount: amountOf(deal.amount),
    currency: deal["currency."]?.code ?? null,
    url: recordUrl(baseUrl, session, OPPORTUNITY, deal.id),
    contactIds: [],
  }
}

/** With whom it is: the party, and the person of theirs who is named. */
export function partiesOf(deal: z.output<typeof Opportunity>): number[] {
  return [deal.party, deal["contact."]?.party].filter((id) => typeof id === "number")
}

function amountOf(value: z.infer<typeof Opportunity>["amount"]): number | null {
  if (value === null || value === undefined) return null
  const amount = typeof value === "number" ? value : Number(value.decimal)
  return Number.isFinite(amount) ? amount : null
}
