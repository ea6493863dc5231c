import type { Signal, SignalKind } from "~src/record/signal"
import { DAY } from "./clock"
import type { Situation } from "./situation"

/** How long a signal is news, in days. */
const FRESH_DAYS = 30

/** The newest signal of these kinds that came from them, is fresh, and that we have not written after; else null. */
export function liveSignal(situation: Situation, kinds: readonly SignalKind[]): Signal | null {
  const signal = freshSignal(situation, kinds)
  return signal !== null && (situation.lastOut?.at ?? 0) <= signal.at ? signal : null
}

/** The same, whether we have written since or not. */
export function freshSignal(situation: Situation, kinds: readonly SignalKind[]): Signal | null {
  return (
    situation.signals.findLast(
      (signal) =>
        kinds.includes(signal.kind) &&
        situation.now - signal.at < FRESH_DAYS * DAY &&
        (situation.touches.some((one) => one.direction === "in" && one.id === signal.activityId) ||
          situation.absences.some(({ notice }) => notice.id === signal.activityId)),
    ) ?? null
  )
}
