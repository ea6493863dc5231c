import { CURRENCY_CODES } from "./numbers"
import { GAP } from "./sources"

/** A day or a time of day that a text names. */
export interface FoundDate {
  text: string
  /** Keys of what it can mean: "11-12", "weekday 2", "tomorrow", "15:00". */
  keys: readonly string[]
}

const MONTHS: readonly string[] = [
  "jan|янв|1",
  "feb|фев|2",
  "mar|мар|3",
  "apr|апр|4",
  "may|ма[йяюе]|5",
  "jun|июн|6",
  "jul|июл|7",
  "aug|авг|8",
  "sep|сен|9",
  "oct|окт|10",
  "nov|ноя|11",
  "dec|дек|12",
]
/** With the ends that western languages give them, and no others: "marketing" and "separate" are no months. */
const EN_MONTH =
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uar[iy]?|vier|ruar[iy]?|ch|s|zo|il|io?|e|y|ust|t|t?i?embre|t?embro|tember|ember|obre|ubre|ober)?(?!\\p{L})"
const RU_MONTH =
  "(янв|фев|мар|апр|ма[йяюе]|июн|июл|авг|сен|окт|ноя|дек)(?:ар[ьяюе]|рал[ьяюе]|т[ауе]?|ел[ьяюе]|[ьяюе]|уст[ауе]?|тябр[ьяюе]|[яа]?бр[ьяюе])?(?!\\p{L})"
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?:${EN_MONTH}|${RU_MONTH})\\.?(?:,? \\d{4})?`,
  "giu",
)
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})${EN_MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?`,
  "giu",
)
const CHINESE = /(?:\d{4}年)?(\d{1,2})月(\d{1,2})[日号]?/gu
const ISO = /(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)/gu
const NUMERIC = /(?<![\d.,/])(\d{1,2})[./](\d{1,2})(?:[./](?:\d{4}|\d{2}))(?!\d)/gu
const HALF = "(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L})"
const CLOCK = new RegExp(`(?<![\\d.,])([01]?\\d|2[0-3])[:：h]([0-5]\\d)(?!\\d)(?:\\s?${HALF})?`, "giu")
/** With a dot it may as well be a price or a share. */
const DOTTED_CLOCK = new RegExp(
  `(?<![\\d.,]|\\p{Sc}\\s?|(?:${CURRENCY_CODES})\\s?)([01]?\\d|2[0-3])\\.([0-5]\\d)(?!\\d|\\s?(?:[%％\\p{Sc}元]|(?:${CURRENCY_CODES}|k|m|bn|million|billion|percent|euros?|dollars?|pounds?)(?!\\p{L})|тыс|млн|млрд|процент|руб|евро|долл|юан))(?:\\s?${HALF})?`,
  "giu",
)
const HOUR = new RegExp(`(?<![\\d.,])(\\d{1,2})\\s?(?:${HALF}|o'clock|点|时(?!间))`, "giu")

/** "Среда" is also where software runs: told by the adjective before it or by what it is for. */
const WEDNESDAY =
  "(?<!(?<!следующ|прошл|ближайш|кажд|будущ)(?:ую|ая|ой|ей|юю|ые|ых)\\s)сред[ауеы](?!\\p{L}|\\s(?:разработ|тестир|исполн|выполн))"
/** "每周一次" is once a week, "一周五天" five days of it. */
const chinese = (day: string) => `(?:周|星期|礼拜)${day}(?![次回个場场]|天(?!气))`
const WEEKDAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:sunday|воскресень\p{L})|(?:周|星期|礼拜)[日天]/giu,
  new RegExp(`(?<!\\p{L})(?:monday|понедельник)|${chinese("一")}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:tuesday|вторник)|${chinese("二")}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:wednesday|${WEDNESDAY})|${chinese("三")}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:thursday|четверг)|${chinese("四")}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:friday|пятниц)|${chinese("五")}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:saturday|суббот)|${chinese("六")}`, "giu"),
]

