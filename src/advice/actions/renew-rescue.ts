import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** A customer who looks around, or who complained and has been silent since. */
export const renewRescue: Action = {
  name: "renew_rescue",
  label: "Keep a customer",
  when: "The deal is won, and in the last 30 days the customer spoke of price, budget, another vendor or of leaving, or complained and has been silent since our answer.",
  effort: 1.3,
  base: 0.4,
  studies: [],
  propose(situation) {
    if (situation.dealState !== "won") return null
    const doubt = freshSignal(situation, ["price_objection", "budget", "competitor", "decline"])
    const hurt = freshSignal(situation, ["complaint", "churn_risk"])
    const written = situation.lastOut?.at ?? 0
    // While a complaint stands unanswered, taking care of it comes first.
    const healing = hurt !== null && written > hurt.at && situation.quiet.beyondHabit ? hurt : null
    const signal = [doubt, healing].find((one) => one !== null && one.polarity <= 0) ?? null
    if (signal === null) return null
    const well = freshSignal(situation, ["advocacy", "approval", "ready_to_buy"])
    if (well !== null && well.at > signal.at && well.polarity > 0) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(Math.max(signal.at, signal === healing ? written : 0), 2, situation.timeZone),
      urgency: 0.9,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        const since =
          signal === healing
            ? ` You answered ${onDay(written, situation)}, and they have been silent since.`
            : " They are a customer: keeping one is easier than winning one back."
        return {
          title: `Keep ${who} as a customer`,
          reason: `${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)}${since}`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
