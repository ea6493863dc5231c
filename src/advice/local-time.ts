const DAY = 86_400_000
const SECOND = 1000

const formats = new Map<string, Intl.DateTimeFormat>()
/** Offset of a whole UTC day in a zone, or null for a day on which the clocks change. */
const days = new Map<string, Map<number, number | null>>()

/**
 * The instant as a `Date` whose UTC fields read as local time in `timeZone`; UTC where the zone is unknown. Asking `Intl`
 * costs as much as ranking a whole conversation, so it is asked twice a day and zone.
 */
export function localDate(at: number, timeZone: string): Date {
  return new Date(at + offsetAt(at, timeZone))
}

function offsetAt(at: number, timeZone: string): number {
  let known = days.get(timeZone)
  if (!known) {
    known = new Map()
    days.set(timeZone, known)
  }
  const day = Math.floor(at / DAY)
  let offset = known.get(day)
  if (offset === undefined) {
    const [first, last] = [ask(day * DAY, timeZone), ask((day + 1) * DAY, timeZone)]
    offset = first === last ? first : null
    known.set(day, offset)
  }
  return offset ?? ask(at, timeZone)
}

function ask(at: number, timeZone: string): number {
  const parts = formatFor(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? "0")
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  )
  return local - Math.floor(at / SECOND) * SECOND
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
      timeZone: known(timeZone),
    })
    formats.set(timeZone, format)
  }
  return format
}

/** A time zone that this platform does not know must not break a page. */
function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone }).resolvedOptions().timeZone
  } catch {
    return "UTC"
  }
}
