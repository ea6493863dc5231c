import type { WritingHours } from "~src/record/today-item"

/**
 * "mostly writes 8–11", with "their time" where their clock is not the rep's.
 *
 * @param timeZone IANA name of the rep's zone
 */
export function hoursInWords({ from, to, timeZone: theirs }: WritingHours, timeZone: string): string {
  return `mostly writes ${from}–${to}${theirs === timeZone ? "" : " their time"}`
}

/** "9 of 12 messages": what it rests on. */
export function hoursRestOn({ share, cases }: WritingHours): string {
  return `${Math.round(share * cases)} of ${cases} messages`
}
