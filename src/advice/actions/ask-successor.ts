import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** The person we know is leaving. */
export const askSuccessor: Action = {
  name: "ask_successor",
  label: "Ask who takes over",
  when: "Somebody here said in the last 30 days that they are leaving.",
  effort: 0.8,
  base: 0.5,
  studies: [{ study: "four-contacts", rate: 0.4 }],
  propose(situation) {
    const signal = freshSignal(situation, ["leaving"])
    if (signal === null) return null
    const written = (situation.lastOut?.at ?? 0) > signal.at
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 1, situation.timeZone),
      urgency: written ? 0.5 : 0.95,
      tier: 0,
      odds: written ? 0.6 : 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Ask ${who} who takes over`,
          reason: `${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)} Once they are gone, nobody there knows you.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
