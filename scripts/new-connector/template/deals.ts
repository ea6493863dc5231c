import * as z from "zod"
import type { RemoteDeal } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import type { Http } from "~src/crm/http"

const Deal = z.object({
  id: z.string(),
  name: z.string(),
  stage: z.string().nullable(),
  status: z.enum(["open", "won", "lost"]),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  person_ids: z.array(z.string()),
})

/** Open deals of these people, and of the company. */
export async function openDeals(
  http: Http,
  baseUrl: string,
  of: { contactIds: readonly string[]; companyId: string | null },
): Promise<RemoteDeal[]> {
  const query = { people: of.contactIds.join(","), company: of.companyId ?? "", status: "open" }
  const request = { method: "GET", path: "/api/deals", effect: "read", query } as const
  const { deals } = await http.send(request, z.object({ deals: z.array(Deal) }))
  return deals.map(({ person_ids: people, ...deal }) => ({
    ...deal,
    url: `${baseUrl}/deal/${encodeURIComponent(deal.id)}`,
    contactIds: of.contactIds.filter((id) => people.includes(id)),
  }))
}

/** See `Connector.hasDeal`. */
export async function hasDeal(http: Http, id: string): Promise<boolean> {
  try {
    await http.send({ method: "GET", path: `/api/deals/${encodeURIComponent(id)}`, effect: "read" }, Deal)
    return true
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return false
    throw error
  }
}
