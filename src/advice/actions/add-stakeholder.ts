import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { called, counted, onDay, startOf } from "../words"

/** An open deal hangs on one person. */
export const addStakeholder: Action = {
  name: "add_stakeholder",
  label: "Bring in a second person",
  when: "A deal is open, four or more messages were exchanged, and only one person there has ever written.",
  effort: 1,
  base: 0.3,
  studies: [
    { study: "four-contacts", rate: 0.35 },
    { study: "buying-groups", rate: 0.35 },
  ],
  propose(situation) {
    const writers = situation.people.filter((person) => person.lastInAt !== null)
    const { lastIn, focus } = situation
    if (situation.dealState !== "open" || writers.length !== 1 || situation.touches.length < 4) return null
    if (lastIn === null || focus === null || situation.openAsks.length > 0) return null
    return {
      contactId: focus.id,
      dueAt: addWorkingDays(situation.now, 2, situation.timeZone),
      urgency: 0.4,
      tier: 0,
      odds: situation.valueBand === "large" ? 1.3 : 1,
      basis: focus.id,
      words: () => {
        const who = called(focus)
        return {
          title: `Ask ${who} who else decides`,
          reason: `All ${counted(situation.touches.length, "message")} here went between you and ${who}, the last of theirs ${onDay(lastIn.at, situation)}. If ${who} leaves or is away, the deal stands still.`,
          evidence: startOf(lastIn),
        }
      },
    }
  },
}
