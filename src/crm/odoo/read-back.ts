import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import { websiteHost } from "../website-host"
import { Lead, toDeal } from "./deals"
import { addressIn } from "./partners"
import { type Condition, countRecords, fromOdooTime, Link, odooTime, searchRead, Text } from "./records"
import type { Odoo } from "./rpc"

const PAGE = 100
const ChangedLead = Lead.extend({
  active: z.boolean(),
  write_date: Text,
  user_id: Link,
  email_from: Text,
  website: Text,
})
const Partner = z.object({ id: z.number(), email: Text, website: Text, parent_id: Link })
const Stage = z.object({ id: z.number(), is_won: z.boolean() })

/**
 * Where a page begins: the second of the last change that was read, and what of that second was read. Odoo shows
 * changes by the second and keeps them finer, so that an instant alone would skip or repeat.
 */
const Place = z.object({ second: z.string(), read: z.array(z.number()) })
type Place = z.infer<typeof Place>

/** See `Connector.changedDeals`. What changes while it is read moves to the end, and is read again there. */
export async function changedDeals(
  odoo: Odoo,
  baseUrl: string,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const place = cursor === null ? null : Place.parse(JSON.parse(cursor))
  const which = whichOf(since)
  const fields = Object.keys(ChangedLead.shape)
  const domain = [...which, ...(place ? after(place) : [])]
  const rows = await searchRead(odoo, "crm.lead", domain, fields, ChangedLead, PAGE, "write_date, id")
  const won = new Set(
    (await searchRead(odoo, "crm.stage", [["is_won", "=", true]], ["id", "is_won"], Stage)).map(
      ({ id }) => id,
    ),
  )
  const partners = await partnersOf(odoo, rows)
  const deals = rows.map((row): ChangedDeal => {
    const partner = partners.get(row.partner_id?.id ?? 0)
    const company = partners.get(partner?.parent_id?.id ?? 0)
    const email = partner?.email ?? row.email_from
    const status = row.active ? (won.has(row.stage_id?.id ?? 0) ? "won" : "open") : "lost"
    return {
      ...toDeal(baseUrl, row, status),
      changedAt: fromOdooTime(row.write_date) ?? 0,
      owner: row.user_id?.name ?? null,
      emails: email === null ? [] : [addressIn(email)],
      domain: websiteHost(company?.website ?? partner?.website ?? row.website),
    }
  })
  const total = cursor === null ? await countRecords(odoo, "crm.lead", which) : null
  const next = rows.length < PAGE ? null : JSON.stringify(placeAfter(rows, place))
  return { deals, cursor: next, total }
}

/** Lost opportunities are archived, and Odoo shows those only where they are asked for. */
function whichOf(since: number | null): Condition[] {
  const opportunities: Condition = ["type", "=", "opportunity"]
  if (since === null) return [opportunities, ["active", "=", true], ["stage_id.is_won", "=", false]]
  return [opportunities, ["active", "in", [true, false]], ["write_date", ">=", odooTime(since)]]
}

function after({ second, read }: Place): Condition[] {
  return [
    ["write_date", ">=", second],
    ["id", "not in", read],
  ]
}

function placeAfter(rows: readonly z.output<typeof ChangedLead>[], before: Place | null): Place {
  const second = rows.at(-1)?.write_date ?? ""
  const read = rows.filter(({ write_date }) => write_date === second).map(({ id }) => id)
  return { second, read: before?.second === second ? [...before.read, ...read] : read }
}

/** The leads' partners, and the companies to which those belong. */
async function partnersOf(
  odoo: Odoo,
  rows: readonly z.output<typeof ChangedLead>[],
): Promise<Map<number, z.output<typeof Partner>>> {
  const people = await readPartners(
    odoo,
    rows.flatMap(({ partner_id }) => partner_id?.id ?? []),
  )
  const companies = await readPartners(
    odoo,
    people.flatMap(({ parent_id }) => parent_id?.id ?? []),
  )
  return new Map([...people, ...companies].map((partner) => [partner.id, partner]))
}

async function readPartners(odoo: Odoo, ids: readonly number[]): Promise<z.output<typeof Partner>[]> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const fields = Object.keys(Partner.shape)
  return searchRead(odoo, "res.partner", [["id", "in", distinct]], fields, Partner, distinct.length)
}
