import { describe, expect, it } from "vitest"
import { dueOf } from "./due"

/** Wednesday, 18 November 2026, 10:30 in Berlin. */
const wednesday = Date.UTC(2026, 10, 18, 9, 30)
const berlin = "Europe/Berlin"

function due(
  sentence: string,
  sentAt = wednesday,
  timeZone = berlin,
  language: string | null = null,
): string | null {
  const found = dueOf(sentence, { language, sentAt, timeZone })
  if (!found) return null
  expect(sentence).toContain(found.text)
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })
  return format.format(found.at).replace(" 23:59:59", "")
}

describe("dueOf in English", () => {
  it.each<[string, string | null]>([
    ["Please send it by EOD", "2026-11-18"],
    ["I need it by EOD Friday", "2026-11-20"],
    ["by COB tomorrow", "2026-11-19 18:00:00"],
    ["by close of business on Monday", "2026-11-23 18:00:00"],
    ["Can you reply by Friday?", "2026-11-20"],
    ["by Friday 3pm", "2026-11-20 15:00:00"],
    ["Let's meet next Tuesday at 14:00", "2026-11-24 14:00:00"],
    ["next Friday", "2026-11-27"],
    ["this Friday", "2026-11-20"],
    ["by Wednesday", "2026-11-25"],
    ["by the end of the week", "2026-11-20"],
    ["by end of next week", "2026-11-27"],
    ["by end of month", "2026-11-30"],
    ["before quarter end", "2026-12-31"],
    ["by the end of Q1", "2027-03-31"],
    ["by year-end", "2026-12-31"],
    ["the week of December 7", "2026-12-11"],
    ["in the week of the 7th", "2026-12-11"],
    ["week commencing the 23rd", "2026-11-27"],
    ["in two weeks", "2026-12-02"],
    ["within 3 business days", "2026-11-23"],
    ["early next week", "2026-11-24"],
    ["tomorrow at noon", "2026-11-19 12:00:00"],
    ["on June 5", "2027-06-05"],
    ["by December 1st, 2026", "2026-12-01"],
    ["by 2026-12-03", "2026-12-03"],
    ["by the 25th", "2026-11-25"],
    ["by the 12th", "2026-12-12"],
    ["end of January", "2027-01-31"],
    ["sign it in March", "2027-03-31"],
    ["by 5 p.m. today", "2026-11-18 17:00:00"],
    ["3pm EST tomorrow", "2026-11-19 21:00:00"],
    ["Can you resend the deck we discussed on Monday by Thursday?", "2026-11-19"],
    ["before the board meeting on Dec 3", "2026-12-03"],
    ["I sent it on Monday", null],
    ["as agreed last Friday", null],
    ["thanks for the call on Tuesday", null],
    ["we may march on", null],
    ["The sun was out and the cat sat there", null],
    ["It costs $300 for 20 seats", null],
    ["please send the contract", null],
    ["", null],
  ])("%s → %s", (sentence, expected) => {
    expect(due(sentence)).toBe(expected)
  })

  it("reads 05/12 the way of the writer's part of the world", () => {
    expect(due("by 05/12")).toBe("2026-12-05")
    expect(due("by 12/05", wednesday, "America/New_York")).toBe("2026-12-05")
  })

  it("leaves other Latin languages alone", () => {
    expect(due("on sun bis morgen", wednesday, berlin, "de")).toBeNull()
  })
})

describe("dueOf in Chinese", () => {
  it.each<[string, string | null]>([
    ["请周五前发给我", "2026-11-20"],
    ["下周三开会", "2026-11-25"],
    ["本周五之前", "2026-11-20"],
    ["明天下班前给您", "2026-11-19 18:00:00"],
    ["两周后再联系", "2026-12-02"],
    ["月底前确认", "2026-11-30"],
    ["下个月初", "2026-12-10"],
    ["下月底", "2026-12-31"],
    ["年底前", "2026-12-31"],
    ["12月1日下午3点", "2026-12-01 15:00:00"],
    ["十二月五号之前", "2026-12-05"],
    ["三天内回复", "2026-11-21"],
    ["3个工作日内", "2026-11-23"],
    ["本周内", "2026-11-20"],
    ["下周一上午10点", "2026-11-23 10:00:00"],
    ["周末前", "2026-11-22"],
    ["下季度", "2027-03-31"],
    ["25号之前", "2026-11-25"],
    ["今天下午三点半", "2026-11-18 15:30:00"],
    ["后天给您", "2026-11-20"],
    ["下下周二", "2026-12-01"],
    ["6月底", "2027-06-30"],
    ["上周五发了", null],
    ["昨天收到", null],
    ["这个价格是300元", null],
    ["第二天就好了", null],
  ])("%s → %s", (sentence, expected) => {
    expect(due(sentence)).toBe(expected)
  })

  it("counts weeks from Monday, also on a Sunday", () => {
    const sunday = Date.UTC(2026, 10, 22, 4)
    expect(due("下周三", sunday, "Asia/Shanghai")).toBe("2026-11-25")
    expect(due("本周日", sunday, "Asia/Shanghai")).toBe("2026-11-22")
  })
})

