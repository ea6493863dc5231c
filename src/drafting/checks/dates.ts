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
  "may|ма[йя]|5",
  "jun|июн|6",
  "jul|июл|7",
  "aug|авг|8",
  "sep|сен|9",
  "oct|окт|10",
  "nov|ноя|11",
  "dec|дек|12",
]
const EN_MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
const RU_MONTH = "(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,5}"
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
const CLOCK = /(?<![\d.,])([01]?\d|2[0-3])[:：h.]([0-5]\d)(?![\d%])(?:\s?(am|pm|a\.m\.|p\.m\.))?/giu
const HOUR = /(?<![\d.,])(\d{1,2})\s?(am|pm|a\.m\.|p\.m\.|o'clock|点|时(?!间))/giu

const WEEKDAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:sunday|воскресень\p{L})|(?:周|星期|礼拜)[日天]/giu,
  /(?<!\p{L})(?:monday|понедельник)|(?:周|星期|礼拜)一/giu,
  /(?<!\p{L})(?:tuesday|вторник)|(?:周|星期|礼拜)二/giu,
  /(?<!\p{L})(?:wednesday|сред[ауеы](?!\p{L}))|(?:周|星期|礼拜)三/giu,
  /(?<!\p{L})(?:thursday|четверг)|(?:周|星期|礼拜)四/giu,
  /(?<!\p{L})(?:friday|пятниц)|(?:周|星期|礼拜)五/giu,
  /(?<!\p{L})(?:saturday|суббот)|(?:周|星期|礼拜)六/giu,
]

const RELATIVE: readonly (readonly [string, RegExp])[] = [
  [
    "today",
    /(?<!\p{L})(?:today|tonight|this (?:morning|afternoon|evening)|сегодня|eod)(?!\p{L})|今天|今日|今晚/giu,
  ],
  ["tomorrow", /(?<!\p{L})(?:tomorrow|завтра)(?!\p{L})|明天|明日/giu],
  ["after tomorrow", /(?<!\p{L})(?:day after tomorrow|послезавтра)(?!\p{L})|后天/giu],
  ["this week", /(?<!\p{L})(?:this week|на этой неделе)(?!\p{L})|本周|这周|这个星期/giu],
  ["next week", /(?<!\p{L})(?:next week|на следующей неделе)(?!\p{L})|下周|下星期|下个星期/giu],
  [
    "end of week",
    /(?<!\p{L})(?:end of (?:the |this )?week|до конца недели|в конце недели)(?!\p{L})|周末前|本周内/giu,
  ],
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
