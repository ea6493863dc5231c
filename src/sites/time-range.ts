import type { DateOrder, Day } from "./instant"
import { dayOf, halfOfDay, plainDigits } from "./instant"

export interface RangeContext {
  /** The page's language (BCP 47); may be empty. */
  language: string
  /** For dates that are all digits, where the language doesn't say. */
  order: DateOrder | null
  /** Epoch milliseconds: calendars leave out the year that it is now. */
  now: number
  /** The day, where the page says it elsewhere: the text's own dates are then not looked at. */
  day: Day | null
}

/** Epoch milliseconds. `endsAt` is null where only one time is written. */
export interface TimeRange {
  startsAt: number
  endsAt: number | null
}

const MAX_LENGTH = 300
/** As calendars write them: "10:00", "10時30", "14h30". */
const FULL_CLOCK = /(?<!\d)(\d{1,2})\s*[:時时點点시h]\s*(\d{2})(?!\d)/gu
const DOTTED_CLOCK = /(?<![\d.])(\d{1,2})\.(\d{2})(?![.\d])/gu
const HOUR = /(?<![\d:.])(\d{1,2})(?![\d:.])/gu
/** "10 – 11am": the first hour has neither minutes nor half of the day. */
const HOUR_BEFORE = /(?<![\d:.])(\d{1,2})\s*(?:[-–—~～〜]|to)\s*$/u

/**
 * What a calendar's text ("Monday, November 23 ⋅ 10:00 – 11:00am", "11月23日 (月曜日)⋅10:00～11:00") means in the time
 * zone that this program runs in. A day without times lasts from midnight to midnight. Null where it isn't understood:
 * more than two times, two days without times, a weekday that is not the date's.
 */
export function timeRangeOf(text: string, context: RangeContext): TimeRange | null {
  const plain = plainDigits(text.slice(0, MAX_LENGTH)).toLowerCase()
  const clocks = clocksIn(plain, context.language)
  const [first, second] = clocks
  if (clocks.length > 2) return null
  if (first === undefined) return wholeDay(context.day ?? dateIn(plain, context))
  const day = context.day ?? dateAround(plain, clocks, context)
  if (day === null) return null
  const [start, end] = halved(first, second ?? null)
  const startsAt = instantAt(day, start)
  if (end === null || second === undefined) return { startsAt, endsAt: null }
  const between = plain.slice(first.index + first.length, second.index)
  const lastDay = context.day === null && /\d/u.test(between) ? dateIn(between, context) : day
  if (lastDay === null) return null
  const sameDay = instantAt(lastDay, end)
  const endsAt = sameDay > startsAt ? sameDay : instantAt({ ...lastDay, date: lastDay.date + 1 }, end)
  return endsAt > startsAt ? { startsAt, endsAt } : null
}

/** How many times of day `text` writes. */
export function countClocks(text: string, language: string): number {
  return clocksIn(plainDigits(text.slice(0, MAX_LENGTH)).toLowerCase(), language).length
}

/** Whether `text` holds nothing but times of day. */
export function isOnlyTimes(text: string, language: string): boolean {
  const plain = plainDigits(text.slice(0, MAX_LENGTH)).toLowerCase()
  const clocks = clocksIn(plain, language)
  if (clocks.length === 0) return false
  return !/[\p{L}\d]{3}/u.test(withoutClocks(plain, clocks).replace(/\b[ap]\.?m\b/gu, " "))
}

/** Whether all numbers in `text` belong to times of day. */
export function numbersAreTimes(text: string, language: string): boolean {
  const plain = plainDigits(text.slice(0, MAX_LENGTH)).toLowerCase()
  return !/\d/u.test(withoutClocks(plain, clocksIn(plain, language)))
}

interface Clock {
  hour: number
  minute: number
  half: "am" | "pm" | null
  index: number
  length: number
}

function clocksIn(plain: string, language: string): Clock[] {
  const full = matchesOf(plain, FULL_CLOCK, language)
  const dotted = full.length === 0 ? matchesOf(plain, DOTTED_CLOCK, language) : []
  const exact = [...full, ...dotted]
  const hours = matchesOf(plain, HOUR, language).filter(
    (clock) => isMarkedHour(plain, clock) && !exact.some((other) => overlap(clock, other)),
  )
  const found = [...exact, ...hours].sort((a, b) => a.index - b.index)
  const [only] = found
  if (found.length !== 1 || only === undefined || only.half === null) return found
  const before = HOUR_BEFORE.exec(plain.slice(0, only.index))
  const hour = Number(before?.[1])
  if (before === null || hour > 12) return found
  return [{ hour, minute: 0, half: null, index: before.index, length: String(before[1]).length }, only]
}

