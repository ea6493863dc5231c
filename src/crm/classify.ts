import type { CrmErrorCode } from "~src/record/outbox"
import type { CrmError } from "./crm-error"
import type { Effect } from "./http"
import { retryAt } from "./retry-after"

export interface HttpAnswer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; `undefined` where it is none, null where it is empty. */
  json: unknown
}

export interface Verdict {
  code: CrmErrorCode
  message: string
  details?: CrmError["details"]
}

/** What an answer means by its status and form alone, for CRMs whose error bodies say no more; null for success. */
export function classifyStatus(
  answer: HttpAnswer,
  effect: Effect,
  title: string,
  now: number,
): Verdict | null {
  const { status } = answer
  if (status >= 200 && status < 300) {
    return answer.json === undefined ? unreadable(effect, title) : null
  }
  const said = saying(answer)
  // Status 0 is how a browser shows a redirect that it was told not to follow.
  if (status === 0 || (status >= 300 && status < 400)) {
    return {
      code: "not_found",
      message: `${title} pointed to another address. Check the address in the options; a sign-in page may stand before it.`,
    }
  }
  if (status === 401) {
    return { code: "auth_expired", message: `${title} no longer accepts the key. Sign in again.${said}` }
  }
  if (status === 403) {
    return {
      code: "forbidden",
      message: `${title} does not allow this. Ask an administrator for the right.${said}`,
    }
  }
  if (status === 404 || status === 410) {
    return { code: "not_found", message: `${title} does not have this record or address (any more).${said}` }
  }
  if (status === 409) return { code: "duplicate", message: `${title} has this record already.${said}` }
  if (status === 429) {
    const until = retryAt(answer.headers, now)
    return {
      code: "rate_limited",
      message: `${title} asks to slow down. It goes on by itself.`,
      details: until === null ? {} : { retryAt: until },
    }
  }
  if (status >= 500 || status === 408 || status === 423 || status === 425) {
    return failing(answer, effect, title, now)
  }
  return {
    code: "validation",
    message: `${title} refused this.${said} Correct it there or here, then retry.`,
  }
}

function failing(answer: HttpAnswer, effect: Effect, title: string, now: number): Verdict {
  if (answer.status === 501) return { code: "unsupported", message: `${title} can't do this.` }
  const until = retryAt(answer.headers, now)
  const details = until === null ? {} : { retryAt: until }
  // A gateway may have lost the answer to a write that was done.
  return effect === "write"
    ? {
        code: "ambiguous",
        message: `${title} failed (${answer.status}) while writing. It is looked up before it is sent again.`,
        details,
      }
    : {
        code: "transient",
        message: `${title} fails (${answer.status}). It is tried again by itself.`,
        details,
      }
}

function unreadable(effect: Effect, title: string): Verdict {
  return {
    code: effect === "write" ? "ambiguous" : "transient",
    message: `${title} answered with a page instead of data. Check its address, and whether a proxy or a network sign-in stands between.`,
  }
}

/** The CRM's own words, as a sentence to append; empty where it says nothing fit to be read. */
function saying(answer: HttpAnswer): string {
  const words = messageIn(answer.json)
  return words ? ` It says: “${words}”.` : ""
}

const MESSAGE_FIELDS = ["message", "messages", "detail", "error_description", "error", "error_info"] as const

/** The first readable message of an error body, on one line and at most 300 characters; null for none. */
export function messageIn(json: unknown): string | null {
  if (typeof json === "string") return oneLine(json)
  if (Array.isArray(json)) return json.length > 0 ? messageIn(json[0]) : null
  if (typeof json !== "object" || json === null) return null
  for (const field of MESSAGE_FIELDS) {
    const value: unknown = (json as Record<string, unknown>)[field]
    const words = value === undefined ? null : messageIn(value)
    if (words) return words
  }
  return null
}

function oneLine(text: string): string | null {
  const line = text
    .slice(0, 1000)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 300)
  return line === "" ? null : line
}
