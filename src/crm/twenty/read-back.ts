import * as z from "zod"
import type { ChangedDeal, DealPage } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { websiteHost } from "../website-host"
import { COMPANY, list, listPage, MEMBER, OPPORTUNITY, PERSON, quoted, type TwentyObject } from "./api"
import { Opportunity, toDeal } from "./deals"

const Changed = Opportunity.extend({
  updatedAt: z.string().nullish(),
  companyId: z.string().nullish(),
  /** Missing in workspaces that were made before opportunities had an owner. */
  ownerId: z.string().nullish(),
})
const Person = z.object({
  id: z.string(),
  emails: z.object({ primaryEmail: z.string().nullish() }).nullish(),
})
const Company = z.object({
  id: z.string(),
  domainName: z.object({ primaryLinkUrl: z.string().nullish() }).nullish(),
})
const Member = z.object({
  id: z.string(),
  name: z.object({ firstName: z.string().nullish(), lastName: z.string().nullish() }).nullish(),
})

/**
 * See `Connector.changedDeals`. Twenty's own cursor holds the instant of the last change, so that what changes while it
 * is read moves behind it. Twenty does not say which stages are closed: the first pass reads all.
 */
export async function changedDeals(
  http: Http,
  baseUrl: string,
  since: number | null,
  cursor: string | null,
): Promise<DealPage> {
  const filter = since === null ? null : `updatedAt[gte]:${quoted(new Date(since).toISOString())}`
  const place: Record<string, string> = cursor === null ? {} : { starting_after: cursor }
  const paging = { limit: "60", order_by: "updatedAt[AscNullsFirst]", ...place }
  const page = await listPage(http, OPPORTUNITY, filter, Changed, paging)
  const people = await byId(
    http,
    PERSON,
    page.rows.map((row) => row.pointOfContactId),
    Person,
  )
  const companies = await byId(
    http,
    COMPANY,
    page.rows.map((row) => row.companyId),
    Company,
  )
  const members = await byId(
    http,
    MEMBER,
    page.rows.map((row) => row.ownerId),
    Member,
  ).catch(noneIfHidden<z.output<typeof Member>>)
  const deals = page.rows.map((row): ChangedDeal => {
    const email = people.get(row.pointOfContactId ?? "")?.emails?.primaryEmail?.toLowerCase()
    const owner = members.get(row.ownerId ?? "")?.name
    return {
      ...toDeal(baseUrl, row),
      changedAt: Date.parse(row.updatedAt ?? "") || 0,
      owner: [owner?.firstName, owner?.lastName].filter(Boolean).join(" ") || null,
      emails: email ? [email] : [],
      domain: websiteHost(companies.get(row.companyId ?? "")?.domainName?.primaryLinkUrl),
    }
  })
  return { deals, cursor: page.cursor, total: cursor === null ? page.total : null }
}

async function byId<Schema extends z.ZodType<{ id: string }>>(
  http: Http,
  object: TwentyObject,
  ids: readonly (string | null | undefined)[],
  schema: Schema,
): Promise<Map<string, z.output<Schema>>> {
  const distinct = [...new Set(ids.flatMap((id) => id ?? []))]
  if (distinct.length === 0) return new Map()
  const rows = await list(http, object, `id[in]:[${distinct.map(quoted).join(",")}]`, schema)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of colleagues are a bonus: a role may hide them. */
function noneIfHidden<Row>(error: unknown): Map<string, Row> {
  if (error instanceof CrmError && ["forbidden", "not_found"].includes(error.code)) return new Map()
  throw error
}
