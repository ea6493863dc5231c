import { dayOf, type Named, type Today } from "./calendar"

const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall clock in an IANA zone at an instant (epoch milliseconds); an unknown zone counts as UTC. */
export function clockIn(timeZone: string, at: number): Today & { second: number } {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return { day: dayOf(year, month, day), minute: (hour % 24) * 60 + minute, second }
}

/**
 * The instant (epoch milliseconds) of a moment on a zone's wall clock; the day's last millisecond where no
 * minute is named. A time that the clock skips in spring is taken for the one after the gap.
 */
export function instantIn(timeZone: string, named: Named): number {
  if (named.minute === null) return instantIn(timeZone, { day: named.day + 1, minute: 0 }) - 1
  const wall = (named.day * 1440 + named.minute) * 60_000
  const first = wall - offsetAt(timeZone, wall)
  const second = wall - offsetAt(timeZone, first)
  // In a gap neither guess shows the wall time again: the later one lies behind it.
  return offsetAt(timeZone, second) === wall - second ? second : Math.max(first, second)
}

function offsetAt(timeZone: string, at: number): number {
  const clock = clockIn(timeZone, at)
  return ((clock.day * 1440 + clock.minute) * 60 + clock.second) * 1000 - Math.floor(at / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = newFormat(timeZone)
  formats.set(timeZone, format)
  return format
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const shape: Intl.DateTimeFormatOptions = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }
  try {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone })
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone: "UTC" })
  }
}
