import * as z from "zod"
import type { HttpAnswer, Verdict } from "../classify"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp, type Http } from "../http"
import { retryAt } from "../retry-after"

export const TITLE = "Pipedrive"

/** Persons, organizations, deals, activities. Source: developers.pipedrive.com/docs/api/v1 (it shows both versions). */
export const V2 = "/api/v2"
/** Users and notes, which version 2 lacks. */
export const V1 = "/v1"

export function createPipedriveHttp(options: ConnectorOptions): Http {
  return createHttp({
    title: TITLE,
    baseUrl: options.baseUrl,
    fetch: options.fetch,
    now: options.now,
    headers: { "x-api-token": options.token },
    classify: (answer) => classify(answer, options.now()),
  })
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * Source: pipedrive.readme.io, "Rate limiting", "HTTP status codes", "Responses". The header that counts the daily
 * budget is sent and not documented.
 */
function classify(answer: HttpAnswer, now: number): Verdict | null {
  const { status, headers, json } = answer
  if (status === 429) return limited(headers, now)
  if (status === 401) {
    return {
      code: "auth_revoked",
      message: "Pipedrive does not know this token (any more). Copy the current one into the options.",
    }
  }
  if (status === 402) {
    return { code: "forbidden", message: "This Pipedrive account is closed or its trial is over." }
  }
  // Who goes on after too many requests is shut out by the network before Pipedrive, which answers with a page.
  if (status === 403 && json === undefined) {
    return {
      code: "rate_limited",
      message: "Pipedrive has shut us out for a while after too many requests. It goes on by itself.",
      details: { retryAt: retryAt(headers, now) ?? now + 10 * MINUTE_MS },
    }
  }
  const refused = z.object({ success: z.literal(false), error: z.string().nullish() }).safeParse(json)
  if (status >= 200 && status < 300 && refused.success) {
    return {
      code: "validation",
      message: `Pipedrive refused this: ${refused.data.error ?? "no reason given"}`,
    }
  }
  return null
}

function limited(headers: Headers, now: number): Verdict {
  const remaining = headers.get("x-daily-ratelimit-token-remaining")
  if (remaining !== null && Number(remaining) <= 0) {
    return {
      code: "quota_exhausted",
      message:
        "Pipedrive's daily budget of requests is used up for the whole company. It goes on by itself when the budget returns at midnight.",
      details: { retryAt: retryAt(headers, now) ?? nextMidnight(now) },
    }
  }
  return {
    code: "rate_limited",
    message: "Pipedrive asks to slow down. It goes on by itself.",
    details: { retryAt: retryAt(headers, now) ?? afterReset(headers, now) },
  }
}

/** Which midnight Pipedrive means depends on where its servers stand: the next one in UTC is asked again by itself. */
function nextMidnight(now: number): number {
  return (Math.floor(now / DAY_MS) + 1) * DAY_MS
}

/** `x-ratelimit-reset` counts seconds, of a window of two. */
function afterReset(headers: Headers, now: number): number {
  const seconds = Number(headers.get("x-ratelimit-reset") ?? Number.NaN)
  return now + (seconds > 0 && seconds <= 60 ? seconds * 1000 : 2_000)
}

/** Ids are numbers on the wire. @throws CrmError not_found for what can be no id of Pipedrive's. */
export function numericId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new CrmError("not_found", "This record is not (or no longer) in Pipedrive.")
}

const Page = z.object({ additional_data: z.object({ next_cursor: z.string().nullish() }).nullish() })

/** One page of a version 2 list. `cursor` is null for the first page, and in the answer after the last one. */
export async function page<Item extends z.ZodType>(
  http: Http,
  path: string,
  query: Readonly<Record<string, string>>,
  item: Item,
  cursor: string | null = null,
): Promise<{ items: z.output<Item>[]; cursor: string | null }> {
  const Answer = Page.extend({ data: z.array(item).nullish() })
  const asked = { limit: "500", ...query, ...(cursor === null ? {} : { cursor }) }
  const answer = await http.send({ method: "GET", path: V2 + path, effect: "read", query: asked }, Answer)
  return { items: answer.data ?? [], cursor: answer.additional_data?.next_cursor ?? null }
}
