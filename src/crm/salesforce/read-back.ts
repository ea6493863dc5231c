import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { FIELDS, Opportunity, rolesWhere, toDeal } from "./deals"
import { instant, listed, select, selectPage } from "./soql"

const Named = z.object({
  Id: z.string(),
  Email: z.string().nullish(),
  Website: z.string().nullish(),
  Name: z.string().nullish(),
})

/** See `Connector.changedDeals`. The order makes that nothing is lost when the query is begun anew. */
export async function changedDeals(
  http: Http,
  baseUrl: string,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const which = since === null ? "IsClosed = false" : `SystemModstamp >= ${instant(since)}`
  const soql = `SELECT ${FIELDS} FROM Opportunity WHERE ${which} ORDER BY SystemModstamp, Id`
  const page = await selectPage(http, soql, Opportunity, cursor)
  const deals: ChangedDeal[] = []
  // Ids stand in the address of the next queries, which may not become too long.
  for (let from = 0; from < page.rows.length; from += 200) {
    deals.push(...(await withLinks(http, baseUrl, page.rows.slice(from, from + 200))))
  }
  return { deals, cursor: page.cursor, total: null }
}

async function withLinks(
  http: Http,
  baseUrl: string,
  rows: readonly z.infer<typeof Opportunity>[],
): Promise<ChangedDeal[]> {
  if (rows.length === 0) return []
  const roles = await rolesWhere(http, `OpportunityId IN ${listed(rows.map(({ Id }) => Id))}`)
  const people = await namedBy(
    http,
    "Contact",
    "Email",
    roles.map(({ ContactId }) => ContactId),
  )
  const accounts = await namedBy(
    http,
    "Account",
    "Website",
    rows.map(({ AccountId }) => AccountId),
  )
  const owners = await namedBy(
    http,
    "User",
    "Name",
    rows.map(({ OwnerId }) => OwnerId),
  )
  return rows.map((row) => {
    const website = accounts.get(row.AccountId ?? "")
    const ofDeal = roles.filter(({ OpportunityId }) => OpportunityId === row.Id)
    return {
      ...toDeal(baseUrl, row, []),
      changedAt: Date.parse(row.SystemModstamp ?? "") || 0,
      owner: owners.get(row.OwnerId ?? "") ?? null,
      emails: ofDeal.flatMap(({ ContactId }) => people.get(ContactId)?.toLowerCase() ?? []),
      domain: websiteHost(website),
    }
  })
}

/** One field of records by their ids. */
export async function namedBy(
  http: Http,
  object: "Contact" | "Account" | "User",
  field: "Email" | "Website" | "Name",
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const distinct = [...new Set(ids.flatMap((id) => id ?? []))]
  const values = new Map<string, string>()
  for (let from = 0; from < distinct.length; from += 200) {
    const some = listed(distinct.slice(from, from + 200))
    for (const row of await select(http, `SELECT Id, ${field} FROM ${object} WHERE Id IN ${some}`, Named)) {
      const value = row[field]
      if (value) values.set(row.Id, value)
    }
  }
  return values
}
