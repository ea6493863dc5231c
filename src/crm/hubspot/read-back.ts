import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { readStages, toDeal } from "./deals"
import { associated, type Filter, type HubSpotObject, readMany, searchPage } from "./objects"
import { readOwners } from "./owners"
import { CHANGED_DEAL_PROPERTIES } from "./properties"

const CHANGED = "hs_lastmodifieddate"
/** HubSpot shows no more than 10,000 results of one search: before that a new one begins where this one stands. */
const LAST_AFTER = 9_800
const DAY_MS = 24 * 60 * 60 * 1000

/** A cursor is the instant from which the search runs, and the place in it. */
interface Place {
  from: number | null
  after: string | null
}

/** See `Connector.changedDeals`. */
export async function changedDeals(
  http: Http,
  account: Account,
  since: number | null,
  cursor: string | null,
  now: number,
): Promise<DealPage> {
  const place = cursor === null ? { from: since, after: null } : placeIn(cursor)
  const filters = filtersFor(since, place, now)
  const order = { by: CHANGED, after: place.after }
  const page = await searchPage(http, "deals", filters, CHANGED_DEAL_PROPERTIES, order)
  const stages = await readStages(http)
  const owners = await readOwners(http)
  const links = await readLinks(http, page.results)
  const deals = page.results.map((record): ChangedDeal => {
    const { properties } = record
    return {
      ...toDeal(account, stages, record.id, properties),
      ...(links.get(record.id) ?? { emails: [], domain: null }),
      changedAt: Date.parse(properties[CHANGED] ?? "") || 0,
      owner: owners.get(properties.hubspot_owner_id ?? "") ?? null,
    }
  })
  const next = nextPlace(place, page.paging?.next?.after ?? null, deals.at(-1)?.changedAt ?? null)
  return { deals, cursor: next && JSON.stringify(next), total: cursor === null ? page.total : null }
}

function filtersFor(since: number | null, { from }: Place, now: number): Filter[] {
  const open: Filter[] = [{ propertyName: "hs_is_closed", operator: "EQ", value: "false" }]
  const changed: Filter = {
    propertyName: CHANGED,
    operator: "BETWEEN",
    value: String(from ?? 0),
    // HubSpot's clock may be ahead of ours.
    highValue: String(now + DAY_MS),
  }
  return [...(since === null ? open : []), ...(from === null ? [] : [changed])]
}

function nextPlace(place: Place, after: string | null, lastChange: number | null): Place | null {
  if (after === null) return null
  const movesOn = lastChange !== null && lastChange > (place.from ?? 0)
  return Number(after) >= LAST_AFTER && movesOn
    ? { from: lastChange, after: null }
    : { from: place.from, after }
}

function placeIn(cursor: string): Place {
  const Cursor = z.object({ from: z.number().nullable(), after: z.string().nullable() })
  return Cursor.parse(JSON.parse(cursor))
}

async function readLinks(
  http: Http,
  deals: readonly HubSpotObject[],
): Promise<Map<string, { emails: string[]; domain: string | null }>> {
  const ids = deals.map(({ id }) => id)
  const [people, companies] = [
    await associated(http, "deals", ids, "contacts"),
    await associated(http, "deals", ids, "companies"),
  ]
  const emails = await valuesOf(http, "contacts", [...people.values()].flat(), "email")
  const domains = await valuesOf(http, "companies", [...companies.values()].flat(), "domain")
  return new Map(
    ids.map((id) => {
      const [company] = companies.get(id) ?? []
      const addresses = (people.get(id) ?? []).flatMap((person) => emails.get(person) ?? [])
      return [id, { emails: addresses, domain: domains.get(company ?? "") ?? null }]
    }),
  )
}

async function valuesOf(
  http: Http,
  type: "contacts" | "companies",
  ids: readonly string[],
  property: string,
): Promise<Map<string, string>> {
  const values = new Map<string, string>()
  const distinct = [...new Set(ids)]
  for (let from = 0; from < distinct.length; from += 100) {
    for (const record of await readMany(http, type, distinct.slice(from, from + 100), [property])) {
      const value = record.properties[property]
      if (value) values.set(record.id, value.toLowerCase())
    }
  }
  return values
}
