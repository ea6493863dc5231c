import { DAY, HOUR } from "./clock"

/** How fast somebody answers. Milliseconds. */
export interface Habit {
  /** Half of their answers come within this. */
  typicalMs: number
  /** Nine in ten come within this. */
  slowMs: number
  /** Answers that this rests on. */
  cases: number
}

/**
 * Half of all replies come within 47 minutes, 90 % within a day: Kooti et al., "Evolution of Conversations in the Age
 * of Email Overload" (2015), 16 bn mails, pairs with at least five exchanges. The prior weighs as much as five answers.
 */
const POPULATION = { typicalMs: 47 * 60_000, slowMs: DAY, weight: 5 }
const LONGEST = 60 * DAY

/** A person's habit, drawn to the population's while there are few answers. Averages are taken of logarithms. */
export function habitOf(latencies: readonly number[]): Habit {
  const known = latencies
    .filter((latency) => Number.isFinite(latency) && latency >= 0)
    .slice(-30)
    .map((latency) => Math.min(LONGEST, Math.max(60_000, latency)))
    .sort((a, b) => a - b)
  return {
    typicalMs: shrunk(quantile(known, 0.5), POPULATION.typicalMs, known.length),
    slowMs: shrunk(quantile(known, 0.9), POPULATION.slowMs, known.length),
    cases: known.length,
  }
}

function shrunk(own: number | null, population: number, cases: number): number {
  if (own === null) return population
  const logarithm = cases * Math.log(own) + POPULATION.weight * Math.log(population)
  return Math.exp(logarithm / (cases + POPULATION.weight))
}

function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null
}

/** "40 minutes", "5 hours", "3 days". */
function spanText(ms: number): string {
  if (ms < HOUR) return plural(Math.max(1, Math.round(ms / 60_000)), "minute")
  if (ms < 2 * DAY) return plural(Math.round(ms / HOUR), "hour")
  return plural(Math.round(ms / DAY), "day")
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`
}

/** The habit in words, with what it rests on. */
export function habitText(habit: Habit): string {
  if (habit.cases < 3) return "most people who answer do so within a day"
  return `going by ${habit.cases} earlier answers they rarely take longer than ${spanText(habit.slowMs)}`
}