describe("dueOf in Russian", () => {
  it.each<[string, string | null]>([
    ["Пришлите к пятнице", "2026-11-20"],
    ["до конца недели", "2026-11-20"],
    ["в начале декабря", "2026-12-10"],
    ["в середине декабря", "2026-12-15"],
    ["до конца следующей недели", "2026-11-27"],
    ["до конца месяца", "2026-11-30"],
    ["до конца квартала", "2026-12-31"],
    ["на следующей неделе", "2026-11-27"],
    ["через две недели", "2026-12-02"],
    ["через неделю", "2026-11-25"],
    ["через 3 рабочих дня", "2026-11-23"],
    ["завтра до 15:00", "2026-11-19 15:00:00"],
    ["до 5 декабря", "2026-12-05"],
    ["до 05.12.2026", "2026-12-05"],
    ["в следующий вторник", "2026-11-24"],
    ["сегодня до конца дня", "2026-11-18"],
    ["до конца рабочего дня", "2026-11-18 18:00:00"],
    ["завтра до обеда", "2026-11-19 13:00:00"],
    ["до 15 числа", "2026-12-15"],
    ["к концу января", "2027-01-31"],
    ["в начале следующей недели", "2026-11-24"],
    ["в течение двух дней", "2026-11-20"],
    ["во вторник в 11 утра", "2026-11-24 11:00:00"],
    ["до понедельника", "2026-11-23"],
    ["через месяц", "2026-12-18"],
    ["в прошлую пятницу отправил", null],
    ["обсудили в среду", null],
    ["цена 12.05 руб", null],
    ["3.5 млн", null],
  ])("%s → %s", (sentence, expected) => {
    expect(due(sentence)).toBe(expected)
  })
})

describe("dueOf and zones", () => {
  it("takes the writer's day, not the machine's", () => {
    const lateInTokyo = Date.UTC(2026, 10, 18, 16)
    expect(due("by tomorrow", lateInTokyo, "Asia/Tokyo")).toBe("2026-11-20")
    expect(due("by tomorrow", lateInTokyo, "America/Los_Angeles")).toBe("2026-11-19")
  })

  it("ends days at the right instant on both sides of a clock change", () => {
    const at = (sentence: string, sentAt: number, timeZone: string) =>
      dueOf(sentence, { language: "en", sentAt, timeZone })?.at
    // New York leaves daylight time on 1 November 2026 and enters it on 14 March 2027.
    expect(at("by Sunday", Date.UTC(2026, 9, 30, 15), "America/New_York")).toBe(Date.UTC(2026, 10, 2, 5) - 1)
    expect(at("by Saturday", Date.UTC(2026, 9, 30, 15), "America/New_York")).toBe(
      Date.UTC(2026, 10, 1, 4) - 1,
    )
    expect(at("by March 14 at 2:30 am", Date.UTC(2027, 2, 12, 15), "America/New_York")).toBe(
      Date.UTC(2027, 2, 14, 7, 30),
    )
    expect(at("by Friday 3pm", Date.UTC(2026, 10, 18), "Asia/Kolkata")).toBe(Date.UTC(2026, 10, 20, 9, 30))
  })

  it("counts an unknown zone as UTC", () => {
    expect(dueOf("by Friday", { language: "en", sentAt: wednesday, timeZone: "Mars/Olympus" })?.at).toBe(
      Date.UTC(2026, 10, 21) - 1,
    )
  })

  it.each([
    "1".repeat(100_000),
    "до ".repeat(40_000),
    "by ".repeat(40_000),
    "周".repeat(100_000),
    "1 2 3 4 5 6 7 8 ".repeat(9000),
  ])("stays fast on %.12s…", (sentence) => {
    const started = performance.now()
    dueOf(sentence, { language: null, sentAt: wednesday, timeZone: berlin })
    expect(performance.now() - started).toBeLessThan(100)
  })
})
