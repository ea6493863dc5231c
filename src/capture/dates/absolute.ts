import { en } from "chrono-node"
import { dayOf, type Named, type Today, weekEnd } from "./calendar"
import { clockIn } from "./zone"

/** A date that chrono found in English text. */
export interface AbsoluteDate {
  start: number
  end: number
  named: Named
  /** Set where the text names a zone of its own ("3pm EST"): epoch milliseconds. */
  at: number | null
}

/**
 * Plain dates ("June 5th", "5 Dec 2026", "12/05", "in 2 hours") by chrono. Weekdays, weeks and periods are
 * read elsewhere. "05/06" is 6 May where the zone lies in America and 5 June elsewhere.
 */
export function absoluteDates(text: string, sentAt: number, timeZone: string, today: Today): AbsoluteDate[] {
  const clock = clockIn(timeZone, sentAt)
  const offset = Math.round(((clock.day * 1440 + clock.minute) * 60_000 - sentAt) / 60_000)
  const parser = /^(?:America|US)\//.test(timeZone) ? en.casual : en.GB
  const found: AbsoluteDate[] = []
  for (const result of parser.parse(text, { instant: new Date(sentAt), timezone: offset })) {
    // Without a figure these are words such as "in the week", which others read better.
    if (!/\d|hour|minute/i.test(result.text)) continue
    const named = result.end ?? result.start
    if (!named.isCertain("day") || !named.isCertain("month")) continue
    const year = named.get("year")
    const month = named.get("month")
    const date = named.get("day")
    if (year === null || month === null || date === null) continue
    const day = recent(dayOf(year, month, date), named.isCertain("year"), today, year, month, date)
    const hour = named.isCertain("hour") ? named.get("hour") : null
    const week = /\b(?:week of|week beginning|week commencing|w\/c) (?:the )?$/i.exec(
      text.slice(0, result.index),
    )
    if (week) {
      found.push({
        start: week.index,
        end: result.index + result.text.length,
        named: { day: weekEnd(day, 0), minute: null },
        at: null,
      })
      continue
    }
    found.push({
      start: result.index,
      end: result.index + result.text.length,
      named: { day, minute: hour === null ? null : hour * 60 + (named.get("minute") ?? 0) },
      at: named.isCertain("timezoneOffset") && hour !== null ? named.date().getTime() : null,
    })
  }
  return found
}

/** A date without a year that lies more than two months back is next year's. */
function recent(
  day: number,
  certain: boolean,
  today: Today,
  year: number,
  month: number,
  date: number,
): number {
  return !certain && day < today.day - 60 ? dayOf(year + 1, month, date) : day
}
