import { localDate } from "./local-time"

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The last instant that a `Date` holds, less the days that are added to it here. */
const FURTHEST = 8.64e15 - 400 * DAY

const WORK_FROM = 8 * 60
const WORK_START = 9 * 60
const WORK_TO = 18 * 60

interface LocalTime {
  /** 0 is Sunday. */
  weekday: number
  minutes: number
}

function localTime(at: number, timeZone: string): LocalTime {
  const date = localDate(at, timeZone)
  return { weekday: date.getUTCDay(), minutes: date.getUTCHours() * 60 + date.getUTCMinutes() }
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** "20 Nov", with the year where it is not this one. Empty for an instant that no calendar has. */
export function dayText(at: number, now: number, timeZone: string): string {
  if (!isInstant(at)) return ""
  const date = localDate(at, timeZone)
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  const year = date.getUTCFullYear()
  return year === localDate(now, timeZone).getUTCFullYear() ? day : `${day} ${year}`
}

/** Whether `at` is a moment that dates can be made of. */
export function isInstant(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= FURTHEST
}

/**
 * `at` where it lies in working hours (Monday to Friday, 8 to 18 o'clock in `timeZone`), otherwise 9 o'clock on the
 * next working day. Nothing is ever due at night or on a weekend.
 */
export function workingMoment(at: number, timeZone: string): number {
  let moment = at
  // A weekend plus a clock change needs four rounds at most.
  for (let round = 0; round < 6; round++) {
    const { weekday, minutes } = localTime(moment, timeZone)
    const workday = weekday >= 1 && weekday <= 5
    if (workday && minutes >= WORK_FROM && minutes < WORK_TO) return moment
    const sameDay = workday && minutes < WORK_FROM
    moment += ((sameDay ? 0 : 24 * 60) + WORK_START - minutes) * MINUTE
  }
  return moment
}

/** `at` moved on by `days` working days: Saturdays and Sundays do not count. */
export function addWorkingDays(at: number, days: number, timeZone: string): number {
  let left = days
  let moment = at
  while (left > 0) {
    const part = Math.min(1, left)
    moment += part * DAY
    const { weekday } = localTime(moment, timeZone)
    if (weekday >= 1 && weekday <= 5) left -= part
  }
  return moment
}

/** "today", "1 day", "12 days": how long ago in whole days. */
export function daysText(ms: number): string {
  const days = Math.floor(ms / DAY)
  if (days < 1) return "less than a day"
  return days === 1 ? "1 day" : `${days} days`
}