/** What holds the words of another stands before it. */
const RELATIVE: readonly (readonly [string, RegExp])[] = [
  ["after tomorrow", /(?<!\p{L})(?:day after tomorrow|послезавтра)(?!\p{L})|后天/giu],
  [
    "end of week",
    /(?<!\p{L})(?:end of (?:the |this )?week|до конца недели|в конце недели)(?!\p{L})|周末前|[本这]周内/giu,
  ],
  [
    "today",
    /(?<!\p{L})(?:today|tonight|this (?:morning|afternoon|evening)|сегодня|eod)(?!\p{L})|今天|今日|今晚/giu,
  ],
  ["tomorrow", /(?<!\p{L})(?:tomorrow|завтра)(?!\p{L})|明天|明日/giu],
  ["this week", /(?<!\p{L})(?:this week|на этой неделе)(?!\p{L})|本周|这周|这个星期/giu],
  ["next week", /(?<!\p{L})(?:next week|на следующей неделе)(?!\p{L})|下周|下星期|下个星期/giu],
  ["next month", /(?<!\p{L})(?:next month|в следующем месяце)(?!\p{L})|下个?月(?!\d)/giu],
  [
    "end of month",
    /(?<!\p{L})(?:end of (?:the |this )?month|до конца месяца|в конце месяца)(?!\p{L})|月底/giu,
  ],
  ["end of quarter", /(?<!\p{L})(?:end of (?:the |this )?quarter|до конца квартала)(?!\p{L})|季度末/giu],
]

/** Days and times that a text names, and the text with a gap for each (so that their digits are not read as numbers). */
export function datesIn(text: string): { dates: FoundDate[]; rest: string } {
  const dates: FoundDate[] = []
  let rest = text
  const take = (pattern: RegExp, keysOf: (match: RegExpMatchArray) => string[]) => {
    rest = rest.replace(pattern, (...match) => {
      const groups = match.slice(0, -2) as unknown as RegExpMatchArray
      dates.push({ text: groups[0] ?? "", keys: keysOf(groups) })
      return ` ${GAP} `
    })
  }
  take(ISO, ([, month, day]) => [dayKey(month, day)])
  take(DAY_FIRST, ([, day, english, russian]) => [dayKey(monthOf(english ?? russian), day)])
  take(MONTH_FIRST, ([, month, day]) => [dayKey(monthOf(month), day)])
  take(CHINESE, ([, month, day]) => [dayKey(month, day)])
  take(NUMERIC, ([, a, b]) => [dayKey(a, b), dayKey(b, a)])
  take(CLOCK, ([, hour, minutes, half]) => timeKeys(Number(hour), minutes ?? "00", half))
  take(DOTTED_CLOCK, ([, hour, minutes, half]) => timeKeys(Number(hour), minutes ?? "00", half))
  take(HOUR, ([, hour, half]) => timeKeys(Number(hour), "00", half))
  for (const [index, pattern] of WEEKDAYS.entries()) take(pattern, () => [`weekday ${index}`])
  for (const [name, pattern] of RELATIVE) take(pattern, () => [name])
  return { dates, rest }
}

/** Keys of an instant: its day, its weekday, its time of day in the time zone. */
export function keysOfInstant(at: number, timeZone: string): string[] {
  const parts = new Intl.DateTimeFormat("en-US", {
    month: "numeric",
    day: "numeric",
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  return [
    dayKey(part("month"), part("day")),
    `weekday ${names.indexOf(part("weekday"))}`,
    `${Number(part("hour"))}:${part("minute")}`,
  ]
}

function monthOf(name: string | undefined): string {
  const start = (name ?? "").toLowerCase()
  return String(
    MONTHS.findIndex((month) => month.split("|").some((form) => new RegExp(`^${form}$`, "u").test(start))) +
      1,
  )
}

function dayKey(month: string | undefined, day: string | undefined): string {
  return `${Number(month)}-${Number(day)}`
}

/** "3 pm" is 15:00; a bare "3:00" may be either. */
function timeKeys(hour: number, minutes: string, half: string | undefined): string[] {
  const mark = (half ?? "").toLowerCase().charAt(0)
  if (mark === "p") return [`${(hour % 12) + 12}:${minutes}`]
  if (mark === "a") return [`${hour % 12}:${minutes}`]
  return hour < 12 ? [`${hour}:${minutes}`, `${hour + 12}:${minutes}`] : [`${hour}:${minutes}`]
}
