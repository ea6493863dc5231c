export interface SnoozeTime {
  label: string
  /** Epoch milliseconds. */
  until: number
}

const HOUR = 3_600_000
const MORNING = 9

/**
 * When a step may come back, seen from `now` (epoch ms) on the wall clock of this computer. "Later today" is three
 * hours from now on the full hour, and missing where that is no longer today's working day.
 */
export function snoozeTimes(now: number): SnoozeTime[] {
  const later = new Date(now + 3 * HOUR)
  later.setMinutes(0, 0, 0)
  const times = [
    { label: "Tomorrow morning", until: morningIn(now, 1) },
    { label: "Next week", until: morningIn(now, daysToMonday(now)) },
  ]
  const today = new Date(now)
  const stillToday = later.getDate() === today.getDate() && later.getHours() <= 20
  return stillToday ? [{ label: "Later today", until: later.getTime() }, ...times] : times
}

function morningIn(now: number, days: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  date.setHours(MORNING, 0, 0, 0)
  return date.getTime()
}

function daysToMonday(now: number): number {
  return (8 - new Date(now).getDay()) % 7 || 7
}
