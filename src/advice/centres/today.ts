import type { Step } from "~src/record/step"
import type { TodayItem } from "~src/record/today-item"
import { awakeMoment, DAY, HOUR } from "../clock"
import { localDate } from "../local-time"

/** A stored step with whom and what it is about. */
export type TodayEntry = Pick<TodayItem, "step" | "channel" | "who" | "company" | "subject">

export interface TodayOptions {
  /** Epoch ms. */
  now: number
  /** IANA name of the rep's zone. */
  timeZone: string
}

const ORDER = { emergency: 0, promise: 1, chance: 2 } as const
const WHEN = { now: 0, today: 1, later: 2 } as const
const AHEAD_DAYS = 7

/**
 * One list over all conversations: emergencies, then promises and questions, then chances by score; within each what
 * is due first. One step per conversation, never waiting, nothing that is due in more than a week. What would reach
 * somebody at night waits for their morning, but for an emergency. Empty is a good answer.
 */
export function todayList(
  entries: readonly TodayEntry[],
  { now, timeZone }: TodayOptions,
): Omit<TodayItem, "hours">[] {
  const open = entries.filter(({ step }) => isOpen(step, now) && step.action !== "wait")
  const best = new Map<string, TodayEntry>()
  for (const entry of open) {
    const other = best.get(entry.step.threadId)
    if (!other || entry.step.rank < other.step.rank) best.set(entry.step.threadId, entry)
  }
  return [...best.values()]
    .filter(({ step }) => step.dueAt === null || step.dueAt < now + AHEAD_DAYS * DAY)
    .map((entry): Omit<TodayItem, "hours"> => {
      const { step } = entry
      const kind = step.emergency || step.tier === 2 ? "emergency" : step.tier === 1 ? "promise" : "chance"
      const due = step.dueAt === null ? null : Math.max(step.dueAt, now)
      const awake = due === null || kind === "emergency" ? due : awakeMoment(due, step.zone ?? timeZone)
      return { ...entry, kind, when: whenOf(awake, step.tier, now, timeZone) }
    })
    .sort(
      (a, b) =>
        ORDER[a.kind] - ORDER[b.kind] ||
        WHEN[a.when] - WHEN[b.when] ||
        b.step.score - a.step.score ||
        (a.step.id < b.step.id ? -1 : 1),
    )
}

function isOpen({ state, snoozedUntil }: Step, now: number): boolean {
  return state === "open" || (state === "snoozed" && (snoozedUntil ?? 0) <= now)
}

function whenOf(dueAt: number | null, tier: Step["tier"], now: number, timeZone: string): TodayItem["when"] {
  if (dueAt === null) return tier === 2 ? "now" : "later"
  if (dueAt <= now + HOUR) return "now"
  const day = (at: number) => Math.floor(localDate(at, timeZone).getTime() / DAY)
  return day(dueAt) === day(now) ? "today" : "later"
}
