import type { SentAt } from "./written-date"

const MINUTE = 60_000
const QUARTER = 15
/** Seconds that a written time leaves out, and a page that rounds. */
const SLACK = 1.5 * MINUTE
const LEAST = -12 * 60
const MOST = 14 * 60

/**
 * By which clock somebody lives: over the words that a mail answers, the sender's program writes when they were sent,
 * in its own zone ("On Thu, Nov 5, 2026 at 4:40 PM …"). When they were really sent is known, and the difference is the
 * offset.
 *
 * @param quotedSent what stands over the quotes
 * @param sentAt instants of the conversation's earlier messages, epoch ms
 * @returns the offset as "+01:00" and the words that show it; null where no message fits, or several would
 */
export function clockShown(
  quotedSent: readonly SentAt[],
  sentAt: readonly number[],
): { offset: string; written: string } | null {
  for (const { iso, written } of quotedSent) {
    // A time with a zone beside it may be the original sender's; one without is the program's own.
    if (iso === null || !/T\d{2}:\d{2}:\d{2}$/u.test(iso)) continue
    const wall = Date.parse(`${iso}Z`)
    const offsets = new Set(sentAt.flatMap((at) => offsetOf(wall - at)))
    const [only] = offsets
    if (only !== undefined && offsets.size === 1) return { offset: asText(only), written }
  }
  return null
}

/** Minutes, where a difference is one that two clocks can have. */
function offsetOf(difference: number): number[] {
  const minutes = Math.round(difference / MINUTE / QUARTER) * QUARTER
  const fits = Math.abs(difference - minutes * MINUTE) <= SLACK
  return fits && minutes >= LEAST && minutes <= MOST ? [minutes] : []
}

function asText(minutes: number): string {
  const size = Math.abs(minutes)
  const part = (value: number) => String(value).padStart(2, "0")
  return `${minutes < 0 ? "-" : "+"}${part(Math.floor(size / 60))}:${part(size % 60)}`
}
