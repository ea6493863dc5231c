import type { Invitation, Person } from "./mail"

/**
 * The first event of an iCalendar text (RFC 5545), or null where there is none with a start.
 * Knows UTC times, floating times (taken as UTC) and whole days: enough for a demo, not a calendar client.
 */
export function readInvitation(text: string): Invitation | null {
  const event: Record<string, string> = {}
  const guests: Person[] = []
  for (const line of unfold(text)) {
    if (line === "END:VEVENT") break
    const colon = valueStart(line)
    if (colon < 0) continue
    const [name = "", ...parameters] = line.slice(0, colon).split(";")
    const value = line.slice(colon + 1)
    if (name === "ATTENDEE" || name === "ORGANIZER") guests.push(guest(parameters, value))
    else if (!(name in event)) event[name] = value
  }
  const startsAt = instant(event.DTSTART)
  if (startsAt === null) return null
  return {
    title: unescapeText(event.SUMMARY ?? ""),
    startsAt,
    endsAt: instant(event.DTEND),
    location: event.LOCATION ? unescapeText(event.LOCATION) : null,
    guests,
  }
}

function unfold(text: string): string[] {
  return text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/)
}

/** Where the value begins: the first colon outside quotes. */
function valueStart(line: string): number {
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted
    else if (line[i] === ":" && !quoted) return i
  }
  return -1
}

function guest(parameters: readonly string[], value: string): Person {
  const name = parameters.find((parameter) => parameter.startsWith("CN="))?.slice(3) ?? ""
  return { name: name.replace(/^"|"$/g, ""), email: value.replace(/^mailto:/i, "") }
}

function instant(value: string | undefined): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value ?? "")
  if (!parts) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function unescapeText(value: string): string {
  return value.replace(/\\n/gi, "\n").replace(/\\([,;\\])/g, "$1")
}
