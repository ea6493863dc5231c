import * as z from "zod"

const RateWindow = z.object({
  limit: z.number().nullable(),
  remaining: z.number(),
  /** Epoch milliseconds. */
  resetAt: z.number(),
})

/** What a CRM has told of the requests that it still takes. */
export const RateBudget = z.object({
  /** When it was told, epoch milliseconds. */
  at: z.number(),
  rate: RateWindow.nullable(),
  day: RateWindow.nullable(),
  /** Nothing is to be sent before `until`. */
  wait: z.object({ until: z.number(), code: z.enum(["rate_limited", "quota_exhausted"]) }).nullable(),
})
export type RateBudget = z.infer<typeof RateBudget>

export const NO_BUDGET: RateBudget = { at: 0, rate: null, day: null, wait: null }

/** Of a day's quota so much is left to what the rep clicks. */
const RESERVE = 0.1

/** May what nobody waits for (reading back) still be asked? */
export function hasSpare(budget: RateBudget | undefined, now: number): boolean {
  if (budget === undefined) return true
  if (waitOf(budget, now) !== null) return false
  const { day } = budget
  const isOver = day === null || !holds(budget, day.resetAt, now)
  return isOver || day.limit === null || day.remaining > day.limit * RESERVE
}

/** Until when nothing may be sent, and why; null where something may. `now`: epoch milliseconds. */
export function waitOf(budget: RateBudget, now: number): NonNullable<RateBudget["wait"]> | null {
  const { rate, day, wait } = budget
  const spent = (window: RateBudget["rate"]) =>
    window !== null && window.remaining <= 0 && holds(budget, window.resetAt, now)
  if (day && spent(day)) return { until: day.resetAt, code: "quota_exhausted" }
  if (wait && holds(budget, wait.until, now)) return wait
  return rate && spent(rate) ? { until: rate.resetAt, code: "rate_limited" } : null
}

/** An instant still to come. What was learnt in what is now the future was learnt before the clock was put back. */
function holds({ at }: RateBudget, until: number, now: number): boolean {
  return until > now && at <= now + 2_000
}
