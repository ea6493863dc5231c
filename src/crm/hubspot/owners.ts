import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { VERSION } from "./api"

const Owners = z.object({
  results: z.array(
    z.object({ id: z.string(), firstName: z.string().nullish(), lastName: z.string().nullish() }),
  ),
})

/** Names of the account's users by their id; none where the key lacks the scope, which nothing else needs. */
export async function readOwners(http: Http): Promise<ReadonlyMap<string, string>> {
  const request = { method: "GET", path: `/crm/owners/${VERSION}`, effect: "read" } as const
  try {
    const { results } = await http.send({ ...request, query: { limit: "500" } }, Owners)
    return new Map(
      results.map(({ id, firstName, lastName }) => [id, [firstName, lastName].filter(Boolean).join(" ")]),
    )
  } catch (error) {
    if (error instanceof CrmError && ["forbidden", "not_found"].includes(error.code)) return new Map()
    throw error
  }
}
