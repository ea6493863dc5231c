import { describe, expect, it } from "vitest"
import { LONGEST_WAIT_MS, retryAt } from "./retry-after"

const NOW = Date.UTC(2026, 10, 3, 12)
const at = (headers: Record<string, string>) => retryAt(new Headers(headers), NOW)

describe("Retry-After", () => {
  it("reads seconds and dates", () => {
    expect(at({ "retry-after": "10" })).toBe(NOW + 10_000)
    expect(at({ "retry-after": "0.5" })).toBe(NOW + 1_000)
    expect(at({ "retry-after": "Tue, 03 Nov 2026 12:00:30 GMT" })).toBe(NOW + 30_000)
  })

  it("measures a date against the server's own clock", () => {
    const headers = { date: "Mon, 02 Nov 2026 08:00:00 GMT", "retry-after": "Mon, 02 Nov 2026 08:01:00 GMT" }
    expect(at(headers)).toBe(NOW + 60_000)
  })

  it("never waits longer than a day nor less than a second, whatever it says", () => {
    expect(at({ "retry-after": "999999999" })).toBe(NOW + LONGEST_WAIT_MS)
    expect(at({ "retry-after": "0" })).toBe(NOW + 1_000)
    expect(at({ "retry-after": "Tue, 03 Nov 2020 12:00:30 GMT" })).toBe(NOW + 1_000)
  })

  it.each(["", "soon", "-5", "1e9", "Infinity", "NaN"])("makes nothing of “%s”", (value) => {
    const result = at({ "retry-after": value })
    expect(result === null || result <= NOW + LONGEST_WAIT_MS).toBe(true)
  })

  it("says nothing without the header", () => {
    expect(at({})).toBeNull()
  })
})
