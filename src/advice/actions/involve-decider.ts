import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** Somebody else decides, and they have said so. */
export const involveDecider: Action = {
  name: "involve_decider",
  label: "Help them win over the one who decides",
  when: "They said in the last 30 days that somebody else decides or has to approve.",
  effort: 1.3,
  base: 0.35,
  studies: [
    { study: "buying-groups", rate: 0.4 },
    { study: "no-decision", rate: 0.4 },
  ],
  propose(situation) {
    const signal = freshSignal(situation, ["decision_maker", "approval"])
    if (signal === null || signal.polarity > 0) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 2, situation.timeZone),
      urgency: 0.6,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Help ${who} get a yes inside`,
          reason: `${who} said ${onDay(signal.at, situation)} that others decide: ${said(signal.quote)} They need something that they can hand on.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
