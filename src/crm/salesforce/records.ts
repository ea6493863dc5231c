import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { DATA } from "./api"
import { recordId } from "./soql"

export type SObject = "Account" | "Contact" | "EmailMessage" | "Event" | "Opportunity" | "Task"
export type Fields = Record<string, string | number | boolean>

const Saved = z.object({ id: z.string(), success: z.literal(true) })

/** Resolves to the new record's id. */
export async function create(http: Http, object: SObject, body: Fields): Promise<string> {
  const path = `${DATA}/sobjects/${object}`
  return (await http.send({ method: "POST", path, effect: "write", body }, Saved)).id
}

export async function update(http: Http, object: SObject, id: string, body: Fields): Promise<void> {
  const path = `${DATA}/sobjects/${object}/${recordId(id)}`
  await http.send({ method: "PATCH", path, effect: "write", body }, z.unknown())
}

/** Puts it into the recycle bin; what is gone already counts as removed. */
export async function remove(http: Http, object: SObject, id: string): Promise<void> {
  const path = `${DATA}/sobjects/${object}/${recordId(id)}`
  try {
    await http.send({ method: "DELETE", path, effect: "write" }, z.unknown())
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "not_found") throw error
  }
}

const Described = z.object({
  objectDescribe: z.object({ createable: z.boolean(), updateable: z.boolean(), queryable: z.boolean() }),
})
export type Rights = z.infer<typeof Described>["objectDescribe"]

/** What this user may do with an object; null where the org does not have it, or not for this user. */
export async function rightsOn(http: Http, object: SObject): Promise<Rights | null> {
  try {
    const path = `${DATA}/sobjects/${object}`
    return (await http.send({ method: "GET", path, effect: "read" }, Described)).objectDescribe
  } catch (error) {
    if (error instanceof CrmError && ["not_found", "forbidden"].includes(error.code)) return null
    throw error
  }
}

/** The page that shows a record. */
export function recordUrl(baseUrl: string, object: SObject, id: string): string {
  const { protocol, host } = new URL(baseUrl)
  const shown = host.replace(/\.my\.salesforce\.com$/, ".lightning.force.com")
  return `${protocol}//${shown}/lightning/r/${object}/${encodeURIComponent(id)}/view`
}
