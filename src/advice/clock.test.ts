import { describe, expect, it } from "vitest"
import { HOUR, hoursAhead, sharedMoment, timeText, workingMoment } from "./clock"

/** Monday, 9 November 2026, 09:00 in Berlin. */
const MONDAY = Date.UTC(2026, 10, 9, 8)
const ZONES = [
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "America/Los_Angeles",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "Pacific/Honolulu",
  "UTC",
]

const hourIn = (at: number, zone: string) => Number(timeText(at, zone).split(":")[0])
const dayIn = (at: number, zone: string) =>
  new Intl.DateTimeFormat("en", { weekday: "short", timeZone: zone }).format(at)

describe("a moment for both", () => {
  it("is the first at which both are at work", () => {
    const newYork = sharedMoment(MONDAY, "Europe/Berlin", "America/New_York")
    expect(timeText(newYork, "America/New_York")).toBe("9:00")
    expect(timeText(newYork, "Europe/Berlin")).toBe("15:00")
    const tokyo = sharedMoment(MONDAY, "Europe/Berlin", "Asia/Tokyo")
    expect(tokyo).toBe(MONDAY)
    expect(sharedMoment(MONDAY, "Europe/Berlin", "Europe/Berlin")).toBe(
      workingMoment(MONDAY, "Europe/Berlin"),
    )
  })

  it("wakes nobody and falls on nobody's weekend, whoever writes to whom and whenever", () => {
    for (const mine of ZONES) {
      for (const theirs of ZONES) {
        for (let after = 0; after < 8 * 24; after += 5) {
          const from = MONDAY + after * HOUR
          const at = sharedMoment(from, mine, theirs)
          expect(at).toBeGreaterThanOrEqual(from)
          expect(at - from).toBeLessThan(6 * 24 * HOUR)
          expect(hourIn(at, theirs)).toBeGreaterThanOrEqual(7)
          expect(hourIn(at, theirs)).toBeLessThan(21)
          expect(["Sat", "Sun"]).not.toContain(dayIn(at, theirs))
          expect(sharedMoment(at, mine, theirs)).toBe(at)
        }
      }
    }
  })

  it("knows how far a clock is ahead", () => {
    expect(hoursAhead(MONDAY, "Europe/Berlin", "Asia/Kolkata")).toBe(4.5)
    expect(hoursAhead(MONDAY, "Europe/Berlin", "America/New_York")).toBe(-6)
  })
})
