export interface EventId {
  /** The event's own id, the same in the calendar of each guest. */
  id: string
  /** Address of the calendar that it is shown from. */
  calendar: string
}

/** How Google shortens the domains of its own calendars. */
const SHORT_DOMAINS: Readonly<Record<string, string>> = {
  m: "gmail.com",
  g: "group.calendar.google.com",
  v: "group.v.calendar.google.com",
  i: "import.calendar.google.com",
}

/**
 * What `data-eventid`, and the last part of an event's address, mean: base64 of "<id> <calendar>". Null for what is no
 * saved event of a calendar: tasks, one that is being drawn.
 */
export function eventIdOf(encoded: string | null): EventId | null {
  const parts = /^(\S{3,500}) (\S{1,250})@(\S{1,200})$/u.exec(decoded(encoded ?? ""))
  const [, id, name, domain] = parts ?? []
  if (id === undefined || name === undefined || domain === undefined) return null
  return { id, calendar: `${name}@${SHORT_DOMAINS[domain] ?? domain}`.toLowerCase() }
}

/** Tasks and reminders stand between the events. */
export function isTask(encoded: string | null): boolean {
  return /^(?:tasks?|reminder)_/u.test(encoded ?? "")
}

function decoded(encoded: string): string {
  try {
    return atob(encoded.slice(0, 1500).replaceAll("-", "+").replaceAll("_", "/"))
  } catch {
    return ""
  }
}
