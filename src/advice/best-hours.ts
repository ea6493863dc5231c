import { isInstant } from "./clock"
import { localDate } from "./local-time"

/** When somebody usually writes: a span of three hours of their day. */
export interface BestHours {
  /** First hour, 0 to 21, in `timeZone`. */
  from: number
  /** Hour at which it ends. */
  to: number
  timeZone: string
  /** Share of their messages in these hours, 0 to 1. */
  share: number
  /** Messages that this rests on. */
  cases: number
}

const SPAN = 3
const LEAST_CASES = 10
/** Under this share the hours are a coincidence: three of ten working hours hold 30 % of anything. */
const LEAST_SHARE = 0.5

/**
 * The hours in which a person mostly writes, or null where there are few messages or no pattern.
 *
 * @param at instants of their messages, epoch ms
 * @param timeZone IANA name of the person's zone; the rep's where theirs is not known
 */
export function bestHours(at: readonly number[], timeZone: string): BestHours | null {
  const hours = at
    .filter(isInstant)
    .slice(-200)
    .map((one) => localDate(one, timeZone).getUTCHours())
  if (hours.length < LEAST_CASES) return null
  const spans = Array.from({ length: 24 - SPAN + 1 }, (_, from) => ({
    from,
    count: hours.filter((hour) => hour >= from && hour < from + SPAN).length,
  }))
  const best = spans.reduce((a, b) => (b.count > a.count ? b : a))
  const share = best.count / hours.length
  if (share < LEAST_SHARE) return null
  return { from: best.from, to: best.from + SPAN, timeZone, share, cases: hours.length }
}
