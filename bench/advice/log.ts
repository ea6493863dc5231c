import { type CaseChange, tallied } from "~src/advice/learn"
import type { Candidate } from "~src/advice/rank"
import type { TallyLevel, TallyRow } from "~src/record/tally-row"
import type { Moment } from "./moments"
import type { Random } from "./random"
import type { Actor, Truth } from "./truth"

export const DAY = 86_400_000
export const START = Date.UTC(2026, 10, 2, 9)
/** Decisions that a rep takes in a day. */
export const DECISIONS_A_DAY = 8
/** Five working days. */
const WINDOW = 7 * DAY

/**
 * A case with the moment at which it counts: when its window is over, whether the answer came early or not at all,
 * as `outcomeOf` has it.
 */
export interface LoggedCase extends CaseChange {
  countsAt: number
}

/**
 * What somebody with a mind of their own does: into people who seem ready goes work, the rest gets what is quick.
 * Readiness also raises every chance, so what is done for the ready looks better than it is: the log is confounded.
 */
export function ownWay(moment: Moment, readiness: number, random: Random): Candidate {
  const tried = moment.candidates.filter(({ action }) => action.name !== "wait")
  const sorted = [...tried].sort((a, b) => a.action.effort - b.action.effort)
  const place = readiness + random.normal(0, 1) > 0 ? sorted.length - 1 : 0
  // Every moment has two candidates or more, of which one at most is waiting.
  return sorted[place] ?? (moment.candidates[0] as Candidate)
}

/** Does it and draws what comes of it. */
export function carryOut(
  truth: Truth,
  moment: Moment,
  candidate: Candidate,
  actor: Actor,
  readiness: number,
  at: number,
  random: Random,
): LoggedCase {
  const hit = random.uniform() < truth.at(moment, candidate, actor, readiness)
  return {
    action: candidate.action.name,
    cells: moment.cells,
    at,
    hits: hit ? 1 : 0,
    cases: 1,
    countsAt: at + WINDOW,
  }
}

/** Adds cases to rows of counts, with the product's own arithmetic. */
export function counted(
  rows: readonly TallyRow[],
  cases: readonly CaseChange[],
  level: TallyLevel,
): TallyRow[] {
  const changed = tallied("bench", rows, cases).map((row) => ({ ...row, level }))
  return [...new Map([...rows, ...changed].map((row) => [row.id, row])).values()]
}

/** Counts of other companies: each with reps who go their own way, all in the same world. */
export function poolOf(
  truth: Truth,
  moments: readonly Moment[],
  random: Random,
  { companies = 30, cases = 300 } = {},
): TallyRow[] {
  const log: CaseChange[] = []
  for (let company = 0; company < companies; company++) {
    for (let one = 0; one < cases; one++) {
      const moment = moments[random.below(moments.length)] as Moment
      const readiness = random.normal(0, 1)
      const actor = { company: `company ${company}`, rep: `rep ${one % 5}` }
      const free = random.uniform() < 0.5
      const any = moment.candidates[random.below(moment.candidates.length)] as Candidate
      const candidate = free ? any : ownWay(moment, readiness, random)
      log.push(carryOut(truth, moment, candidate, actor, readiness, START - 30 * DAY, random))
    }
  }
  return counted([], log, "pool")
}
