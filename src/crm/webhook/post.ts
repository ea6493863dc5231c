import * as z from "zod"
import type { ConnectorOptions } from "../connector"
import { CrmError } from "../crm-error"
import { createHttp } from "../http"
import type { Payload } from "./payload"
import { signature } from "./signature"

/** A shorter secret could be guessed. */
const MIN_SECRET_CHARS = 16

/** What a receiver may answer with; anything else in a 2xx counts as "received". */
const Answer = z
  .object({
    id: z
      .union([z.string().min(1).max(500), z.number()])
      .transform(String)
      .nullish()
      .catch(null),
    url: z
      .url({ protocol: /^https?$/ })
      .nullish()
      .catch(null),
  })
  .catch({})

export interface Received {
  /** The receiver's own id of the record; null where it told none. */
  id: string | null
  url: string | null
}

/** Sends one event. The same event sent again is told by its Idempotency-Key. @throws CrmError */
export type Post = (payload: Payload, effect: "read" | "write") => Promise<Received>

export function createPost(options: ConnectorOptions): Post {
  const secret = options.token.trim()
  const http = createHttp({
    title: "The webhook",
    baseUrl: options.baseUrl,
    fetch: plainWordsAsJson(options.fetch),
    now: options.now,
    headers: {},
  })
  return async (payload, effect) => {
    if (secret.length < MIN_SECRET_CHARS) {
      const message = `The secret of the webhook needs at least ${MIN_SECRET_CHARS} characters.`
      throw new CrmError("validation", message, { field: "token" })
    }
    const seconds = Math.floor(options.now() / 1000)
    // The request's body is written by the same `JSON.stringify`.
    const headers = {
      "idempotency-key": payload.id,
      "x-slipstream-event": payload.event,
      "x-slipstream-timestamp": String(seconds),
      "x-slipstream-signature": `v1=${await signature(secret, seconds, JSON.stringify(payload))}`,
    }
    try {
      const answer = await http.send({ method: "POST", path: "", effect, headers, body: payload }, Answer)
      return { id: answer.id ?? null, url: answer.url ?? null }
    } catch (error) {
      // It has seen this key before.
      if (error instanceof CrmError && error.code === "duplicate") return { id: null, url: null }
      throw error
    }
  }
}

/** Many receivers just say "ok". A page, though, is no receiver's answer but a sign-in that stands between. */
function plainWordsAsJson(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init)
    if (!response.ok || !response.headers.get("content-type")?.startsWith("text/plain")) return response
    const text = await response.text()
    return new Response(isJson(text) ? text : JSON.stringify(text), { status: response.status })
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
