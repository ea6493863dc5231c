import * as z from "zod"
import type { RemoteDeal } from "../connector"
import type { Http } from "../http"
import { get, list, OPPORTUNITY, quoted } from "./api"
import { recordUrl } from "./people"

export const Opportunity = z.object({
  id: z.string(),
  name: z.string().nullish(),
  stage: z.string().nullish(),
  amount: z
    .object({ amountMicros: z.coerce.number().nullish(), currencyCode: z.string().nullish() })
    .nullish(),
  pointOfContactId: z.string().nullish(),
})

/** Twenty has no mark for a closed stage: its own last stage is CUSTOMER, others are known by their words. */
const WON = /^(CUSTOMER|CLOSED_?WON|WON)$/
const LOST = /^(CLOSED_?LOST|LOST|CHURNED|DISQUALIFIED)$/

/** See `Connector.hasDeal`. */
export async function hasDeal(http: Http, id: string): Promise<boolean> {
  return (await get(http, OPPORTUNITY, id, z.object({ id: z.string() }))) !== null
}

export async function openDeals(
  http: Http,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const filters: string[] = []
  if (of.contactIds.length > 0) filters.push(`pointOfContactId[in]:[${of.contactIds.map(quoted).join(",")}]`)
  if (of.companyId !== null) filters.push(`companyId[eq]:${quoted(of.companyId)}`)
  const [first, ...more] = filters
  if (first === undefined) return []
  const filter = more.length === 0 ? first : `or(${filters.join(",")})`
  const found = await list(http, OPPORTUNITY, filter, Opportunity)
  return found
    .map((deal) => ({
      ...toDeal(baseUrl, deal),
      contactIds: of.contactIds.filter((id) => id === deal.pointOfContactId),
    }))
    .filter((deal) => deal.status === "open")
}

export function toDeal(baseUrl: string, deal: z.output<typeof Opportunity>): RemoteDeal {
  return {
    id: deal.id,
    name: deal.name || deal.id,
    stage: deal.stage ?? null,
    status: statusOf(deal.stage ?? ""),
    amount: deal.amount?.amountMicros == null ? null : deal.amount.amountMicros / 1_000_000,
    currency: deal.amount?.currencyCode || null,
    url: recordUrl(baseUrl, "opportunity", deal.id),
    contactIds: [],
  }
}

function statusOf(stage: string): RemoteDeal["status"] {
  if (WON.test(stage.toUpperCase())) return "won"
  return LOST.test(stage.toUpperCase()) ? "lost" : "open"
}
