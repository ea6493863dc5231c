import type { Action } from "../action"
import { addWorkingDays, DAY } from "../clock"
import { called, onDay, startOf } from "../words"

/** We spoke and nothing is written down yet. */
export const recap: Action = {
  name: "recap",
  label: "Write down what was agreed",
  when: "A meeting or call took place in the last five days and we have not written since.",
  effort: 1.2,
  base: 0.5,
  studies: [{ study: "no-decision", rate: 0.45 }],
  propose(situation) {
    const met = situation.meeting.last
    if (met === null || situation.now - met.at > 5 * DAY) return null
    const written = situation.touches.some(
      (one) => one.direction === "out" && one.at > met.at && one.kind !== "call",
    )
    if (written) return null
    return {
      contactId: situation.focus?.id ?? null,
      dueAt: addWorkingDays(met.at, 1, situation.timeZone),
      urgency: 0.85,
      tier: 0,
      odds: 1,
      basis: met.id,
      words: () => {
        const who = called(situation.focus)
        const what = met.kind === "call" ? "spoke" : "met"
        const subject = met.subject === "" ? "" : ` (${met.subject})`
        return {
          title: `Send ${who} what you agreed`,
          reason: `You ${what} ${onDay(met.at, situation)}${subject} and nothing is written down since.`,
          evidence: [
            { kind: "fact", text: `You ${what} ${onDay(met.at, situation)}${subject}.` },
            ...startOf(met),
          ],
        }
      },
    }
  },
}
