import { noExperience } from "~src/advice/experience"
import { cellsOf } from "~src/advice/propensity"
import { type Candidate, rank } from "~src/advice/rank"
import { type Situation, situationOf } from "~src/advice/situation"
import { ownThreads } from "~tests/threads/all"
import { TIME_ZONE, WORKSPACE } from "~tests/threads/thread"

/** A conversation at one moment, with what can be done. */
export interface Moment {
  situation: Situation
  cells: readonly [string, string]
  /** As ranked before anything is known. */
  candidates: readonly Candidate[]
}

const DAY = 86_400_000
const LATER = [0, 1, 2, 4, 9, 20, 45, 120]

/**
 * The project's own conversations at several moments. Only those in which nothing but chance decides: promises,
 * questions and emergencies go first by rule, and a rule that every policy obeys measures nothing.
 */
export function moments(): Moment[] {
  return ownThreads.flatMap(({ record, now }) =>
    LATER.flatMap((days) => {
      const situation = situationOf(record, { now: now + days * DAY, timeZone: TIME_ZONE, me: WORKSPACE })
      const candidates = rank(situation, noExperience)
      if (candidates.length < 2 || candidates.some(({ proposal }) => proposal.tier > 0)) return []
      return [{ situation, cells: cellsOf(situation), candidates }]
    }),
  )
}
