/** What is left of a rate that a CRM allows. */
export interface Allowance {
  /** Null where the CRM does not say. */
  limit: number | null
  remaining: number
  /** Milliseconds until there is more. */
  resetInMs: number
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** A window that is longer is a daily quota, not a rate. */
const LONGEST_RATE_MS = HOUR_MS

/** The rate and the daily quota that the headers of an answer tell of; null where they tell nothing. */
export interface Told {
  rate: Allowance | null
  day: Allowance | null
}

/** Reads what is left from the headers of whatever CRM. `now`: epoch milliseconds. */
export function toldBy(headers: Headers, now: number): Told {
  const generic = [...standard(headers), ...older(headers), ...numbered(headers, now)]
  return {
    rate: hubspotRate(headers) ?? scarcest(generic.filter(({ resetInMs }) => resetInMs <= LONGEST_RATE_MS)),
    day:
      hubspotDay(headers) ??
      salesforceDay(headers) ??
      pipedriveDay(headers, now) ??
      scarcest(generic.filter(({ resetInMs }) => resetInMs > LONGEST_RATE_MS)),
  }
}

/** Source: developers.hubspot.com, "API usage guidelines and limits". */
function hubspotRate(headers: Headers): Allowance | null {
  return allowance(
    numberIn(headers, "x-hubspot-ratelimit-max"),
    numberIn(headers, "x-hubspot-ratelimit-remaining"),
    numberIn(headers, "x-hubspot-ratelimit-interval-milliseconds") ?? 10_000,
  )
}

/** The day ends at midnight in the account's own time zone, which no header names: it is asked again by the hour. */
function hubspotDay(headers: Headers): Allowance | null {
  const limit = numberIn(headers, "x-hubspot-ratelimit-daily")
  return allowance(limit, numberIn(headers, "x-hubspot-ratelimit-daily-remaining"), HOUR_MS)
}

/** Calls of the last 24 hours, a rolling window. Source: Salesforce REST API Developer Guide, "Limit Info Header". */
function salesforceDay(headers: Headers): Allowance | null {
  const used = /\bapi-usage=(\d{1,12})\/(\d{1,12})/.exec(headers.get("sforce-limit-info") ?? "")
  if (!used) return null
  const limit = Number(used[2])
  return allowance(limit, Math.max(limit - Number(used[1]), 0), HOUR_MS)
}

/** Tokens of the whole company until midnight. Source: pipedrive.readme.io, "Rate limiting". */
function pipedriveDay(headers: Headers, now: number): Allowance | null {
  const remaining = numberIn(headers, "x-daily-ratelimit-token-remaining")
  const midnight = (Math.floor(now / DAY_MS) + 1) * DAY_MS
  return allowance(numberIn(headers, "x-daily-ratelimit-token-limit"), remaining, midnight - now)
}

/** `RateLimit: "default";r=50;t=30`, several with commas. Source: draft-ietf-httpapi-ratelimit-headers-08 and later. */
function standard(headers: Headers): Allowance[] {
  const policies = new Map(itemsOf(headers.get("ratelimit-policy")).map((item) => [item.name, item]))
  return itemsOf(headers.get("ratelimit")).flatMap(({ name, parameters }) => {
    const policy = policies.get(name)?.parameters
    const seconds = parameters.t ?? policy?.w
    if (seconds === undefined) return []
    return allowance(policy?.q ?? null, parameters.r ?? null, seconds * 1000) ?? []
  })
}

interface Item {
  name: string
  parameters: Readonly<Record<string, number>>
}

function itemsOf(header: string | null): Item[] {
  return (header ?? "")
    .slice(0, 1_000)
    .split(",")
    .flatMap((text) => {
      const [name = "", ...rest] = text.split(";").map((part) => part.trim())
      if (!name.startsWith('"')) return []
      const pairs = rest.flatMap((part) => {
        const [, key, value] = /^(\w+)=(\d{1,15})$/.exec(part) ?? []
        return key && value ? [[key, Number(value)] as const] : []
      })
      return [{ name, parameters: Object.fromEntries(pairs) }]
    })
}

/** `RateLimit: limit=100, remaining=50, reset=5`: the same draft, version 7. */
function older(headers: Headers): Allowance[] {
  const said = headers.get("ratelimit") ?? ""
  const value = (name: string) => {
    const [, digits] = new RegExp(`\\b${name}=(\\d{1,15})\\b`).exec(said.slice(0, 1_000)) ?? []
    return digits === undefined ? null : Number(digits)
  }
  const reset = value("reset")
  return reset === null ? [] : [allowance(value("limit"), value("remaining"), reset * 1000)].flatMap(present)
}

/** Three headers, as in the draft's first versions, or with an X before them, as many services have it. */
function numbered(headers: Headers, now: number): Allowance[] {
  return ["ratelimit", "x-ratelimit"].flatMap((prefix) => {
    const reset = numberIn(headers, `${prefix}-reset`)
    if (reset === null) return []
    // Seconds from now; some count them from 1970 instead.
    const inMs = reset > 1_000_000_000 ? reset * 1000 - now : reset * 1000
    return present(
      allowance(numberIn(headers, `${prefix}-limit`), numberIn(headers, `${prefix}-remaining`), inMs),
    )
  })
}

function allowance(limit: number | null, remaining: number | null, resetInMs: number): Allowance | null {
  if (remaining === null) return null
  return { limit, remaining, resetInMs: Math.min(Math.max(resetInMs, 0), DAY_MS) }
}

function scarcest(allowances: readonly Allowance[]): Allowance | null {
  return [...allowances].sort((a, b) => a.remaining - b.remaining || b.resetInMs - a.resetInMs)[0] ?? null
}

function numberIn(headers: Headers, name: string): number | null {
  const value = headers.get(name)?.trim() ?? ""
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

const present = <Value>(value: Value | null): Value[] => (value === null ? [] : [value])
