import { type Activity, isFromThem, writerOf } from "~src/record/activity"
import type { SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { DAY, isInstant } from "./clock"

/** A deal as it stood at the end of one week of its life. */
export interface DealWeek {
  dealId: string
  /** From 0. */
  week: number
  features: readonly string[]
  /** How the deal ended in the week after; null where it went on. */
  ended: "won" | "lost" | null
}

const WEEK = 7 * DAY
/** A deal older than this is watched no more: its weeks would outweigh everybody else's. */
const MOST_WEEKS = 78
const TELLING: readonly SignalKind[] = [
  "price_objection",
  "competitor",
  "leaving",
  "churn_risk",
  "ready_to_buy",
  "approval",
  "postponement",
]

/**
 * The weeks of a deal from the first mail of its conversation to its end, or to `now` while it is open. Empty
 * without a deal or a mail. When a closed deal ended is known only as when it was read.
 */
export function dealWeeks(record: ThreadRecord, now: number): DealWeek[] {
  const { deal } = record
  if (deal === null) return []
  const activities = record.activities.filter((one) => isInstant(one.at)).sort((a, b) => a.at - b.at)
  const start = activities[0]?.at
  if (start === undefined) return []
  const end = deal.status === "open" ? now : Math.min(now, deal.updatedAt)
  const last = Math.min(MOST_WEEKS - 1, Math.max(0, Math.floor((end - start) / WEEK)))
  return Array.from({ length: last + 1 }, (_, week) => ({
    dealId: deal.id,
    week,
    features: featuresAt(record, activities, start, Math.min(end, start + (week + 1) * WEEK)),
    ended: week === last && deal.status !== "open" ? deal.status : null,
  }))
}

function featuresAt(
  record: ThreadRecord,
  activities: readonly Activity[],
  start: number,
  at: number,
): string[] {
  const past = activities.filter((one) => one.at <= at)
  const theirs = past.filter(isFromThem)
  const silence = at - (theirs.at(-1)?.at ?? start)
  const writers = new Set(theirs.map(writerOf)).size
  const signals = record.signals.filter((one) => one.at <= at && at - one.at < 8 * WEEK)
  return [
    `silence ${band(silence / WEEK, [1, 2, 4, 8])}`,
    `age ${band((at - start) / WEEK, [4, 12, 26])}`,
    `people ${band(writers, [1, 2, 3])}`,
    `meeting ${past.some((one) => one.kind === "meeting" && at - one.at < 4 * WEEK)}`,
    ...TELLING.filter((kind) => signals.some((one) => one.kind === kind)),
  ]
}

/** "<2" for the first limit that the value is below, else "more". */
function band(value: number, limits: readonly number[]): string {
  const limit = limits.find((one) => value < one)
  return limit === undefined ? "more" : `<${limit}`
}
