import * as z from "zod"
import type { ChangedDeal, DealPage, LoggedActivity } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { ANY_MARKER } from "../marker"
import { websiteHost } from "../website-host"
import type { Account } from "./account"
import { Activity } from "./activities"
import { numericId, page, V1 } from "./api"
import { Deal, readNames, toDeal } from "./deals"

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

const Users = z.object({ data: z.array(z.object({ id: z.number(), name: z.string().nullish() })).nullish() })

async function readOwners(http: Http): Promise<ReadonlyMap<number, string>> {
  try {
    const { data } = await http.send({ method: "GET", path: `${V1}/users`, effect: "read" }, Users)
    return new Map(data?.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
  } catch (error) {
    if (error instanceof CrmError && ["forbidden", "not_found"].includes(error.code)) return new Map()
    throw error
  }
}

/** See `Connector.loggedWith`. Pipedrive does not say who wrote a mail that was logged as an activity. */
export async function loggedMails(
  http: Http,
  account: Account,
  contactIds: readonly string[],
): Promise<LoggedActivity[]> {
  const logged: LoggedActivity[] = []
  for (const contactId of contactIds) {
    const query = { person_id: String(numericId(contactId)), sort_by: "id", sort_direction: "desc" }
    const { items } = await page(http, "/activities", { ...query, done: "true" }, Activity)
    const mails = items.filter(({ type, is_deleted }) => type === "email" && !is_deleted)
    logged.push(
      ...mails.map(
        ({ id, subject, note, due_date, due_time }): LoggedActivity => ({
          object: "activity",
          id: String(id),
          kind: "email",
          subject: subject ?? "",
          at: due_date && due_time ? timeOf(`${due_date}T${due_time.slice(0, 5)}:00Z`) : null,
          from: null,
          messageId: null,
          url: account.recordUrl("person", contactId),
          ours: ANY_MARKER.test(note ?? ""),
        }),
      ),
    )
  }
  return logged
}

function timeOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? null : at
}
