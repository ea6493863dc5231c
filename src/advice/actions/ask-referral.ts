import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** They are happy and said so. */
export const askReferral: Action = {
  name: "ask_referral",
  label: "Ask whom else it could help",
  when: "They praised us in the last 30 days, and no complaint, question or promise of ours is open.",
  effort: 0.8,
  base: 0.3,
  studies: [],
  propose(situation) {
    const signal = freshSignal(situation, ["advocacy"])
    if (signal === null || freshSignal(situation, ["complaint", "churn_risk"]) !== null) return null
    if (situation.openAsks.length > 0 || situation.ourPromises.length > 0) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 3, situation.timeZone),
      urgency: 0.5,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Ask ${who} whom else it could help`,
          reason: `${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)} Nothing else is open with them.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
