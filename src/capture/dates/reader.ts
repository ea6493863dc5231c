import type { Named, Today } from "./calendar"

/** One way of naming a day in a language. */
export interface DateReader {
  /** Global, without nested repetition; matched on lower-case text with ё as е. */
  pattern: RegExp
  /** What the match (its groups from 1 on) names, or null when it names nothing. */
  read(groups: (string | undefined)[], today: Today): Named | null
}

/** How a language names days, and what stands around them. */
export interface DateLanguage {
  readers: DateReader[]
  /** Days that come again ("Friday", "the 15th"): read as the next one, unless the words before tell of the past. */
  recurring: DateReader[]
  /** A time of day; combined with the day next to it, or today's. */
  times: { pattern: RegExp; read(groups: (string | undefined)[]): number | null }[]
  /** Right before (or, in Chinese, after) a day: it is a deadline. */
  deadlineBefore: RegExp
  deadlineAfter: RegExp | null
  /** In the words before a recurring day that is no deadline: the last one is meant, not the next. */
  pastBefore: RegExp
}

export function endOf(day: number | null): Named | null {
  return day === null ? null : { day, minute: null }
}
