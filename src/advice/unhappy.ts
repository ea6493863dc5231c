import { freshSignal } from "./live-signal"
import type { Situation } from "./situation"

/**
 * Their newest complaint or word of leaving that is fresh and that nothing good of theirs has followed; else null. An
 * answer of ours does not end it: what was promised in it is still to come.
 */
function openComplaint(situation: Situation) {
  const hurt = freshSignal(situation, ["complaint", "churn_risk"])
  if (hurt === null || hurt.polarity > 0) return null
  const well = freshSignal(situation, ["advocacy", "approval", "ready_to_buy"])
  return well !== null && well.at > hurt.at && well.polarity > 0 ? null : hurt
}

/** That complaint, where a promise of ours is overdue meanwhile: they wait twice. Null elsewhere. */
export function waitingUnhappily(situation: Situation) {
  const overdue = situation.ourPromises.some(({ dueAt }) => dueAt !== null && dueAt < situation.now)
  return overdue ? openComplaint(situation) : null
}
