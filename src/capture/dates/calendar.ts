/** A day as the number of days since 1 January 1970: arithmetic without zones. */
export type Day = number

/** A day, and the minute of it that is meant; null means its end. */
export interface Named {
  day: Day
  minute: number | null
}

/** The writer's day and minute when the message was sent. */
export interface Today {
  day: Day
  minute: number
}

const dayLength = 86_400_000

export function dayOf(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / dayLength)
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * dayLength)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** Is there such a date? 31 April is none. */
export function isDate(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false
  const parts = partsOf(dayOf(year, month, date))
  return parts.month === month && parts.date === date
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The given weekday in the ISO week (Monday first) that lies `weeks` after the day's own. */
export function weekdayIn(day: Day, weeks: number, weekday: number): Day {
  return day - weekdayOf(day) + 7 * weeks + weekday
}

/** The next such weekday after the day; a week later when the day itself is one. */
export function nextWeekday(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return day + (ahead === 0 ? 7 : ahead)
}

/** Work ends on Friday: so does the week that `weeks` from now names; said at a weekend, this week ends on Sunday. */
export function weekEnd(day: Day, weeks: number): Day {
  return weekdayIn(day, weeks, weeks === 0 && weekdayOf(day) > 5 ? 7 : 5)
}

/** The last day of the month that lies `months` after the day's own. */
export function monthEnd(day: Day, months: number): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month + months + 1, 1) - 1
}

/** The last day of the quarter that lies `quarters` after the day's own. */
export function quarterEnd(day: Day, quarters: number): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, (Math.ceil(month / 3) + quarters) * 3 + 1, 1) - 1
}

export function yearEnd(day: Day, years: number): Day {
  return dayOf(partsOf(day).year + years, 12, 31)
}

/** The same date some months later, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  return Math.min(dayOf(year, month + months, 1) + date - 1, monthEnd(day, months))
}

/** Some working days (Monday to Friday) later. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  for (let left = Math.min(count, 500); left > 0; left--) {
    at++
    while (weekdayOf(at) > 5) at++
  }
  return at
}

/** The next end of that month (1 to 12), this year's while it isn't over; null year: the nearest ahead. */
export function endOfMonth(today: Day, month: number, year: number | null): Day {
  const now = partsOf(today)
  const named = year ?? (month < now.month ? now.year + 1 : now.year)
  return dayOf(named, month + 1, 1) - 1
}

/** The next end of that quarter (1 to 4), this year's while it isn't over. */
export function endOfQuarter(today: Day, quarter: number, year: number | null): Day {
  return endOfMonth(
    today,
    quarter * 3,
    year ?? (quarter < Math.ceil(partsOf(today).month / 3) ? partsOf(today).year + 1 : null),
  )
}

/** The next day with that date: this month's while it lies ahead, or a later month that has one. */
export function nextDate(today: Day, date: number): Day | null {
  if (date < 1 || date > 31) return null
  const now = partsOf(today)
  for (let months = date >= now.date ? 0 : 1; months < 12; months++) {
    const first = dayOf(now.year, now.month + months, 1)
    const { year, month } = partsOf(first)
    if (isDate(year, month, date)) return first + date - 1
  }
  return null
}

/**
 * A date that may lack its year: the nearest one, but one that lies more than two months back is taken for
 * next year's. Null when there is no such date.
 */
export function dateNear(today: Day, month: number, date: number, year: number | null): Day | null {
  if (year !== null) return isDate(year, month, date) ? dayOf(year, month, date) : null
  const now = partsOf(today)
  const near = [now.year - 1, now.year, now.year + 1]
    .filter((candidate) => isDate(candidate, month, date))
    .map((candidate) => dayOf(candidate, month, date))
    .filter((day) => day >= today - 60)
  return near[0] ?? null
}
