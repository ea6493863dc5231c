import { hasSpare, type RateBudget, waitOf } from "~src/record/rate-budget"
import type { Times } from "./times"

const SOON_MS = 90_000

/** Why nothing is sent to a CRM now, and when it goes on; null where it is. `crm`: its name. */
export function waitWords(budget: RateBudget | undefined, crm: string, times: Times): string | null {
  const wait = budget && waitOf(budget, times.now)
  if (!wait) return null
  const when = wait.until - times.now < SOON_MS ? "in a moment" : `at ${times.short(wait.until)}`
  return wait.code === "quota_exhausted"
    ? `The day’s requests to ${crm} are used up. It goes on by itself ${when}.`
    : `${crm} asks to slow down. It goes on by itself ${when}.`
}

/** What is left of the day's requests; null where the CRM has not said. */
export function leftWords(budget: RateBudget | undefined, now: number): string | null {
  const day = budget?.day
  if (!budget || !day || day.resetAt <= now) return null
  const left = day.remaining.toLocaleString("en")
  const said =
    day.limit === null
      ? `Requests left today: ${left}.`
      : `Requests left today: ${left} of ${day.limit.toLocaleString("en")}.`
  return hasSpare(budget, now) ? said : `${said} Nothing is read from it by itself until there are more.`
}
