import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import type { Account } from "./account"
import { page } from "./api"
import { Deal, readNames, toDeal } from "./deals"
import { readOwners } from "./owners"

const Person = z.object({
  id: z.number(),
  emails: z.array(z.object({ value: z.string().nullish() })).nullish(),
})
const Organization = z.object({ id: z.number(), website: z.string().nullish() })

/** See `Connector.changedDeals`. A deal that was deleted is not named: it stays as it was read last. */
export async function changedDeals(
  http: Http,
  account: Account,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const which: Record<string, string> =
    since === null ? { status: "open" } : { updated_since: `${new Date(since).toISOString().slice(0, 19)}Z` }
  const query = { ...which, limit: "100", sort_by: "update_time", sort_direction: "asc" }
  const { items, cursor: next } = await page(http, "/deals", query, Deal, cursor)
  const names = await readNames(http)
  const owners = await readOwners(http)
  const emails = await emailsOf(http, items)
  const domains = await domainsOf(http, items)
  const deals = items.map(
    (deal): ChangedDeal => ({
      ...toDeal(account, names, deal, []),
      changedAt: timeOf(deal.update_time) ?? 0,
      owner: owners.get(deal.owner_id ?? -1) ?? null,
      emails: emails.get(deal.person_id ?? -1) ?? [],
      domain: domains.get(deal.org_id ?? -1) ?? null,
    }),
  )
  return { deals, cursor: next, total: null }
}

type Deals = readonly z.infer<typeof Deal>[]

async function emailsOf(http: Http, deals: Deals): Promise<Map<number, string[]>> {
  const ids = [...new Set(deals.flatMap(({ person_id }) => person_id ?? []))]
  if (ids.length === 0) return new Map()
  const { items } = await page(http, "/persons", { ids: ids.join(",") }, Person)
  return new Map(
    items.map(({ id, emails }) => [id, (emails ?? []).flatMap(({ value }) => value?.toLowerCase() || [])]),
  )
}

async function domainsOf(http: Http, deals: Deals): Promise<Map<number, string>> {
  const ids = [...new Set(deals.flatMap(({ org_id }) => org_id ?? []))]
  if (ids.length === 0) return new Map()
  const { items } = await page(http, "/organizations", { ids: ids.join(",") }, Organization)
  return new Map(
    items.flatMap(({ id, website }) => {
      const host = websiteHost(website)
      return host === null ? [] : [[id, host] as const]
    }),
  )
}

function timeOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? null : at
}
