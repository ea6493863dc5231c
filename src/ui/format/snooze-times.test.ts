import { describe, expect, it } from "vitest"
import { snoozeTimes } from "./snooze-times"

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
const untils = (now: number) => snoozeTimes(now).map((time) => time.until)

describe("snoozeTimes", () => {
  it("offers today, tomorrow and Monday", () => {
    // Sunday 22 November 2026
    expect(untils(at(22, 10, 40))).toEqual([at(22, 13), at(23, 9), at(23, 9)])
    expect(untils(at(24, 10))).toEqual([at(24, 13), at(25, 9), at(30, 9)])
  })

  it("on a Monday, next week is the Monday after", () => {
    expect(untils(at(23, 8)).at(-1)).toBe(at(30, 9))
  })

  it("leaves today out in the evening", () => {
    expect(untils(at(24, 19))).toEqual([at(25, 9), at(30, 9)])
    expect(untils(at(24, 23, 30))).toEqual([at(25, 9), at(30, 9)])
  })

  it("never names a moment that has passed", () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = at(22, hour, 59)
      expect(untils(now).every((until) => until > now)).toBe(true)
    }
  })
})
