import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { freshSignal } from "../live-signal"
import { calledById, onDay, quotesOf, said } from "../words"

/** They compare, or their lawyers look: something to hold in the hand helps. */
export const sendProof: Action = {
  name: "send_proof",
  label: "Send proof",
  when: "A competitor, legal or security came up in the last 30 days and we have sent no file since.",
  effort: 1.2,
  base: 0.35,
  studies: [{ study: "no-decision", rate: 0.4 }],
  propose(situation) {
    const signal = freshSignal(situation, ["legal", "competitor"])
    if (signal === null) return null
    const sent = situation.touches.some(
      (one) => one.direction === "out" && one.at > signal.at && one.attachments.length > 0,
    )
    if (sent) return null
    return {
      contactId: signal.contactId ?? situation.focus?.id ?? null,
      dueAt: addWorkingDays(signal.at, 2, situation.timeZone),
      urgency: 0.6,
      tier: 0,
      odds: 1,
      basis: signal.id,
      words: () => {
        const who = calledById(situation, signal.contactId)
        const what = signal.kind === "legal" ? "legal or security matters" : "another vendor"
        return {
          title: `Send ${who} something to check`,
          reason: `${who} spoke of ${what} ${onDay(signal.at, situation)}: ${said(signal.quote)} No file went out since.`,
          evidence: quotesOf([signal]),
        }
      },
    }
  },
}
