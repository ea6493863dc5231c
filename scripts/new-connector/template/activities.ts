import * as z from "zod"
import { cleanText } from "~src/crm/clean-text"
import type { LogRequest } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import type { Http } from "~src/crm/http"

export const KINDS = ["email", "meeting", "message", "call", "note"] as const satisfies LogRequest["kind"][]

const Activity = z.object({ id: z.string() })

/** Writes the activity under its key as an id of ours: the best that a CRM can offer. Resolves to the id there. */
export async function writeActivity(http: Http, request: LogRequest): Promise<string> {
  if (!(KINDS as readonly string[]).includes(request.kind)) {
    throw new CrmError("unsupported", `Acme has no place for a ${request.kind}.`)
  }
  const { key, kind, subject, text, at, contactIds, companyId, dealId } = request
  const body = {
    external_id: key,
    kind,
    subject: cleanText(subject),
    text: cleanText(text),
    at: new Date(at).toISOString(),
    person_ids: contactIds,
    company_id: companyId,
    deal_id: dealId,
  }
  return (await http.send({ method: "POST", path: "/api/activities", effect: "write", body }, Activity)).id
}

/** The id of the activity that was written under this key, or null. */
export async function findActivity(http: Http, key: string): Promise<string | null> {
  const query = { external_id: key }
  const request = { method: "GET", path: "/api/activities", effect: "read", query } as const
  const { activities } = await http.send(request, z.object({ activities: z.array(Activity) }))
  return activities[0]?.id ?? null
}

/** What is gone already counts as removed. */
export async function removeActivity(http: Http, id: string): Promise<void> {
  const path = `/api/activities/${encodeURIComponent(id)}`
  try {
    await http.send({ method: "DELETE", path, effect: "write" }, z.unknown())
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== "not_found") throw error
  }
}
