import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { numericId, V2 } from "./api"

/** A person or organisation as it stands there now; null where there is none, or it is marked as deleted. */
export async function readById<Row extends { is_deleted?: boolean | null | undefined }>(
  http: Http,
  kind: "persons" | "organizations",
  id: string,
  row: z.ZodType<Row>,
): Promise<Row | null> {
  const path = `${V2}/${kind}/${numericId(id)}`
  try {
    const { data } = await http.send({ method: "GET", path, effect: "read" }, z.object({ data: row }))
    return data.is_deleted ? null : data
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  }
}
