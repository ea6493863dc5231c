import * as z from "zod"
import type { RemoteDeal } from "../connector"
import type { Http } from "../http"
import { list, recordUrl, type Where } from "./api"

export const Opportunity = z.object({
  id: z.string(),
  name: z.string().nullish(),
  stage: z.string().nullish(),
  amount: z.number().nullish(),
  amountCurrency: z.string().nullish(),
})
export const DEAL_FIELDS = ["id", "name", "stage", "amount", "amountCurrency"]

/** The probability, in percent, that an administrator has given each stage: 100 is won, 0 is lost. */
const Stages = z.object({ probabilityMap: z.record(z.string(), z.number()).nullish() })

/** See `Connector.hasDeal`. */
export async function hasDeal(http: Http, id: string): Promise<boolean> {
  const where = { type: "equals", attribute: "id", value: id } as const
  return (await list(http, "/Opportunity", [where], ["id"], z.object({ id: z.string() }))).length > 0
}

export async function openDeals(
  http: Http,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const probability = await readStages(http)
  const deals = new Map<string, RemoteDeal>()
  const collect = async (where: Where, contactId: string | null) => {
    for (const row of await list(http, "/Opportunity", [where], DEAL_FIELDS, Opportunity)) {
      const deal = deals.get(row.id) ?? toDeal(baseUrl, row, probability)
      if (contactId !== null) deal.contactIds.push(contactId)
      if (deal.status === "open") deals.set(row.id, deal)
    }
  }
  for (const id of of.contactIds)
    await collect({ type: "linkedWith", attribute: "contacts", value: [id] }, id)
  if (of.companyId !== null)
    await collect({ type: "equals", attribute: "accountId", value: of.companyId }, null)
  return [...deals.values()]
}

/** The probability of each stage, in percent. */
export async function readStages(http: Http): Promise<Readonly<Record<string, number>>> {
  const query = { key: "entityDefs.Opportunity.fields.stage" }
  const stages = await http.send({ method: "GET", path: "/Metadata", effect: "read", query }, Stages)
  return stages.probabilityMap ?? {}
}

export function toDeal(
  baseUrl: string,
  { id, name, stage, amount, amountCurrency }: z.infer<typeof Opportunity>,
  probability: Readonly<Record<string, number>>,
): RemoteDeal {
  const chance = probability[stage ?? ""]
  return {
    id,
    name: name || id,
    stage: stage ?? null,
    status: chance === 100 ? "won" : chance === 0 ? "lost" : "open",
    amount: amount ?? null,
    currency: amountCurrency ?? null,
    url: recordUrl(baseUrl, "Opportunity", id),
    contactIds: [],
  }
}
