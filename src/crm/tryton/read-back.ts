import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import { websiteHost } from "../website-host"
import { FIELDS, OPEN_STATES, OPPORTUNITY, Opportunity, partiesOf, toDeal } from "./deals"
import { Instant, inParts } from "./instant"
import { type Clause, countRecords, searchRead } from "./records"
import type { Tryton } from "./rpc"

const Dates = z.object({ create_date: Instant, write_date: Instant })
const Changed = Opportunity.extend({
  ...Dates.shape,
  "employee.": z.object({ rec_name: z.string().nullish() }).nullish(),
})
const Mechanism = z.object({ party: z.number(), type: z.string(), value: z.string().nullish() })

const PAGE = 100

/**
 * Where a page begins: after a record, up to a change. Pages go by id, so that nothing moves while they are read; what
 * changes after the pass began counts as changed at its beginning, so that the next pass reads it again.
 */
const Place = z.object({ id: z.number(), upTo: z.number() })

/** See `Connector.changedDeals`. */
export async function changedDeals(
  tryton: Tryton,
  baseUrl: string,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const place =
    cursor === null ? { id: 0, upTo: await latestChange(tryton) } : Place.parse(JSON.parse(cursor))
  const which = whichOf(since)
  const fields = [...FIELDS, "create_date", "write_date", "employee.rec_name"]
  const domain = [which, ["id", ">", place.id]]
  const rows = await searchRead(tryton, OPPORTUNITY, domain, fields, Changed, PAGE, [["id", "ASC"]])
  const reached = await mechanismsOf(tryton, rows.flatMap(partiesOf))
  const session = await tryton.session()
  const deals = rows.map((row): ChangedDeal => {
    const theirs = reached.filter(({ party }) => partiesOf(row).includes(party))
    const values = (type: string) => theirs.flatMap((one) => (one.type === type && one.value) || [])
    return {
      ...toDeal(baseUrl, session, row),
      changedAt: Math.min(changeOf(row), place.upTo),
      owner: row["employee."]?.rec_name ?? null,
      emails: values("email").map((email) => email.toLowerCase()),
      domain: websiteHost(values("website")[0]),
    }
  })
  const last = rows.length < PAGE ? undefined : rows.at(-1)
  return {
    deals,
    cursor: last ? JSON.stringify({ ...place, id: last.id }) : null,
    total: cursor === null ? await countRecords(tryton, OPPORTUNITY, [which]) : null,
  }
}

/** What was never changed has no `write_date`. */
function changeOf({ write_date, create_date }: z.output<typeof Dates>): number {
  return write_date ?? create_date ?? 0
}

function whichOf(since: number | null): Clause {
  if (since === null) return ["state", "in", OPEN_STATES]
  return ["OR", ["write_date", ">=", inParts(since)], ["create_date", ">=", inParts(since)]]
}

async function latestChange(tryton: Tryton): Promise<number> {
  const fields = ["create_date", "write_date"]
  const by = (order: string) =>
    searchRead(tryton, OPPORTUNITY, [[order, "!=", null]], fields, Dates, 1, [[order, "DESC"]])
  const latest = [...(await by("write_date")), ...(await by("create_date"))]
  return latest.reduce((newest, row) => Math.max(newest, changeOf(row)), 0)
}

async function mechanismsOf(
  tryton: Tryton,
  parties: readonly number[],
): Promise<z.output<typeof Mechanism>[]> {
  const distinct = [...new Set(parties)]
  if (distinct.length === 0) return []
  const domain = [
    ["party", "in", distinct],
    ["type", "in", ["email", "website"]],
  ]
  const fields = Object.keys(Mechanism.shape)
  const order = [["id", "ASC"]] as const
  return searchRead(tryton, "party.contact_mechanism", domain, fields, Mechanism, 1_000, order)
}
