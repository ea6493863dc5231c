import { type Day, dateNear, dayOf, isDate, nextWeekday } from "../dates/calendar"
import { dueOf } from "../dates/due"
import { clockIn } from "../dates/zone"
import { monthNames } from "../zones/written-date"

/** From where a day is seen. */
export interface DayContext {
  /** Epoch milliseconds. */
  sentAt: number
  /** IANA zone. */
  timeZone: string
  language: string | null
}

interface Found {
  at: number
  day: Day
}

/**
 * The first or last day that a stretch of text names: a date in any of twenty languages or in figures, else a weekday;
 * in English, Chinese and Russian also whatever `dueOf` reads. `text` is folded. Null for none.
 */
export function dayIn(text: string, which: "first" | "last", context: DayContext): Day | null {
  const found = datesIn(text, context).sort((a, b) => a.at - b.at)
  const date = which === "first" ? found[0] : found.at(-1)
  if (date) return date.day
  const today = clockIn(context.timeZone, context.sentAt).day
  const weekday = weekdayNamed(text)
  const due = dueOf(`until ${text}`, context) ?? dueOf(text, context)
  if (due) return clockIn(context.timeZone, due.at).day
  return weekday === null ? null : nextWeekday(today, weekday)
}

function datesIn(text: string, { sentAt, timeZone }: DayContext): Found[] {
  const today = clockIn(timeZone, sentAt).day
  const near = (month: number, date: number, year: string | undefined) =>
    dateNear(today, month, date, year === undefined ? null : fullYear(year))
  const found: Found[] = []
  const add = (at: number, day: Day | null) => {
    if (day !== null) found.push({ at, day })
  }
  for (const { index, 1: year, 2: month, 3: date } of text.matchAll(ISO)) {
    add(index, near(Number(month), Number(date), year))
  }
  for (const { index, 1: year, 2: month, 3: date } of text.matchAll(EASTERN)) {
    add(index, near(Number(month), Number(date), year))
  }
  for (const { index, 1: date, 2: month, 3: year } of text.matchAll(DOTTED)) {
    add(index, near(Number(month), Number(date), year))
  }
  for (const { index, 1: one, 2: other, 3: year } of text.matchAll(SLASHED)) {
    add(index, nearer(near(Number(other), Number(one), year), near(Number(one), Number(other), year), today))
  }
  for (const { index, 1: before, 2: name, 3: behind, 4: year } of text.matchAll(WORDED)) {
    const month = monthNames().get((name ?? "").replace(/\.$/, ""))
    const date = before ?? behind
    if (month !== undefined && date !== undefined) add(index, near(month, Number(date), year))
  }
  return found
}

const ISO = /(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g
const EASTERN = /(?:(20\d\d) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2})(?: ?[日号號일])?/g
const DOTTED = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.? ?(20\d\d|\d\d)?(?![\d])/g
const SLASHED = /(?<![\d/])(\d{1,2})[/-](\d{1,2})(?:[/-](20\d\d|\d\d))?(?![\d/])/g
/**
 * A month's name with a day before it ("3. dezember", "3rd of december", "3 de diciembre") or behind ("dec 3rd"). What
 * stands behind is only looked at: in "monday 3 december" the 3 belongs to the month.
 */
const WORDED =
  /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|\.|-?го|-?е)?(?: of| de)? )?(\p{L}{3,}\.?)(?=(?: (?:the )?(\d{1,2})(?!\d|:\d)(?:st|nd|rd|th)?)?(?:,? (?:de |del )?(20\d\d))?)/gu

/** 12/03 is read the one way or the other: absences are short, so the nearer of two that lie ahead is meant. */
function nearer(one: Day | null, other: Day | null, today: Day): Day | null {
  const ahead = [one, other].filter((day) => day !== null && day >= today) as Day[]
  return ahead.length > 0 ? Math.min(...ahead) : null
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

const languages = "en de fr es pt it nl pl ru uk cs da nb sv fi tr".split(" ")
let weekdays: Map<string, number> | null = null

/** 1 Monday to 7 Sunday, by the platform's own names; whole names only, in the case that follows "on" or "until". */
function weekdayNamed(text: string): number | null {
  weekdays ??= namesOfWeekdays()
  for (const word of text.match(/\p{L}{4,}/gu) ?? []) {
    const found = weekdays.get(word)
    if (found !== undefined) return found
  }
  return null
}

function namesOfWeekdays(): Map<string, number> {
  const names = new Map<string, number>()
  const monday = dayOf(2024, 1, 1)
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" })
    for (let weekday = 1; weekday <= 7; weekday++) {
      const name = format.format((monday + weekday - 1) * 86_400_000).toLowerCase()
      const [word = name] = name.split(/[-\s]/)
      if (isDate(2024, 1, weekday) && !names.has(word)) names.set(word, weekday)
    }
  }
  return names
}
