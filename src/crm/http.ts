import * as z from "zod"
import { classifyStatus, type HttpAnswer, type Verdict } from "./classify"
import { CrmError } from "./crm-error"
import { readText } from "./read-text"

/** `write`: when no clear answer comes, it may have been done all the same. A search by POST is a `read`. */
export type Effect = "read" | "write"

export interface HttpRequest {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE"
  /** Path under the base URL with a leading slash, its parts encoded already; empty for the base URL itself. */
  path: string
  effect: Effect
  query?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

export interface HttpOptions {
  /** The CRM's name as the rep knows it: it stands in every message. */
  title: string
  baseUrl: string
  fetch: typeof fetch
  now: () => number
  /** Sent with every request: authentication. */
  headers: Readonly<Record<string, string>>
  /** What the CRM's own error bodies mean; null leaves the status to speak. Sees answers with 2xx too. */
  classify?: (answer: HttpAnswer) => Verdict | null
}

export interface Http {
  /** Sends one request and reads the answer as `schema`. @throws CrmError */
  send<Schema extends z.ZodType>(request: HttpRequest, schema: Schema): Promise<z.output<Schema>>
}

/** Shorter than the 30 s after which a service worker counts as idle. */
const TIMEOUT_MS = 25_000

/** Requests to one CRM as JSON, every failure as a `CrmError`. */
export function createHttp(options: HttpOptions): Http {
  return {
    async send(request, schema) {
      const answer = await exchange(options, request)
      const verdict =
        options.classify?.(answer) ?? classifyStatus(answer, request.effect, options.title, options.now())
      if (verdict) throw new CrmError(verdict.code, verdict.message, verdict.details)
      const parsed = schema.safeParse(answer.json)
      if (parsed.success) return parsed.data
      throw unclear(options.title, request.effect, "answered in a form that is not understood", {
        cause: new Error(z.prettifyError(parsed.error)),
      })
    },
  }
}

async function exchange(options: HttpOptions, request: HttpRequest): Promise<HttpAnswer> {
  const { title } = options
  let response: Response
  try {
    response = await options.fetch(urlOf(options.baseUrl, request), {
      method: request.method,
      headers: {
        accept: "application/json",
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
        ...request.headers,
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // A redirect leads to a sign-in page or to a host that must not see the token.
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    })
  } catch (cause) {
    // Not sent, since the CRM would refuse it: see `createPace`.
    if (cause instanceof CrmError) throw cause
    throw unclear(title, request.effect, "did not answer", { cause })
  }
  let text: string
  try {
    text = await readText(response)
  } catch (cause) {
    throw unclear(title, request.effect, "broke off its answer", { cause })
  }
  return { status: response.status, headers: response.headers, text, json: parse(text) }
}

function urlOf(baseUrl: string, request: HttpRequest): string {
  const url = new URL(request.path === "" ? baseUrl : baseUrl.replace(/\/$/, "") + request.path)
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.append(name, value)
  return url.href
}

/** `undefined` for what is no JSON, null for nothing at all. */
function parse(text: string): unknown {
  if (text.trim() === "") return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** No answer that can be trusted: harmless for a read; for a write it may have been done. */
export function unclear(
  title: string,
  effect: Effect,
  what: string,
  details: { cause?: unknown } = {},
): CrmError {
  return effect === "read"
    ? new CrmError("transient", `${title} ${what}. It is tried again by itself.`, details)
    : new CrmError(
        "ambiguous",
        `${title} ${what}, so it is unknown whether this was written. It is looked up before it is sent again.`,
        details,
      )
}
