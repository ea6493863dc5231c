import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { espoTime, fromEspoTime, list, listPage, type Where } from "./api"
import { DEAL_FIELDS, Opportunity, readStages, toDeal } from "./deals"

const Changed = Opportunity.extend({
  modifiedAt: z.string().nullish(),
  accountId: z.string().nullish(),
  assignedUserName: z.string().nullish(),
  contactsIds: z.array(z.string()).nullish(),
})
const SELECT = [
  ...DEAL_FIELDS,
  "modifiedAt",
  "accountId",
  "assignedUserId",
  "assignedUserName",
  "contactsIds",
]
const Person = z.object({ id: z.string(), emailAddress: z.string().nullish() })
const Account = z.object({ id: z.string(), website: z.string().nullish() })

const PAGE = 100
/** What was deleted meanwhile moves the rest forward: so many are read twice, lest one be left out. */
const OVERLAP = 5

/**
 * See `Connector.changedDeals`. The latest change comes first: what changes while it is read moves to the front, so that
 * pages repeat and never skip; the next pass reads it.
 */
export async function changedDeals(
  http: Http,
  baseUrl: string,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const stages = await readStages(http)
  const offset = cursor === null ? 0 : z.coerce.number().int().nonnegative().parse(cursor)
  const order = { orderBy: "modifiedAt", order: "desc", offset: String(offset) }
  const where = [whichOf(since, stages)]
  const page = await listPage(http, "/Opportunity", where, SELECT, Changed, order)
  const emails = await valuesOf(
    http,
    "/Contact",
    page.list.flatMap(({ contactsIds }) => contactsIds ?? []),
    "emailAddress",
  )
  const websites = await valuesOf(
    http,
    "/Account",
    page.list.flatMap(({ accountId }) => accountId ?? []),
    "website",
  )
  const deals = page.list.map(
    (row): ChangedDeal => ({
      ...toDeal(baseUrl, row, stages),
      changedAt: fromEspoTime(row.modifiedAt) ?? 0,
      owner: row.assignedUserName ?? null,
      emails: (row.contactsIds ?? []).flatMap((id) => emails.get(id)?.toLowerCase() ?? []),
      domain: websiteHost(websites.get(row.accountId ?? "")),
    }),
  )
  const next = page.list.length < PAGE ? null : String(offset + PAGE - OVERLAP)
  const total = cursor === null && page.total >= 0 ? page.total : null
  return { deals, cursor: next, total }
}

function whichOf(since: number | null, stages: Readonly<Record<string, number>>): Where {
  if (since !== null) {
    return { type: "greaterThanOrEquals", attribute: "modifiedAt", value: espoTime(since) }
  }
  const closed = Object.entries(stages).filter(([, chance]) => chance === 0 || chance === 100)
  return { type: "notIn", attribute: "stage", value: closed.map(([stage]) => stage) }
}

/** One field of records by their ids. */
async function valuesOf(
  http: Http,
  path: "/Contact" | "/Account",
  ids: readonly string[],
  field: "emailAddress" | "website",
): Promise<Map<string, string>> {
  const values = new Map<string, string>()
  const distinct = [...new Set(ids)]
  // Ids stand in the address of the request, which may not become too long.
  for (let from = 0; from < distinct.length; from += 50) {
    const some: Where = { type: "in", attribute: "id", value: distinct.slice(from, from + 50) }
    for (const row of await list(http, path, [some], ["id", field], Person.extend(Account.shape))) {
      const value = row[field]
      if (value) values.set(row.id, value)
    }
  }
  return values
}
