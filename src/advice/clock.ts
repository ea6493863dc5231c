const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const WORK_FROM = 8 * 60
const WORK_START = 9 * 60
const WORK_TO = 18 * 60

interface LocalTime {
  year: number
  /** 0 is Sunday. */
  weekday: number
  minutes: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using it does. */
function format(timeZone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${name} ${timeZone}`
  let found = formats.get(id)
  if (!found) {
    found = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: known(timeZone) })
    formats.set(id, found)
  }
  return found
}

/** A time zone that this platform does not know must not break a page: UTC then. */
function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone }).resolvedOptions().timeZone
  } catch {
    return "UTC"
  }
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

function localTime(at: number, timeZone: string): LocalTime {
  const parts = format(timeZone, "parts", {
    year: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return {
    year: Number(part("year")),
    weekday: WEEKDAYS.indexOf(part("weekday")),
    minutes: Number(part("hour")) * 60 + Number(part("minute")),
  }
}

/** "20 Nov", with the year where it is not this one. Empty for an instant that no calendar has. */
export function dayText(at: number, now: number, timeZone: string): string {
  if (!isInstant(at)) return ""
  const day = format(timeZone, "day", { day: "numeric", month: "short" }).format(at).replace("Sept", "Sep")
  const year = localTime(at, timeZone).year
  return year === localTime(now, timeZone).year ? day : `${day} ${year}`
}

/** Whether `at` is a moment that dates can be made of. */
export function isInstant(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15
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
