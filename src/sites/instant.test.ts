import { describe, expect, it } from "vitest"
import { instantOf, orderToldBy } from "./instant"

const afternoon = new Date(2026, 3, 9, 15, 2).getTime()
const morning = new Date(2026, 3, 9, 3, 2).getTime()

describe("instantOf", () => {
  it.each([
    ["en", "Apr 9, 2026, 3:02\u202fPM"],
    ["en-US", "Thu, Apr 9, 2026, 3:02 PM"],
    ["en-GB", "Thu, 9 Apr 2026, 15:02"],
    ["en-AU", "9 Apr 2026, 3:02 pm"],
    ["de", "Do., 9. Apr. 2026, 15:02"],
    ["de", "09.04.2026, 15:02"],
    ["fr", "jeu. 9 avr. 2026, 15:02"],
    ["fr", "9 avr. 2026 à 15:02"],
    ["fr-CA", "9 avr. 2026, 15 h 02"],
    ["es", "jue, 9 abr 2026, 15:02"],
    ["es-419", "9 abr 2026, 3:02\u00a0p.m."],
    ["pt-BR", "qui., 9 de abr. de 2026, 15:02"],
    ["it", "gio 9 apr 2026, 15:02"],
    ["nl", "do 9 apr 2026, 15:02"],
    ["pl", "czw., 9 kwi 2026, 15:02"],
    ["ru", "чт, 9 апр. 2026 г., 15:02"],
    ["uk", "чт, 9 квіт. 2026 р., 15:02"],
    ["zh-CN", "2026年4月9日周四 15:02"],
    ["zh-CN", "2026年4月9日 下午3:02"],
    ["zh-TW", "2026年4月9日 週四 下午3:02"],
    ["ja", "2026年4月9日(木) 15:02"],
    ["ja", "2026/04/09 15:02"],
    ["ko", "2026년 4월 9일 (목) 오후 3:02"],
    ["ko", "2026. 4. 9. 오후 3:02"],
    ["tr", "9 Nis 2026 Per 15:02"],
    ["sv", "tors 9 apr. 2026 15:02"],
    ["da", "tor. 9. apr. 2026 kl. 15.02"],
    ["fi", "to 9. huhtik. 2026 klo 15.02"],
    ["cs", "čt 9. 4. 2026 15:02"],
    ["hu", "2026. ápr. 9., Cs 15:02"],
    ["he", "9 באפר׳ 2026, 15:02"],
    ["ar", "٩ أبريل ٢٠٢٦، ٣:٠٢ م"],
    ["th", "9 เม.ย. 2569 15:02"],
    ["vi", "15:02, 9 thg 4, 2026"],
    ["te", "9 ఏప్రిల్, 2026 3:02 PMకి"],
    ["ne", "२०२६ अप्रिल ९: १५:०२"],
    ["mn", "2026 оны дөрөвдүгээр сарын 9 15:02"],
    ["my", "၂၀၂၆ ဧပြီ ၉ ၁၅:၀၂"],
    ["th", "9/4/69 15:02"],
    ["th", "9/4/26 15:02"],
    ["id", "9 Apr 2026, 15.02"],
    ["", "Apr 9, 2026, 3:02 PM"],
    ["", "9 avr. 2026, 15:02"],
    ["", "2026年4月9日 下午3:02"],
  ])("reads %s: %s", (language, text) => {
    expect(instantOf(text, language)).toBe(afternoon)
  })

  it.each([
    ["en", "Apr 9, 2026, 3:02\u202fAM"],
    ["zh-CN", "2026年4月9日 上午3:02"],
    ["ko", "2026. 4. 9. 오전 3:02"],
    ["es-MX", "9 abr 2026, 3:02 a.m."],
  ])("reads the morning in %s: %s", (language, text) => {
    expect(instantOf(text, language)).toBe(morning)
  })

  it("reads noon and midnight of a twelve-hour clock", () => {
    expect(instantOf("Apr 9, 2026, 12:05 AM", "en")).toBe(new Date(2026, 3, 9, 0, 5).getTime())
    expect(instantOf("Apr 9, 2026, 12:05 PM", "en")).toBe(new Date(2026, 3, 9, 12, 5).getTime())
    expect(instantOf("2026年4月9日 中午12:05", "zh-CN")).toBe(new Date(2026, 3, 9, 12, 5).getTime())
  })

  it("tells a weekday from the month that is spelt the same", () => {
    expect(instantOf("mar, 7 abr 2026, 10:00", "es")).toBe(new Date(2026, 3, 7, 10, 0).getTime())
    expect(instantOf("mar, 3 mar 2026, 10:00", "es")).toBe(new Date(2026, 2, 3, 10, 0).getTime())
    expect(instantOf("mar. 7 avr. 2026, 10:00", "fr")).toBe(new Date(2026, 3, 7, 10, 0).getTime())
  })

  it("does not guess which number is the month", () => {
    expect(instantOf("03/04/2026, 16:20", "en")).toBeNull()
    expect(instantOf("03/04/2026, 16:20", "")).toBeNull()
    expect(instantOf("03/04/2026, 16:20", "en-GB")).toBe(new Date(2026, 3, 3, 16, 20).getTime())
    expect(instantOf("03/04/2026, 16:20", "en-US")).toBe(new Date(2026, 2, 4, 16, 20).getTime())
    expect(instantOf("03/04/2026, 16:20", "en", "day-first")).toBe(new Date(2026, 3, 3, 16, 20).getTime())
    expect(instantOf("23/04/2026, 16:20", "en")).toBe(new Date(2026, 3, 23, 16, 20).getTime())
  })

  it.each([
    "",
    "yesterday",
    "3:02 PM",
    "Apr 9, 2026",
    "31 Feb 2026, 10:00",
    "Smarch 9, 2026, 10:00",
    "9".repeat(5000),
  ])("gives null for %s", (text) => {
    expect(instantOf(text, "en")).toBeNull()
  })

  it("survives a language tag that is none", () => {
    expect(instantOf("Apr 9, 2026, 3:02 PM", "not a language!")).toBe(afternoon)
  })
})

describe("orderToldBy", () => {
  it("takes the order that one date betrays and none where dates disagree", () => {
    expect(orderToldBy(["03/04/2026", "23/04/2026"])).toBe("day-first")
    expect(orderToldBy(["04/23/2026"])).toBe("month-first")
    expect(orderToldBy(["23/04/2026", "04/23/2026"])).toBeNull()
    expect(orderToldBy(["03/04/2026", "2026年4月9日"])).toBeNull()
  })
})

it("takes no part of a month's name for another month", () => {
  expect(instantOf("2026 оны арван нэгдүгээр сарын 11, лхагва 15:02", "mn")).toBe(
    new Date(2026, 10, 11, 15, 2).getTime(),
  )
})

it.each([
  ["ko", "26. 2. 12. 09:30"],
  ["ja", "26/2/12 09:30"],
  ["zh-CN", "26/2/12 09:30"],
])("does not guess where two digits may be the year in %s: %s", (language, text) => {
  expect(instantOf(text, language)).toBeNull()
})
