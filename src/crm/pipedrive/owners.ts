import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { V1 } from "./api"

const Users = z.object({ data: z.array(z.object({ id: z.number(), name: z.string().nullish() })).nullish() })

/** Names of the company's users by their id; none where the token may not read them. */
export async function readOwners(http: Http): Promise<ReadonlyMap<number, string>> {
  try {
    const { data } = await http.send({ method: "GET", path: `${V1}/users`, effect: "read" }, Users)
    return new Map(data?.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
  } catch (error) {
    if (error instanceof CrmError && ["forbidden", "not_found"].includes(error.code)) return new Map()
    throw error
  }
}
