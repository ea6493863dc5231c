import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** They are ready; what happens next, and when, stands nowhere. */
export const confirmNextStep: Action = {
  name: "confirm_next_step",
  label: "Fix the next step",
  when: "They agreed or want to go ahead (last 30 days), and neither a meeting nor a promise with a day is open.",
  effort: 0.8,
  base: 0.55,
  studies: [{ study: "no-decision", rate: 0.5 }],
  propose(situation) {
    const signal = freshSignal(situation, ["ready_to_buy", "approval"])
    if (signal === null || signal.polarity < 0) return null
    if (signal.kind === "approval" && signal.polarity === 0) return null
    const promises = [...situation.ourPromises, ...situation.theirPromises]
    const planned = promises.some((promise) => (promise.dueAt ?? 0) > situation.now)
    if (planned || situation.meeting.next !== null || situation.dealState === "won") return null
    const written = (situation.lastOut?.at ?? 0) > signal.at
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 1, situation.timeZone),
      urgency: written ? 0.5 : 1,
      tier: 0,
      odds: written ? 0.6 : 1.2,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Fix the next step with ${who}`,
          reason: `${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)} No day and no meeting is agreed for what comes next.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
