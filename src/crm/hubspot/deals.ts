import * as z from "zod"
import type { RemoteDeal } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { VERSION } from "./api"
import { associated, readMany } from "./objects"
import { DEAL_PROPERTIES } from "./properties"

const Pipelines = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string().nullish(),
      stages: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          metadata: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  ),
})

export interface Stage {
  label: string
  status: RemoteDeal["status"]
  pipeline: { id: string; name: string }
}

/** Open deals of these people, or of the company where nobody has one. */
export async function openDeals(
  http: Http,
  account: Account,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const ofPeople = await associated(http, "contacts", of.contactIds, "deals")
  const hanging =
    ofPeople.size > 0 || of.companyId === null
      ? ofPeople
      : await associated(http, "companies", [of.companyId], "deals")
  const ids = [...new Set([...hanging.values()].flat())]
  if (ids.length === 0) return []
  const stages = await readStages(http)
  const deals: RemoteDeal[] = []
  for (let from = 0; from < ids.length; from += 100) {
    for (const record of await readMany(http, "deals", ids.slice(from, from + 100), DEAL_PROPERTIES)) {
      const deal = toDeal(account, stages, record.id, record.properties)
      if (deal.status === "open") deals.push(deal)
    }
  }
  for (const deal of deals) {
    deal.contactIds = of.contactIds.filter((id) => ofPeople.get(id)?.includes(deal.id))
  }
  return deals
}

/** Stages by id. A closed stage with probability 1 is won, any other closed one lost. */
export async function readStages(http: Http): Promise<ReadonlyMap<string, Stage>> {
  const path = `/crm/pipelines/${VERSION}/deals`
  const { results } = await http.send({ method: "GET", path, effect: "read" }, Pipelines)
  const stages = new Map<string, Stage>()
  for (const { id, label, stages: ofPipeline } of results) {
    const pipeline = { id, name: label || id }
    for (const stage of ofPipeline) {
      const closed = stage.metadata?.isClosed === "true"
      const won = Number(stage.metadata?.probability) === 1
      const status = closed ? (won ? "won" : "lost") : "open"
      stages.set(stage.id, { label: stage.label, status, pipeline })
    }
  }
  return stages
}

export function toDeal(
  account: Account,
  stages: ReadonlyMap<string, Stage>,
  id: string,
  properties: Readonly<Record<string, string | null>>,
): RemoteDeal {
  const stage = stages.get(properties.dealstage ?? "")
  const amount = Number(properties.amount)
  return {
    id,
    name: properties.dealname || id,
    stage: stage?.label ?? null,
    status: stage?.status ?? closedStatus(properties),
    pipeline: stage?.pipeline ?? null,
    amount: properties.amount && Number.isFinite(amount) ? amount : null,
    currency: properties.deal_currency_code || account.currency,
    url: account.recordUrl("deals", id),
    contactIds: [],
  }
}

/** For a stage that no pipeline knows (archived meanwhile) the deal's own fields speak. */
function closedStatus(properties: Readonly<Record<string, string | null>>): RemoteDeal["status"] {
  if (properties.hs_is_closed !== "true") return "open"
  return properties.hs_is_closed_won === "true" ? "won" : "lost"
}
