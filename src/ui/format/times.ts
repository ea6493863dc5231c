const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Dates and spans in words, seen from one moment. All instants are epoch milliseconds. */
export interface Times {
  now: number
  /** IANA name of the rep's zone. */
  timeZone: string
  /** As short as it can be without doubt: "14:02", "Thu 14:02", "3 Nov", "3 Nov 2025". */
  short: (at: number) => string
  /** "14:02" */
  clock: (at: number) => string
  /** "Thu, 19 Nov 2026, 14:02" */
  long: (at: number) => string
  /** "just now", "5 min ago", "26 h ago", "3 days ago" */
  ago: (at: number) => string
  /** "due today", "due tomorrow", "due Fri 27 Nov", "2 days overdue" */
  due: (at: number) => string
  /** A calendar day, "2026-12-03", whatever the zone: "3 Dec", "3 Jan 2027". */
  date: (day: string) => string
  /** A day as a heading: "Today", "Yesterday", "Tomorrow", "Thursday 19 November", "3 November 2025". */
  day: (at: number) => string
}

/** `locale` is a BCP 47 tag of English, `timeZone` an IANA name, `now` epoch milliseconds. */
export function timesAt(now: number, locale: string, timeZone: string): Times {
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at).replaceAll("\u202f", " ")
  const dayNumber = (at: number) => {
    const [year, month, day] = wallDate(at, timeZone)
    return Date.UTC(year, month - 1, day) / DAY
  }
  const daysUntil = (at: number) => dayNumber(at) - dayNumber(now)
  const sameYear = (at: number) => wallDate(at, timeZone)[0] === wallDate(now, timeZone)[0]
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions()
  const hour = hour12 ? "numeric" : "2-digit"
  const clock = (at: number) => format(at, { hour, minute: "2-digit" })

  return {
    now,
    timeZone,
    clock,
    short(at) {
      const days = daysUntil(at)
      if (days === 0) return clock(at)
      if (Math.abs(days) < 7) return `${format(at, { weekday: "short" })} ${clock(at)}`
      const year = sameYear(at) ? {} : ({ year: "numeric" } as const)
      return format(at, { day: "numeric", month: "short", ...year })
    },
    date(day) {
      const at = Date.parse(`${day}T12:00:00Z`)
      if (Number.isNaN(at)) return day
      const year = day.startsWith(String(wallDate(now, timeZone)[0])) ? {} : ({ year: "numeric" } as const)
      return new Intl.DateTimeFormat(locale, {
        timeZone: "UTC",
        day: "numeric",
        month: "short",
        ...year,
      }).format(at)
    },
    long: (at) =>
      `${format(at, { weekday: "short", day: "numeric", month: "short", year: "numeric" })}, ${clock(at)}`,
    ago(at) {
      const span = now - at
      if (span < MINUTE) return "just now"
      if (span < HOUR) return `${Math.floor(span / MINUTE)} min ago`
      if (span < 2 * DAY) return `${Math.floor(span / HOUR)} h ago`
      return `${Math.floor(span / DAY)} days ago`
    },
    due(at) {
      const days = daysUntil(at)
      if (days === 0) return "due today"
      if (days === 1) return "due tomorrow"
      if (days === -1) return "1 day overdue"
      if (days < 0) return `${-days} days overdue`
      return `due ${format(at, { weekday: "short", day: "numeric", month: "short" })}`
    },
    day(at) {
      const days = daysUntil(at)
      if (days === 0) return "Today"
      if (days === -1) return "Yesterday"
      if (days === 1) return "Tomorrow"
      if (sameYear(at)) return format(at, { weekday: "long", day: "numeric", month: "long" })
      return format(at, { day: "numeric", month: "long", year: "numeric" })
    },
  }
}

/** Year, month, day as they stand on the wall in `timeZone`. */
function wallDate(at: number, timeZone: string): [number, number, number] {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
    .format(at)
    .split("-")
    .map(Number)
  return [parts[0] ?? 0, parts[1] ?? 1, parts[2] ?? 1]
}

/** The reader's own English, so that the clock has the hours they are used to; British where they have none. */
export function englishOf(languages: readonly string[]): string {
  return languages.find((language) => language.toLowerCase().startsWith("en")) ?? "en-GB"
}

/** A span in the largest unit that fits: "5 h", "3 days". Milliseconds in. */
export function spanInWords(span: number): string {
  if (span < HOUR) return `${Math.max(1, Math.round(span / MINUTE))} min`
  if (span < 2 * DAY) return `${Math.round(span / HOUR)} h`
  return `${Math.round(span / DAY)} days`
}