function matchesOf(plain: string, pattern: RegExp, language: string): Clock[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const hour = Number(match[1])
    const minute = Number(match[2] ?? 0)
    if (hour > 23 || minute > 59) return []
    const half = hour > 12 ? null : halfOfDay(plain, match.index, match[0].length, language)
    return [{ hour, minute, half, index: match.index, length: match[0].length }]
  })
}

/** An hour alone is one where a word for the half of the day, or for "o'clock", stands on the right side of it. */
function isMarkedHour(plain: string, { hour, half, index, length }: Clock): boolean {
  const behind = plain.slice(index + length).trimStart()
  if (/^[時时點点시]/u.test(behind)) return true
  if (half === null || hour < 1) return false
  // "am 12. Dezember" is no time: Latin words for the half of the day stand behind the hour.
  return /^\p{L}/u.test(behind) || /[^\p{Script=Latin}\s.]\s*$/u.test(plain.slice(0, index))
}

function overlap(one: Clock, other: Clock): boolean {
  return one.index < other.index + other.length && other.index < one.index + one.length
}

interface Time {
  hour: number
  minute: number
}

/** Where only one of the two says which half of the day it is in, the other is in the same, if that keeps the order. */
function halved(first: Clock, second: Clock | null): [Time, Time | null] {
  if (second === null) return [inHalf(first, first.half), null]
  if (first.half === null && second.half !== null && first.hour <= 12) {
    const end = inHalf(second, second.half)
    const same = inHalf(first, second.half)
    return [minutes(same) < minutes(end) ? same : inHalf(first, other(second.half)), end]
  }
  if (first.half !== null && second.half === null && second.hour <= 12) {
    const start = inHalf(first, first.half)
    const same = inHalf(second, first.half)
    return [start, minutes(same) > minutes(start) ? same : inHalf(second, other(first.half))]
  }
  return [inHalf(first, first.half), inHalf(second, second.half)]
}

const other = (half: "am" | "pm") => (half === "am" ? "pm" : "am")
const minutes = ({ hour, minute }: Time) => hour * 60 + minute

function inHalf({ hour, minute }: Clock, half: "am" | "pm" | null): Time {
  return half === null ? { hour, minute } : { hour: (hour % 12) + (half === "pm" ? 12 : 0), minute }
}

function withoutClocks(plain: string, clocks: readonly Clock[]): string {
  let rest = plain
  for (const { index, length } of clocks) {
    rest = rest.slice(0, index) + " ".repeat(length) + rest.slice(index + length)
  }
  return rest
}

/** The date in front of the first time; behind the last one where none stands in front. */
function dateAround(plain: string, clocks: readonly Clock[], context: RangeContext): Day | null {
  const first = clocks[0]
  const last = clocks[clocks.length - 1]
  if (first === undefined || last === undefined) return null
  const before = plain.slice(0, first.index)
  return dateIn(/\d/u.test(before) ? before : plain.slice(last.index + last.length), context)
}

function dateIn(text: string, { language, order, now }: RangeContext): Day | null {
  if (!/\d/u.test(text)) return null
  const year = new Date(now).getFullYear()
  const found = /(?<!\d)\d{4}(?!\d)/u.test(text)
    ? dayOf(text, language, order)
    : (eastAsian(text, year) ?? dayOf(`${text} ${year}`, language, order))
  return found !== null && agreesWithWeekday(found, text, language) ? found : null
}

function eastAsian(text: string, year: number): Day | null {
  const found = /(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})(?!\d)/u.exec(text)
  return found === null ? null : dayOf(`${year}年${found[1]}月${found[2]}日`, "", null)
}

function agreesWithWeekday({ year, month, date }: Day, text: string, language: string): boolean {
  const named = weekdaysOf(language).findIndex((name) => text.includes(name))
  return named === -1 || new Date(year, month, date).getDay() === named
}

const weekdays = new Map<string, readonly string[]>()

/** Long names from Sunday on, in lower case; none where the browser doesn't know the language. */
function weekdaysOf(language: string): readonly string[] {
  const there = weekdays.get(language)
  if (there !== undefined) return there
  let names: string[] = []
  try {
    const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" })
    // 4 January 1970 was a Sunday.
    names = [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(Date.UTC(1970, 0, 4 + day)).toLowerCase())
  } catch {
    // An unknown language has no names to check against.
  }
  weekdays.set(language, names)
  return names
}

function instantAt({ year, month, date }: Day, { hour, minute }: Time): number {
  return new Date(year, month, date, hour, minute).getTime()
}

function wholeDay(day: Day | null): TimeRange | null {
  if (day === null) return null
  const midnight = { hour: 0, minute: 0 }
  return { startsAt: instantAt(day, midnight), endsAt: instantAt({ ...day, date: day.date + 1 }, midnight) }
}
