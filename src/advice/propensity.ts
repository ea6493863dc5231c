import type { Action } from "./action"
import { GRADE_WEIGHT, studyById } from "./evidence-library"
import type { Experience, Tally } from "./experience"
import type { Situation } from "./situation"

/** Weights of the level above against the cases below, found by simulation over 30 companies. */
const WEIGHT = { base: 6, pool: 8, own: 12 }
/** Weight of the coarse cell's rate against the cases of the fine one. */
const BACKING_OFF = 8

/** A chance of success and where it comes from, each level as far as the ones before it. */
export interface Propensity {
  /** From published studies and our own guess. */
  evidence: number
  /** With other companies' counts. */
  pool: number
  /** With the company's own. */
  company: number
  /** With the rep's own: the one that counts. */
  value: number
  /** Own cases of the finest cell that has any, and which cell that is. */
  own: Tally & { cell: string }
}

/**
 * Posterior mean over the hierarchy evidence → pool → company → rep, each level drawn to the one above while its
 * cases are few. `odds` is the proposal's own word on how far this is from the usual case.
 */
export function propensityOf(
  action: Action,
  situation: Situation,
  odds: number,
  experience: Experience,
  cells = cellsOf(situation),
): Propensity {
  const evidence = withOdds(fromStudies(action), odds)
  const pool = descend(evidence, WEIGHT.pool, cells, (cell) => experience.pool(action.name, cell))
  const company = descend(pool, WEIGHT.own, cells, (cell) => experience.company(action.name, cell))
  const value = descend(company, WEIGHT.own, cells, (cell) => experience.rep(action.name, cell))
  const own = cells
    .map((cell) => ({ hits: 0, cases: 0, ...experience.rep(action.name, cell), cell }))
    .find(({ cases }) => cases > 0)
  return { evidence, pool, company, value, own: own ?? { hits: 0, cases: 0, cell: cells[0] } }
}

/** The situation's cells, finest first: what happened there is most alike. */
export function cellsOf(situation: Situation): [string, string] {
  const signal = situation.signals.at(-1)?.kind ?? "none"
  const stage = situation.deal?.stage ?? situation.dealState
  const writers = situation.people.filter((person) => person.lastInAt !== null).length
  const people = writers >= 3 ? "3+" : String(writers)
  return [`${stage}|${signal}|${silenceBand(situation)}|${people}`, `${stage}|${signal}`]
}

function silenceBand({ turn, quiet }: Situation): string {
  if (turn !== "theirs") return turn
  return quiet.beyondHabit ? "beyond habit" : "within habit"
}

const studied = new WeakMap<Action, number>()

function fromStudies(action: Action): number {
  let rate = studied.get(action)
  if (rate === undefined) {
    rate = rateOf(action)
    studied.set(action, rate)
  }
  return rate
}

function rateOf(action: Action): number {
  let weight = WEIGHT.base
  let sum = WEIGHT.base * action.base
  for (const { study, rate } of action.studies) {
    const counts = GRADE_WEIGHT[studyById(study).grade]
    weight += counts
    sum += counts * rate
  }
  return sum / weight
}

function withOdds(rate: number, odds: number): number {
  return (rate * odds) / (1 - rate + rate * odds)
}

/** Coarse cell first, then the fine one with the coarse one's rate as its prior. */
function descend(
  above: number,
  weight: number,
  [fine, coarse]: [string, string],
  tally: (cell: string) => Tally | null,
): number {
  const wide = posterior(above, weight, tally(coarse))
  return posterior(wide, BACKING_OFF, tally(fine))
}

function posterior(prior: number, weight: number, tally: Tally | null): number {
  if (tally === null) return prior
  return (tally.hits + weight * prior) / (tally.cases + weight)
}
