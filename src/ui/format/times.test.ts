import { describe, expect, it } from "vitest"
import { englishOf, spanInWords, timesAt } from "./times"

const now = Date.UTC(2026, 10, 22, 10, 30)
const utc = timesAt(now, "en-GB", "UTC")
const minutes = (count: number) => count * 60_000
const days = (count: number) => count * 86_400_000

describe("short", () => {
  it("drops what is the same as now", () => {
    expect(utc.short(now - minutes(30))).toBe("10:00")
    expect(utc.short(now - days(3))).toBe("Thu 10:30")
    expect(utc.short(now - days(19))).toBe("3 Nov")
    expect(utc.short(Date.UTC(2025, 10, 3))).toBe("3 Nov 2025")
  })

  it("has the hours of the reader", () => {
    expect(timesAt(now, "en-US", "UTC").clock(now - minutes(90))).toBe("9:00 AM")
    expect(utc.clock(now - minutes(90))).toBe("09:00")
  })

  it("goes by the wall clock of the time zone, not by spans of 24 hours", () => {
    const lateYesterday = Date.UTC(2026, 10, 21, 23, 30)
    expect(utc.short(lateYesterday)).toBe("Sat 23:30")
    expect(timesAt(now, "en-GB", "Europe/Stockholm").short(lateYesterday)).toBe("00:30")
  })
})

describe("ago", () => {
  it.each([
    [-minutes(5), "just now"],
    [0, "just now"],
    [minutes(5), "5 min ago"],
    [minutes(26 * 60), "26 h ago"],
    [days(3), "3 days ago"],
  ])("%d ms is %s", (span, words) => {
    expect(utc.ago(now - span)).toBe(words)
  })
})

describe("due", () => {
  it("counts calendar days", () => {
    expect(utc.due(Date.UTC(2026, 10, 22, 23))).toBe("due today")
    expect(utc.due(Date.UTC(2026, 10, 23, 0, 5))).toBe("due tomorrow")
    expect(utc.due(Date.UTC(2026, 10, 21, 23, 59))).toBe("1 day overdue")
    expect(utc.due(now - days(4))).toBe("4 days overdue")
  })
})

describe("day", () => {
  it("names near days and dates far ones", () => {
    expect(utc.day(now)).toBe("Today")
    expect(utc.day(now - days(1))).toBe("Yesterday")
    expect(utc.day(Date.UTC(2025, 10, 3))).toBe("3 November 2025")
  })
})

describe("englishOf", () => {
  it("keeps the reader's own English and falls back to British", () => {
    expect(englishOf(["de-DE", "en-US", "en"])).toBe("en-US")
    expect(englishOf(["zh-CN"])).toBe("en-GB")
    expect(englishOf([])).toBe("en-GB")
  })
})

describe("spanInWords", () => {
  it("never says zero", () => {
    expect(spanInWords(0)).toBe("1 min")
    expect(spanInWords(minutes(300))).toBe("5 h")
    expect(spanInWords(days(4))).toBe("4 days")
  })
})
