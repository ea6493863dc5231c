import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { requiredScopes, VERSION } from "./api"

/** HubSpot's numbers for object types in the addresses of record pages. */
const PAGE_TYPE = { contacts: "0-1", companies: "0-2", deals: "0-3", tickets: "0-5" } as const

const Details = z.object({
  portalId: z.number(),
  uiDomain: z.string().regex(/^[a-z0-9.-]{1,200}(:\d{1,5})?$/i),
  companyCurrency: z.string().nullish(),
})

export interface Account {
  portalId: number
  /** ISO 4217, or null where HubSpot does not say. */
  currency: string | null
  /** Where a record can be seen. */
  recordUrl(type: keyof typeof PAGE_TYPE, id: string): string
  name: string
}

/** Whose key this is. Source: developers.hubspot.com, "Account information API". */
export async function readAccount(http: Http, baseUrl: string): Promise<Account> {
  const request = { method: "GET", path: `/account-info/${VERSION}/details`, effect: "read" } as const
  const details = await http.send(request, Details)
  const origin = `${new URL(baseUrl).protocol}//${details.uiDomain}`
  return {
    portalId: details.portalId,
    currency: details.companyCurrency ?? null,
    name: `${details.uiDomain} · ${details.portalId}`,
    recordUrl: (type, id) =>
      `${origin}/contacts/${details.portalId}/record/${PAGE_TYPE[type]}/${encodeURIComponent(id)}`,
  }
}

/** Scopes without which something that we do fails. */
export const SCOPES = [
  "crm.objects.contacts.read",
  "crm.objects.contacts.write",
  "crm.objects.companies.read",
  "crm.objects.companies.write",
  "crm.objects.deals.read",
  "sales-email-read",
  "tickets",
] as const

const TokenInfo = z.object({ scopes: z.array(z.string()) })

/** @throws CrmError forbidden, naming every scope that is missing. */
export async function checkScopes(http: Http, token: string): Promise<void> {
  const missing = (await missingByTokenInfo(http, token)) ?? (await missingByTrying(http))
  if (missing.length === 0) return
  throw new CrmError(
    "forbidden",
    `The HubSpot key lacks ${missing.length === 1 ? "the scope" : "the scopes"} ${missing.join(", ")}. Add ${missing.length === 1 ? "it" : "them"} to the key in HubSpot, then check again.`,
  )
}

/** Private-app tokens can be asked for their scopes; other kinds of key can't: then null. */
async function missingByTokenInfo(http: Http, token: string): Promise<string[] | null> {
  const path = "/oauth/v2/private-apps/get/access-token-info"
  try {
    const body = { tokenKey: token }
    const { scopes } = await http.send({ method: "POST", path, effect: "read", body }, TokenInfo)
    return SCOPES.filter((scope) => !scopes.includes(scope))
  } catch (error) {
    if (error instanceof CrmError && ["rate_limited", "quota_exhausted"].includes(error.code)) throw error
    return null
  }
}

/** Reads of every kind, one record each. What may be written shows only in a write. */
async function missingByTrying(http: Http): Promise<string[]> {
  const missing: string[] = []
  for (const type of ["contacts", "companies", "deals", "emails", "tickets"] as const) {
    const path = `/crm/objects/${VERSION}/${type}`
    try {
      await http.send({ method: "GET", path, effect: "read", query: { limit: "1" } }, z.unknown())
    } catch (error) {
      if (!(error instanceof CrmError) || error.code !== "forbidden") throw error
      const named = requiredScopes(error.details.cause)
      missing.push(...(named.length > 0 ? named : [`${type} (read)`]))
    }
  }
  return [...new Set(missing)]
}
