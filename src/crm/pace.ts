import { type RateBudget, waitOf } from "~src/record/rate-budget"
import { CrmError } from "./crm-error"
import { toldBy } from "./rate-headers"
import { retryAt } from "./retry-after"

export interface Pace {
  /** The same `fetch`, which throws a `CrmError` instead of sending what the CRM would refuse. */
  fetch: typeof fetch
}

export interface PaceOptions {
  /** The CRM's name as the rep knows it. */
  title: string
  fetch: typeof fetch
  /** Epoch milliseconds. */
  now: () => number
  /** What was learnt before; `learnt` is told what is learnt anew. */
  budget: RateBudget
  learnt: (budget: RateBudget) => void
}

/**
 * Keeps to the rate and the daily quota that a CRM tells in the headers of its answers, and to its Retry-After, over
 * all requests of one connection.
 */
export function createPace({ title, fetch, now, budget: before, learnt }: PaceOptions): Pace {
  let budget = before
  return {
    async fetch(input, init) {
      const wait = waitOf(budget, now())
      if (wait) throw new CrmError(wait.code, wordsOf(title, wait.code), { retryAt: wait.until })
      // Requests under way count before they are answered.
      budget = spend(budget)
      const response = await fetch(input, init)
      const next = learn(budget, response, now())
      if (next !== budget) learnt(next)
      budget = next
      return response
    },
  }
}

function spend(budget: RateBudget): RateBudget {
  const { rate } = budget
  return rate === null ? budget : { ...budget, rate: { ...rate, remaining: rate.remaining - 1 } }
}

function learn(budget: RateBudget, { status, headers }: Response, now: number): RateBudget {
  const { rate, day } = toldBy(headers, now)
  const until = status === 429 || status === 503 ? retryAt(headers, now) : null
  if (rate === null && day === null && until === null) return budget
  const windowOf = (told: typeof rate) =>
    told && { limit: told.limit, remaining: told.remaining, resetAt: now + told.resetInMs }
  return {
    at: now,
    rate: windowOf(rate) ?? budget.rate,
    day: windowOf(day) ?? budget.day,
    wait: until === null ? budget.wait : { until, code: "rate_limited" },
  }
}

function wordsOf(title: string, code: "rate_limited" | "quota_exhausted"): string {
  return code === "quota_exhausted"
    ? `The day's requests to ${title} are used up. It goes on by itself when there are more.`
    : `${title} asks to slow down. It goes on by itself.`
}
