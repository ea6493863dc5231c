import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { liveSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** They said no. A short thank-you leaves the door open. */
export const closeKindly: Action = {
  name: "close_kindly",
  label: "Thank them and leave the door open",
  when: "They declined or put it off in the last 30 days and we have not written since.",
  effort: 0.6,
  base: 0.2,
  studies: [],
  propose(situation) {
    const signal = liveSignal(situation, ["decline", "postponement"])
    if (signal === null) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 1, situation.timeZone),
      urgency: 0.6,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        const what = signal.kind === "decline" ? "said no" : "put it off"
        return {
          title: `Thank ${who} and leave the door open`,
          reason: `${who} ${what} ${onDay(signal.at, situation)}: ${said(signal.quote)} A short, kind answer costs little and is remembered.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
