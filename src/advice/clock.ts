import { localDate } from "./local-time"

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The last instant that a `Date` holds, less the days that are added to it here. */
const FURTHEST = 8.64e15 - 400 * DAY

const WORK: Hours = { from: 8 * 60, start: 9 * 60, to: 18 * 60 }
/** When a mail wakes nobody. */
const AWAKE: Hours = { from: 7 * 60, start: 7 * 60, to: 21 * 60 }

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
  return openMoment(at, timeZone, WORK)
}

/**
 * The first moment from `at` on at which both are at work. Where their days hardly touch (Berlin and Auckland), one at
 * which the rep works and the other is awake; where not even that is, the other's working hours alone.
 *
 * @param repZone IANA name
 * @param theirZone IANA name
 */
export function sharedMoment(at: number, repZone: string, theirZone: string): number {
  if (repZone === theirZone) return workingMoment(at, repZone)
  return (
    both(at, repZone, theirZone, WORK) ?? both(at, repZone, theirZone, AWAKE) ?? workingMoment(at, theirZone)
  )
}

function both(at: number, repZone: string, theirZone: string, theirs: Hours): number | null {
  let moment = at
  // Four days hold a weekend and the day behind it; each day is tried at most three times.
  for (let round = 0; round < 12; round++) {
    const mine = openMoment(moment, repZone, WORK)
    const next = openMoment(mine, theirZone, theirs)
    if (next === mine) return mine
    moment = next
  }
  return null
}

/** `at` where somebody in `timeZone` is awake (7 to 21 o'clock, on any day), otherwise their next morning at 7. */
export function awakeMoment(at: number, timeZone: string): number {
  let moment = at
  // A clock change can need a second round.
  for (let round = 0; round < 2; round++) {
    const { minutes } = localTime(moment, timeZone)
    if (minutes >= AWAKE.from && minutes < AWAKE.to) return moment
    moment += ((minutes < AWAKE.from ? 0 : 24 * 60) + AWAKE.start - minutes) * MINUTE
  }
  return moment
}

/** Minutes of the day; a moment that is moved begins at `start`. */
interface Hours {
  from: number
  start: number
  to: number
}

function openMoment(at: number, timeZone: string, { from, start, to }: Hours): number {
  let moment = at
  // A weekend plus a clock change needs four rounds at most.
  for (let round = 0; round < 6; round++) {
    const { weekday, minutes } = localTime(moment, timeZone)
    const workday = weekday >= 1 && weekday <= 5
    if (workday && minutes >= from && minutes < to) return moment
    const sameDay = workday && minutes < from
    moment += ((sameDay ? 0 : 24 * 60) + start - minutes) * MINUTE
  }
  return moment
}

/** "9:00": the time of day in a zone. */
export function timeText(at: number, timeZone: string): string {
  const { minutes } = localTime(at, timeZone)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
}

/** Hours from `one` zone to `other` at an instant: what a clock there is ahead. */
export function hoursAhead(at: number, one: string, other: string): number {
  return (localDate(at, other).getTime() - localDate(at, one).getTime()) / HOUR
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
