import { describe, expect, it } from "vitest"
import { toldBy } from "./rate-headers"

const NOON = Date.UTC(2026, 10, 3, 12)
const HOUR = 3_600_000
const told = (headers: Record<string, string>) => toldBy(new Headers(headers), NOON)

describe("what is left of a rate", () => {
  it("is read from HubSpot's headers", () => {
    const rate = {
      "X-HubSpot-RateLimit-Max": "190",
      "X-HubSpot-RateLimit-Remaining": "12",
      "X-HubSpot-RateLimit-Interval-Milliseconds": "10000",
    }
    const day = { "X-HubSpot-RateLimit-Daily": "625000", "X-HubSpot-RateLimit-Daily-Remaining": "0" }
    expect(told({ ...rate, ...day })).toEqual({
      rate: { limit: 190, remaining: 12, resetInMs: 10_000 },
      day: { limit: 625_000, remaining: 0, resetInMs: HOUR },
    })
  })

  it("is read from Salesforce's, as what the org has used", () => {
    expect(told({ "Sforce-Limit-Info": "api-usage=99999/100000; api-bursts=1/750" })).toEqual({
      rate: null,
      day: { limit: 100_000, remaining: 1, resetInMs: HOUR },
    })
    expect(told({ "Sforce-Limit-Info": "api-usage=100018/100000" }).day?.remaining).toBe(0)
  })

  it("is read from Pipedrive's, whose budget ends at midnight", () => {
    const rate = { "x-ratelimit-limit": "20", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2" }
    const day = { "x-daily-ratelimit-token-limit": "30000", "x-daily-ratelimit-token-remaining": "40" }
    expect(told({ ...rate, ...day })).toEqual({
      rate: { limit: 20, remaining: 0, resetInMs: 2_000 },
      day: { limit: 30_000, remaining: 40, resetInMs: 12 * HOUR },
    })
  })

  it.each([
    [{ "ratelimit-limit": "100", "ratelimit-remaining": "3", "ratelimit-reset": "50" }, 100, 3, 50_000],
    [{ ratelimit: "limit=100, remaining=3, reset=50" }, 100, 3, 50_000],
    [{ ratelimit: '"burst";r=3;t=50' }, null, 3, 50_000],
    [
      {
        ratelimit: '"hour";r=90;t=999, "burst";r=3',
        "ratelimit-policy": '"burst";q=100;w=50,"hour";q=900;w=3600',
      },
      100,
      3,
      50_000,
    ],
    [{ "x-ratelimit-remaining": "3", "x-ratelimit-reset": String(NOON / 1000 + 50) }, null, 3, 50_000],
  ])(
    "is read from the standard's headers in each of its forms: %j",
    (headers, limit, remaining, resetInMs) => {
      expect(told(headers as Record<string, string>).rate).toEqual({ limit, remaining, resetInMs })
    },
  )

  it("counts a long window as a day's quota", () => {
    expect(told({ ratelimit: '"day";r=0;t=40000' })).toMatchObject({ rate: null, day: { remaining: 0 } })
  })

  it.each([{}, { ratelimit: "nonsense" }, { "x-ratelimit-remaining": "-1" }, { "sforce-limit-info": "x" }])(
    "is not known from %j",
    (headers) => {
      expect(told(headers as Record<string, string>)).toEqual({ rate: null, day: null })
    },
  )
})
