import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** The CRM and the conversation say different things. One of them is wrong. */
export const fixRecord: Action = {
  name: "fix_record",
  label: "Set the record straight",
  when: "The CRM says lost and they want to go ahead, or it says won and they declined (last 30 days).",
  effort: 0.4,
  base: 0.5,
  studies: [],
  propose(situation) {
    const { dealState } = situation
    const signal =
      dealState === "lost"
        ? freshSignal(situation, ["ready_to_buy", "approval"])
        : dealState === "won"
          ? freshSignal(situation, ["decline"])
          : null
    if (signal === null || (dealState === "lost" && signal.polarity <= 0)) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 1, situation.timeZone),
      urgency: 0.7,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        return {
          title: `Ask ${who} how it stands, and correct the CRM`,
          reason: `The CRM says that the deal is ${dealState}, and ${who} wrote ${onDay(signal.at, situation)}: ${said(signal.quote)} One of the two is wrong.`,
          evidence: [{ kind: "fact", text: `In the CRM the deal is ${dealState}.` }, ...quotesOf([signal])],
        }
      },
    }
  },
}
