import type { Action } from "../action"
import { addWorkingDays } from "../clock"
import { roleOfPosition } from "../role-words"
import { called, onDay, startOf } from "../words"

/** A large deal, and the one who decides reads along in silence. */
export const execIntro: Action = {
  name: "exec_intro",
  label: "Offer a word between the heads",
  when: "A deal of 50,000 or more is open, and somebody whose position decides was written to and has never written.",
  effort: 1.4,
  base: 0.3,
  studies: [{ study: "buying-groups", rate: 0.35 }],
  propose(situation) {
    if (situation.dealState !== "open" || situation.valueBand !== "large") return null
    const decider = situation.people.find(
      (person) => person.lastInAt === null && roleOfPosition(person.position ?? "") === "decision_maker",
    )
    const told = situation.touches.findLast(
      (one) => one.direction === "out" && one.participants.some(({ contactId }) => contactId === decider?.id),
    )
    if (!decider || !told || situation.openAsks.length > 0) return null
    return {
      contactId: decider.id,
      dueAt: addWorkingDays(told.at, 3, situation.timeZone),
      urgency: 0.5,
      tier: 0,
      odds: 1,
      basis: decider.id,
      words: () => {
        const who = called(decider)
        return {
          title: `Offer ${who} a word with your boss`,
          reason: `${who} (${decider.position}) got your mail ${onDay(told.at, situation)} and has never written. The deal is large, and whoever decides likes to know who stands behind it.`,
          evidence: [{ kind: "fact", text: `Position of ${who}: ${decider.position}` }, ...startOf(told)],
        }
      },
    }
  },
}
