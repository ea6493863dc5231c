import type { Action } from "../action"
import { addWorkingDays, DAY } from "../clock"
import { calledById, onDay, quotesOf, said } from "../words"

/** They promised something and the day has passed. */
export const chasePromise: Action = {
  name: "chase_promise",
  label: "Ask for what they promised",
  when: "A promise of theirs is a working day overdue, or ten days old where no day was named.",
  effort: 0.8,
  base: 0.45,
  studies: [],
  propose(situation) {
    const promise = situation.theirPromises.find((one) => dueOf(one, situation.timeZone) < situation.now)
    if (!promise || situation.quiet.unansweredTouches >= 4) return null
    const asked = (situation.lastOut?.at ?? 0) > dueOf(promise, situation.timeZone)
    if (asked && !situation.quiet.beyondHabit) return null
    return {
      contactId: promise.contactId ?? situation.focus?.id ?? null,
      dueAt: dueOf(promise, situation.timeZone),
      urgency: 0.75,
      tier: 0,
      odds: asked ? 0.6 : 1,
      basis: `${promise.id} ${asked ? situation.lastOut?.id : ""}`,
      words: () => {
        const who = calledById(situation, promise.contactId)
        const deadline =
          promise.dueAt === null
            ? "No day was named, and nothing came."
            : `That was due ${onDay(promise.dueAt, situation)}.`
        return {
          title: `Ask ${who} for what was promised`,
          reason: `${who} wrote ${onDay(promise.at, situation)}: ${said(promise.quote)} ${deadline}`,
          evidence: quotesOf([promise]),
        }
      },
    }
  },
}

function dueOf(promise: { dueAt: number | null; at: number }, timeZone: string): number {
  return promise.dueAt === null ? promise.at + 10 * DAY : addWorkingDays(promise.dueAt, 1, timeZone)
}
