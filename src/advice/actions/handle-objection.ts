import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { liveSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** They object to the price, to the budget, or name a competitor. */
export const handleObjection: Action = {
  name: "handle_objection",
  label: "Take up their objection",
  when: "Price, budget or a competitor came up against us in the last 30 days and we have not written since.",
  effort: 1.6,
  base: 0.4,
  studies: [{ study: "no-decision", rate: 0.4 }],
  propose(situation) {
    const signal = liveSignal(situation, ["price_objection", "budget", "competitor"])
    if (signal === null || signal.polarity > 0) return null
    const due = addWorkingDays(signal.at, 1, situation.timeZone)
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: due,
      urgency: 0.85,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        const what = { price_objection: "the price", budget: "the budget", competitor: "a competitor" }
        const about = what[signal.kind as keyof typeof what]
        return {
          title: `Answer ${who} about ${about}`,
          reason: `${who} brought up ${about} ${onDay(signal.at, situation)}: ${said(signal.quote)} You have not written since.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
