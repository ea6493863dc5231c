import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { liveSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** A complaint or talk of leaving that nobody has answered. */
export const reduceRisk: Action = {
  name: "reduce_risk",
  label: "Take care of a complaint",
  when: "They complained or spoke of leaving in the last 30 days and we have not written since.",
  effort: 1.8,
  base: 0.6,
  studies: [],
  propose(situation) {
    const signal = liveSignal(situation, ["complaint", "churn_risk"])
    if (signal === null || signal.polarity > 0) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 0.25, situation.timeZone),
      urgency: 1,
      tier: 2,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        const what = signal.kind === "complaint" ? "complained" : "spoke of leaving"
        return {
          title: `Take care of ${who} first`,
          reason: `${who} ${what} ${onDay(signal.at, situation)}: ${said(signal.quote)} Nobody has answered yet.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
