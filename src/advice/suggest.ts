import { key } from "~src/record/key"
import type { Evidence, Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { isInstant, workingMoment } from "./clock"
import { studyById } from "./evidence-library"
import type { Experience } from "./experience"
import { type Candidate, rank } from "./rank"
import { type Situation, type SituationOptions, situationOf } from "./situation"

/** What the rep has decided about a step: enough of its stored row. */
export type Decision = Pick<Step, "id" | "state" | "snoozedUntil">

export interface SuggestOptions extends SituationOptions {
  /** Steps of this thread as they are stored, decided or not. */
  decided: readonly Decision[]
  /** What came of earlier steps; `noExperience` while nothing is known. */
  experience: Experience
}

/** Besides waiting. More would be a list, and a list is work. */
const MOST_STEPS = 3

/**
 * The next steps for one thread, best first, to replace the ones stored before. Ids are made of thread, action and
 * ground, so a step that the rep has decided about keeps its state until the ground changes; decided steps stand
 * behind the open ones. An empty thread gives only "wait", and so does one where somebody opted out.
 */
export function suggest(record: ThreadRecord, options: SuggestOptions): Step[] {
  const situation = situationOf(record, options)
  const decisions = new Map(options.decided.map((decision) => [decision.id, decision]))
  const steps = rank(situation, options.experience).map((candidate) =>
    stepOf(candidate, situation, decisions),
  )
  const undecided = steps.filter((step) => step.state === "open")
  const best = undecided.filter((step) => step.action !== "wait").slice(0, MOST_STEPS)
  const open = undecided.filter((step) => step.action === "wait" || best.includes(step))
  const decided = steps.filter((step) => step.state !== "open")
  return [...open, ...decided].map((step, index) => ({ ...step, rank: index + 1 }))
}

/** The id of a step: the same action on the same ground in the same thread is the same step. */
export function stepId(threadId: string, action: string, basis: string): string {
  return key("step", threadId, action, basis)
}

function stepOf(candidate: Candidate, situation: Situation, decisions: ReadonlyMap<string, Decision>): Step {
  const { action, proposal, score } = candidate
  const id = stepId(situation.threadId, action.name, proposal.basis)
  const decision = decisions.get(id)
  const awake = decision?.state === "snoozed" && (decision.snoozedUntil ?? 0) <= situation.now
  const { title, reason, evidence } = proposal.words()
  const state = decision === undefined || awake ? "open" : decision.state
  return {
    id,
    workspace: situation.workspace,
    threadId: situation.threadId,
    action: action.name,
    title,
    reason,
    contactId: proposal.contactId,
    dueAt: dueOf(proposal.dueAt, situation),
    evidence: [...evidence, ...counts(candidate), ...published(candidate)],
    score,
    rank: 0,
    state,
    snoozedUntil: state === "snoozed" ? (decision?.snoozedUntil ?? null) : null,
    at: situation.now,
  }
}

/** Nothing is due in the past, at night or on a weekend. */
function dueOf(dueAt: number | null, { now, timeZone }: Situation): number | null {
  if (dueAt === null || !isInstant(dueAt)) return null
  return workingMoment(Math.max(dueAt, now), timeZone)
}

/** Fewer own cases than this say nothing. */
const LEAST_CASES = 5

function counts({ propensity, action }: Candidate): Evidence[] {
  const { hits, cases } = propensity.own
  if (cases < LEAST_CASES) return []
  const [worked, tried] = [Math.round(hits), Math.round(cases)]
  return [
    {
      kind: "count",
      text: `“${action.label}” led on in ${worked} of ${tried} similar cases here.`,
      hits: worked,
      cases: tried,
    },
  ]
}

function published({ action }: Candidate): Evidence[] {
  return action.studies.map(({ study }) => {
    const { finding, source, population, caveat } = studyById(study)
    return { kind: "study", text: finding, source: `${source} (${population})`, caveat }
  })
}
