import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { createHttp, type Http } from "../http"
import { retryAt } from "../retry-after"

export const TITLE = "HubSpot"

/**
 * Version of HubSpot's date-named API.
 * Source: developers.hubspot.com/docs/api-reference/latest (object, association and pipeline paths).
 */
export const VERSION = "2026-09"

export function createHubSpotHttp(options: ConnectorOptions): Http {
  return createHttp({
    title: TITLE,
    baseUrl: options.baseUrl,
    fetch: options.fetch,
    now: options.now,
    headers: { authorization: `Bearer ${options.token}` },
    classify: (answer) => classify(answer, options.now()),
  })
}

/**
 * HubSpot's error body; every field may be missing.
 * Source: developers.hubspot.com/docs/api-reference/error-handling
 */
const ErrorBody = z.object({
  category: z.string().optional(),
  message: z.string().optional(),
  policyName: z.string().optional(),
  errors: z
    .array(
      z.object({
        message: z.string().optional(),
        in: z.string().optional(),
        context: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  context: z.record(z.string(), z.unknown()).optional(),
})

const HOUR_MS = 60 * 60 * 1000

function classify(answer: HttpAnswer, now: number): Verdict | null {
  if (answer.status < 400 || answer.status >= 500) return null
  const parsed = ErrorBody.safeParse(answer.json)
  if (!parsed.success) return null
  const body = parsed.data
  if (answer.status === 401) return authVerdict(body.category)
  if (answer.status === 403) return scopeVerdict(answer.json)
  if (answer.status === 409) return duplicateVerdict(body.message)
  if (answer.status === 429 && body.policyName?.includes("DAILY")) {
    return {
      code: "quota_exhausted",
      message:
        "HubSpot's daily number of requests is used up for this account. It goes on by itself when the quota returns.",
      details: { retryAt: retryAt(answer.headers, now) ?? now + HOUR_MS },
    }
  }
  if (answer.status === 400) return validationVerdict(body)
  return null
}

function authVerdict(category: string | undefined): Verdict {
  return category === "EXPIRED_AUTHENTICATION"
    ? { code: "auth_expired", message: "The HubSpot key has expired. Enter a new one in the options." }
    : {
        code: "auth_revoked",
        message: "HubSpot does not know this key (any more). Create one and enter it in the options.",
      }
}

function scopeVerdict(json: unknown): Verdict | null {
  const scopes = requiredScopes(json)
  if (scopes.length === 0) return null
  return {
    code: "forbidden",
    message: `The HubSpot key lacks the scope ${scopes.join(", ")}. Add it to the key in HubSpot, then retry.`,
    details: { cause: json },
  }
}

/** The scopes that HubSpot names in a 403. */
export function requiredScopes(json: unknown): string[] {
  const parsed = ErrorBody.safeParse(json)
  if (!parsed.success) return []
  const contexts = [parsed.data.context, ...(parsed.data.errors ?? []).map((error) => error.context)]
  const scopes = contexts.flatMap((context) => {
    const named = context?.requiredGranularScopes ?? context?.requiredScopes
    return Array.isArray(named) ? named.filter((scope): scope is string => typeof scope === "string") : []
  })
  return [...new Set(scopes)].filter((scope) => /^[\w.-]{1,80}$/.test(scope))
}

function duplicateVerdict(message: string | undefined): Verdict {
  const id = /Existing ID: (\d{1,20})/.exec(message ?? "")?.[1]
  return {
    code: "duplicate",
    message: "HubSpot has this record already.",
    details: id ? { matches: [{ id, name: `Record ${id}`, url: null }] } : {},
  }
}

function validationVerdict(body: z.infer<typeof ErrorBody>): Verdict {
  const first = body.errors?.[0]
  const named = first?.context?.propertyName
  const field = first?.in ?? (Array.isArray(named) && typeof named[0] === "string" ? named[0] : undefined)
  const words = messageIn(first?.message ?? body.message ?? null)
  if (/\bassociations?\b.{0,40}\bnot valid\b/i.test(body.message ?? "")) {
    return {
      code: "not_found",
      message: "A person, company or deal to hang this on is no longer in HubSpot. Look it up and retry.",
    }
  }
  return {
    code: "validation",
    message: `HubSpot refused ${field ? `the field “${field}”` : "this"}${words ? `: ${words}` : "."}`,
    details: field ? { field } : {},
  }
}
