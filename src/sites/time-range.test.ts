import { describe, expect, it } from "vitest"
import { countClocks, isOnlyTimes, timeRangeOf } from "./time-range"

const now = new Date(2026, 10, 22, 10, 0).getTime()
const at = (month: number, date: number, hour: number, minute = 0, year = 2026) =>
  new Date(year, month - 1, date, hour, minute).getTime()
const range = (
  text: string,
  language = "en",
  day: { year: number; month: number; date: number } | null = null,
) => timeRangeOf(text, { language, order: null, now, day })

describe("a calendar's text for a time", () => {
  it.each([
    ["Monday, November 23 ⋅ 10:00 – 11:00am", "en", at(11, 23, 10), at(11, 23, 11)],
    ["Monday, November 23 ⋅ 11:30am – 12:30pm", "en", at(11, 23, 11, 30), at(11, 23, 12, 30)],
    ["Monday, November 23 ⋅ 11:30 – 12:30pm", "en", at(11, 23, 11, 30), at(11, 23, 12, 30)],
    ["Monday, November 23 ⋅ 2 – 3pm", "en", at(11, 23, 14), at(11, 23, 15)],
    ["Monday, November 23 ⋅ 10am to 1pm", "en", at(11, 23, 10), at(11, 23, 13)],
    ["Friday, January 8, 2027 ⋅ 9:00 – 9:30am", "en", at(1, 8, 9, 0, 2027), at(1, 8, 9, 30, 2027)],
    ["Montag, 23. November⋅10:00–11:00", "de", at(11, 23, 10), at(11, 23, 11)],
    ["lundi 23 novembre⋅14:00 – 15:30", "fr", at(11, 23, 14), at(11, 23, 15, 30)],
    ["11月 23日 (月曜日)⋅10:00～11:00", "ja", at(11, 23, 10), at(11, 23, 11)],
    ["11月 23日 (月曜日)⋅午後10:00～10:30", "ja", at(11, 23, 22), at(11, 23, 22, 30)],
    ["2027年 3月 16日 (火曜日)⋅10:00～11:00", "ja", at(3, 16, 10, 0, 2027), at(3, 16, 11, 0, 2027)],
    ["11月 23日 (星期一)⋅上午11:00 – 下午1:00", "zh-CN", at(11, 23, 11), at(11, 23, 13)],
    ["11월 23일 (월요일)⋅오후 2:00~3:00", "ko", at(11, 23, 14), at(11, 23, 15)],
    ["понедельник, 23 ноября⋅10:00–11:00", "ru", at(11, 23, 10), at(11, 23, 11)],
    ["maanantai 23. marraskuuta⋅10.00–11.00", "fi", at(11, 23, 10), at(11, 23, 11)],
    ["Monday, November 23 ⋅ 11:00pm – 1:00am", "en", at(11, 23, 23), at(11, 24, 1)],
    ["November 23, 2026, 10:00am – November 24, 2026, 11:00am", "en", at(11, 23, 10), at(11, 24, 11)],
  ])("%s", (text, language, startsAt, endsAt) => {
    expect(range(text, language)).toEqual({ startsAt, endsAt })
  })

  it("lasts from midnight to midnight where a day stands alone", () => {
    expect(range("Monday, November 23")).toEqual({ startsAt: at(11, 23, 0), endsAt: at(11, 24, 0) })
  })

  it("takes the day that it is given, and only the time from the text", () => {
    const day = { year: 2026, month: 10, date: 24 }
    expect(range("10am to 11am", "en", day)).toEqual({ startsAt: at(11, 24, 10), endsAt: at(11, 24, 11) })
  })

  it.each([
    "",
    "soon",
    "10:00 – 11:00am",
    "Tuesday, November 23 ⋅ 10:00 – 11:00am",
    "Monday, November 23 ⋅ 10:00 – 11:00am (GMT+01:00) Berlin",
    "November 23 – 25, 2026",
    "Monday, November 31 ⋅ 25:00 – 99:99",
  ])("is null for %j", (text) => {
    expect(range(text)).toBeNull()
  })

  it("does not take a German preposition for a time of day", () => {
    expect(countClocks("am 12. Dezember", "de")).toBe(0)
  })

  it("comes through long and hostile text quickly", () => {
    const began = performance.now()
    expect(range("9 ".repeat(100_000))).toBeNull()
    expect(performance.now() - began).toBeLessThan(200)
  })
})

describe("isOnlyTimes", () => {
  it.each([
    ["10am", true],
    ["10 – 11am", true],
    ["10:00～11:00", true],
    ["Call at 10am", false],
    ["Security review", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isOnlyTimes(text, "en")).toBe(expected)
  })
})
