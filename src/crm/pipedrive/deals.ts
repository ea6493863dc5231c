import * as z from "zod"
import type { RemoteDeal } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { numericId, page } from "./api"

export const Deal = z.object({
  id: z.number(),
  title: z.string().nullish(),
  person_id: z.number().nullish(),
  org_id: z.number().nullish(),
  owner_id: z.number().nullish(),
  stage_id: z.number().nullish(),
  pipeline_id: z.number().nullish(),
  status: z.string().nullish(),
  value: z.number().nullish(),
  currency: z.string().nullish(),
  update_time: z.string().nullish(),
  is_deleted: z.boolean().nullish(),
})
const Named = z.object({ id: z.number(), name: z.string().nullish() })

/** See `Connector.hasDeal`. */
export async function hasDeal(http: Http, id: string): Promise<boolean> {
  const { items } = await page(http, "/deals", { ids: String(numericId(id)) }, Deal)
  return items.some(({ is_deleted }) => !is_deleted)
}

/** Open deals of these people, or of the company where nobody has one. */
export async function openDeals(
  http: Http,
  account: Account,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const found = new Map<number, { deal: z.infer<typeof Deal>; contactIds: string[] }>()
  for (const contactId of of.contactIds) {
    for (const deal of await open(http, { person_id: String(numericId(contactId)) })) {
      const before = found.get(deal.id)?.contactIds ?? []
      found.set(deal.id, { deal, contactIds: [...before, contactId] })
    }
  }
  if (found.size === 0 && of.companyId !== null) {
    for (const deal of await open(http, { org_id: String(numericId(of.companyId)) })) {
      found.set(deal.id, { deal, contactIds: [] })
    }
  }
  if (found.size === 0) return []
  const names = await readNames(http)
  return [...found.values()].map(({ deal, contactIds }) => toDeal(account, names, deal, contactIds))
}

async function open(http: Http, whose: Record<string, string>): Promise<z.infer<typeof Deal>[]> {
  const { items } = await page(http, "/deals", { ...whose, status: "open" }, Deal)
  return items.filter((deal) => deal.status === "open" && !deal.is_deleted)
}

/** Names by id. */
export interface DealNames {
  stages: ReadonlyMap<number, string>
  pipelines: ReadonlyMap<number, string>
}

/** Names of all pipelines and their stages. */
export async function readNames(http: Http): Promise<DealNames> {
  const names = async (path: string) => {
    const { items } = await page(http, path, {}, Named)
    return new Map(items.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
  }
  return { stages: await names("/stages"), pipelines: await names("/pipelines") }
}

export function toDeal(
  account: Account,
  { stages, pipelines }: DealNames,
  deal: z.infer<typeof Deal>,
  contactIds: string[],
): RemoteDeal {
  const pipeline = pipelines.get(deal.pipeline_id ?? -1)
  return {
    id: String(deal.id),
    name: deal.title || String(deal.id),
    stage: stages.get(deal.stage_id ?? -1) ?? null,
    status: deal.is_deleted ? "lost" : deal.status === "won" || deal.status === "lost" ? deal.status : "open",
    pipeline: pipeline === undefined ? null : { id: String(deal.pipeline_id), name: pipeline },
    amount: deal.value ?? null,
    currency: deal.currency ?? null,
    url: account.recordUrl("deal", String(deal.id)),
    contactIds,
  }
}
