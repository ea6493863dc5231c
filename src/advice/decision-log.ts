import type { Decision } from "~src/record/decision"
import { key } from "~src/record/key"
import { cellsOf } from "./propensity"
import type { Candidate } from "./rank"
import type { Situation } from "./situation"

/** A candidate with the id of its step. */
export interface Ranked {
  candidate: Candidate
  id: string
}

/**
 * The log of one decision. Its id is made of what stands first: as long as the ground and the first step stay the
 * same it is the same decision, however often it is thought about.
 */
export function decisionOf(
  situation: Situation,
  open: readonly Ranked[],
  probabilities: readonly number[],
  first: Ranked,
): Decision {
  const { deal } = situation
  return {
    id: key("decision", first.id),
    workspace: situation.workspace,
    threadId: situation.threadId,
    contactId: first.candidate.proposal.contactId,
    at: situation.now,
    timeZone: situation.timeZone,
    cells: cellsOf(situation),
    candidates: open.map(({ candidate, id }, index) => ({
      stepId: id,
      action: candidate.action.name,
      score: candidate.score,
      chance: candidate.propensity.value,
      probability: probabilities[index] ?? 0,
    })),
    shown: first.id,
    before: {
      stage: deal?.stage ?? null,
      dealStatus: deal?.status ?? null,
      meetingIds: situation.meeting.known,
    },
    verdict: null,
    acted: null,
    noticed: [],
    hit: null,
    state: "open",
  }
}
