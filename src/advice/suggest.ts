import type { Decision } from "~src/record/decision"
import { key } from "~src/record/key"
import type { Evidence, Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { emergenciesIn } from "./centres/emergency"
import { choose, uniformOf } from "./choose"
import { countsShown, noWinner } from "./counts-shown"
import { decisionOf, type Ranked } from "./decision-log"
import { studyById } from "./evidence-library"
import type { Experience } from "./experience"
import { type Decided, decisionOn } from "./held"
import { type Candidate, rank } from "./rank"
import { type Situation, type SituationOptions, situationOf } from "./situation"
import { type ContactClock, clockIn } from "./zones/contact-clock"
import { dueFor, hoursThere } from "./zones/their-hours"

export interface SuggestOptions extends SituationOptions {
  /** Steps of this thread as they are stored, decided or not. */
  decided: readonly Decided[]
  /** What came of earlier steps; `noExperience` while nothing is known. */
  experience: Experience
}

/** The steps for a thread and, where one of them stands first and is open, the decision to be logged. */
export interface Advice {
  steps: Step[]
  decision: Decision | null
}

/** Besides waiting. More would be a list, and a list is work. */
const MOST_STEPS = 3

/** `advise` without exploration and without its log. */
export function suggest(record: ThreadRecord, options: SuggestOptions): Step[] {
  return advise(record, options, null).steps
}

/**
 * The next steps for one thread, best first, to replace the ones stored before. Ids are made of thread, action and
 * ground, so a step that the rep has decided about keeps its state until the ground changes; decided steps stand
 * behind the open ones. An empty thread gives only "wait", and so does one where somebody opted out.
 *
 * @param salt makes exploration differ between reps; null: the best step always stands first
 */
export function advise(record: ThreadRecord, options: SuggestOptions, salt: string | null): Advice {
  const situation = situationOf(record, options)
  const decisions = new Map(options.decided.map((decision) => [decision.id, decision]))
  const ranked = rank(situation, options.experience).map((candidate) => {
    const id = stepId(situation.threadId, candidate.action.name, candidate.proposal.basis)
    return { candidate, id, decision: decisionOn(id, candidate, situation, decisions) }
  })
  const isOpen = ({ decision }: (typeof ranked)[number]) => stateOf(decision, situation.now) === "open"
  const undecided = ranked.filter(isOpen)
  const best = undecided.filter(({ candidate }) => candidate.action.name !== "wait").slice(0, MOST_STEPS)
  const open = undecided.filter((one) => one.candidate.action.name === "wait" || best.includes(one))
  const random = salt === null ? null : uniformOf([salt, ...open.map(({ id }) => id)].join(" "))
  const { index, probabilities } = choose(open.map(choosable), random)
  const first = open[index]
  const shown = first ? [first, ...open.filter((one) => one !== first)] : open
  const decided = ranked.filter((one) => !isOpen(one))
  const clockOf = (id: string | null) => clockIn(record, id, options.timeZone, options.now)
  const emergency = emergenciesIn(situation, record, options.me).length > 0
  const steps = [...shown, ...decided].map(({ candidate, decision }, at) => {
    const clock = clockOf(candidate.proposal.contactId)
    const step = stepOf(candidate, situation, decision, clock, options.experience)
    const rival = at === 0 ? shown[1]?.candidate : undefined
    return { ...step, emergency, rank: at + 1, evidence: [...step.evidence, ...noWinner(candidate, rival)] }
  })
  return { steps, decision: first ? decisionOf(situation, open, probabilities, first) : null }
}

/** The id of a step: the same action on the same ground in the same thread is the same step. */
export function stepId(threadId: string, action: string, basis: string): string {
  return key("step", threadId, action, basis)
}

function stateOf(decision: Decided | undefined, now: number): Step["state"] {
  const awake = decision?.state === "snoozed" && (decision.snoozedUntil ?? 0) <= now
  return decision === undefined || awake ? "open" : decision.state
}

function choosable({ candidate }: Ranked) {
  const { action, proposal, score } = candidate
  return { tier: proposal.tier, score, mayExplore: action.name !== "wait" }
}

function stepOf(
  candidate: Candidate,
  situation: Situation,
  decision: Decided | undefined,
  clock: ContactClock,
  experience: Experience,
): Step {
  const { action, proposal, score } = candidate
  const id = stepId(situation.threadId, action.name, proposal.basis)
  const { title, reason, evidence } = proposal.words()
  const state = stateOf(decision, situation.now)
  const dueAt = dueFor(clock, proposal.dueAt, situation)
  return {
    id,
    workspace: situation.workspace,
    threadId: situation.threadId,
    action: action.name,
    title,
    reason,
    contactId: proposal.contactId,
    dueAt,
    evidence: [
      ...evidence,
      ...hoursThere(clock, proposal.contactId, dueAt, situation),
      ...countsShown(candidate, situation, experience),
      ...published(candidate),
    ],
    score,
    tier: proposal.tier,
    rank: 0,
    zone: clock.timeZone,
    state,
    snoozedUntil: state === "snoozed" ? (decision?.snoozedUntil ?? null) : null,
    at: situation.now,
  }
}

function published({ action }: Candidate): Evidence[] {
  return action.studies.map(({ study }) => {
    const { finding, source, population, caveat } = studyById(study)
    return { kind: "study", text: finding, source: `${source} (${population})`, caveat }
  })
}
