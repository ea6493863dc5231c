/** The longest wait a server may impose: a daily quota. More than this is taken for a mistake. */
export const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

/**
 * The instant before which nothing may be sent, from a `Retry-After` header in either of its forms, seconds or a date
 * (RFC 9110 §10.2.3). A date is measured against the answer's own `Date`, so that a wrong clock here does no harm.
 * Null where the header is missing or says nothing usable.
 */
export function retryAt(headers: Headers, now: number): number | null {
  const value = headers.get("retry-after")?.trim()
  if (!value) return null
  const waitMs = /^\d{1,9}(\.\d{1,6})?$/.test(value)
    ? Number(value) * 1000
    : waitUntilDate(value, headers, now)
  if (waitMs === null) return null
  return now + Math.min(Math.max(Math.ceil(waitMs), 1000), LONGEST_WAIT_MS)
}

function waitUntilDate(value: string, headers: Headers, now: number): number | null {
  const until = Date.parse(value)
  if (Number.isNaN(until)) return null
  const serverNow = Date.parse(headers.get("date") ?? "")
  return until - (Number.isNaN(serverNow) ? now : serverNow)
}
