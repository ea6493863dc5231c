import { describe, expect, it } from "vitest"
import { NO_BUDGET } from "~src/record/rate-budget"
import { leftWords, waitWords } from "./rate-words"
import { timesAt } from "./times"

const NOW = Date.UTC(2026, 10, 3, 12)
const times = timesAt(NOW, "en-GB", "UTC")
const day = (remaining: number, limit: number | null = 30_000) => ({
  ...NO_BUDGET,
  at: NOW,
  day: { limit, remaining, resetAt: Date.UTC(2026, 10, 4) },
})

describe("what is left of a CRM's rate, in words", () => {
  it("says why nothing is sent and when it goes on", () => {
    const soon = { ...NO_BUDGET, at: NOW, wait: { until: NOW + 9_000, code: "rate_limited" as const } }
    expect(waitWords(soon, "HubSpot", times)).toMatch(/HubSpot.*slow down.*in a moment/)
    const later = { ...soon, wait: { ...soon.wait, until: NOW + 3_600_000 } }
    expect(waitWords(later, "HubSpot", times)).toContain("at 13:00")
    expect(waitWords(day(0), "Pipedrive", times)).toMatch(/day’s requests to Pipedrive.*00:00/)
    expect([waitWords(undefined, "X", times), waitWords(NO_BUDGET, "X", times)]).toEqual([null, null])
  })

  it("says how many are left, and that the last ones are spared", () => {
    expect(leftWords(day(12_000), NOW)).toContain("12,000 of 30,000")
    expect(leftWords(day(1_204), NOW)).toMatch(/1,204 of 30,000.*by itself/)
    expect(leftWords(day(5, null), NOW)).toContain("5.")
    expect([leftWords(undefined, NOW), leftWords(NO_BUDGET, NOW)]).toEqual([null, null])
  })
})
