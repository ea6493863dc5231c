import { describe, expect, it } from "vitest"
import { addWorkingDays, dayText, workingMoment } from "./clock"
import { habitOf } from "./habit"

const HOUR = 3_600_000

describe("habitOf", () => {
  it("is the population's for a stranger and moves to the person's own with each answer", () => {
    const slow = Array.from({ length: 30 }, () => 100 * HOUR)
    const [none, few, many] = [[], slow.slice(0, 3), slow].map((list) => habitOf(list).slowMs / HOUR)
    expect(none).toBe(24)
    expect(few).toBeGreaterThan(24)
    expect(few).toBeLessThan(many ?? 0)
    expect(many).toBeGreaterThan(75)
  })
  it("does not believe impossible latencies", () => {
    expect(habitOf([Number.NaN, -5, Number.POSITIVE_INFINITY])).toEqual(habitOf([]))
  })
})

describe("the clock", () => {
  const at = (text: string) => Date.parse(text)
  it.each([
    ["2026-11-18T10:30:00Z", "UTC", "2026-11-18T10:30:00Z"],
    ["2026-11-18T05:00:00Z", "UTC", "2026-11-18T09:00:00Z"],
    ["2026-11-18T22:00:00Z", "UTC", "2026-11-19T09:00:00Z"],
    ["2026-11-20T20:00:00Z", "UTC", "2026-11-23T09:00:00Z"],
    ["2026-11-21T12:00:00Z", "UTC", "2026-11-23T09:00:00Z"],
    ["2026-11-18T22:00:00Z", "Asia/Shanghai", "2026-11-19T01:00:00Z"],
    ["2026-11-18T22:00:00Z", "America/New_York", "2026-11-18T22:00:00Z"],
    // The clocks change on the night before this Monday.
    ["2026-03-28T12:00:00Z", "Europe/Berlin", "2026-03-30T07:00:00Z"],
  ])("moves %s in %s to %s", (from, zone, to) => {
    expect(new Date(workingMoment(at(from), zone)).toISOString()).toBe(new Date(to).toISOString())
  })
  it("counts working days over a weekend", () => {
    expect(new Date(addWorkingDays(at("2026-11-20T10:00:00Z"), 2, "UTC")).toISOString()).toBe(
      "2026-11-24T10:00:00.000Z",
    )
  })
  it("writes the year only where it is another", () => {
    expect(dayText(at("2026-09-02T10:00:00Z"), at("2026-11-20T10:00:00Z"), "UTC")).toBe("2 Sep")
    expect(dayText(at("2025-09-02T10:00:00Z"), at("2026-11-20T10:00:00Z"), "UTC")).toBe("2 Sep 2025")
  })
})
