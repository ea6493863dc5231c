import type { Action } from "~src/advice/action"
import { actions } from "~src/advice/actions/registry"
import { uniformOf } from "~src/advice/choose"
import { GRADE_WEIGHT, studyById } from "~src/advice/evidence-library"
import type { Candidate } from "~src/advice/rank"
import type { Moment } from "./moments"
import { type Random, randomOf } from "./random"

/** How the hidden truth is made. Set before any result was seen; none of it is visible to what is measured. */
export interface TruthOptions {
  /**
   * How far published evidence carries: `graded`, an action's true rate is drawn from the Beta distribution that
   * its studies' grades claim; `unrelated`, it is drawn around the mean of all actions, whatever the studies say.
   */
  evidence: "graded" | "unrelated"
  /** Multiplies every spread below. */
  spread: number
}

/** Standard deviations in logits of what an action's chance depends on besides itself. */
const SPREAD = { coarseCell: 0.5, fineCell: 0.3, company: 0.4, rep: 0.25, oddsExponent: 0.5 }
/** How much a hidden readiness of the other side moves every chance, in logits. */
const READINESS = 0.6
/** Pseudo-cases of an action's own guess, as in the product. */
const GUESS_WEIGHT = 6

/** Who acts: effects of the same company or rep are the same wherever they come up. */
export interface Actor {
  company: string
  rep: string
}

export interface Truth {
  /** The chance of success at a known readiness (a standard normal). */
  at(moment: Moment, candidate: Candidate, actor: Actor, readiness: number): number
  /** The same over all readiness: the best that anybody can know. */
  mean(moment: Moment, candidate: Candidate, actor: Actor): number
}

/** The same seed is the same world, in whatever order it is asked. */
export function truthOf(seed: number, options: TruthOptions): Truth {
  const random = randomOf(seed)
  const drawn = new Map<string, number>()
  const effect = (name: string, deviation: number): number => {
    let value = drawn.get(name)
    if (value === undefined) {
      value = randomOf(uniformOf(`${seed} ${name}`) * 2 ** 31).normal(0, deviation * options.spread)
      drawn.set(name, value)
    }
    return value
  }
  const rates = new Map(actions.map((action) => [action.name, logit(rateOf(action, random, options))]))
  const logits = (moment: Moment, { action, proposal }: Candidate, actor: Actor): number => {
    const { name } = action
    const [fine, coarse] = moment.cells
    return (
      (rates.get(name) ?? 0) +
      Math.log(proposal.odds) * (1 + effect(`odds ${name}`, SPREAD.oddsExponent)) +
      effect(`${name} ${coarse}`, SPREAD.coarseCell) +
      effect(`${name} ${fine}`, SPREAD.fineCell) +
      effect(`${actor.company} ${name} ${coarse}`, SPREAD.company) +
      effect(`${actor.company} ${actor.rep} ${name} ${coarse}`, SPREAD.rep)
    )
  }
  return {
    at: (moment, candidate, actor, readiness) =>
      logistic(logits(moment, candidate, actor) + READINESS * readiness),
    mean: (moment, candidate, actor) => {
      const centre = logits(moment, candidate, actor)
      const sum = NORMAL_POINTS.reduce((total, point) => total + logistic(centre + READINESS * point), 0)
      return sum / NORMAL_POINTS.length
    },
  }
}

function rateOf(action: Action, random: Random, { evidence, spread }: TruthOptions): number {
  const centre = evidence === "graded" ? claimed(action) : { rate: OVERALL, weight: GUESS_WEIGHT }
  const weight = centre.weight / (spread * spread)
  return Math.min(0.98, Math.max(0.005, random.beta(weight * centre.rate, weight * (1 - centre.rate))))
}

function claimed({ base, studies }: Action): { rate: number; weight: number } {
  const weights = studies.map(({ study, rate }) => ({ rate, weight: GRADE_WEIGHT[studyById(study).grade] }))
  const weight = weights.reduce((sum, one) => sum + one.weight, GUESS_WEIGHT)
  const rate = weights.reduce((sum, one) => sum + one.weight * one.rate, GUESS_WEIGHT * base) / weight
  return { rate, weight }
}

const OVERALL = actions.reduce((sum, action) => sum + claimed(action).rate, 0) / actions.length

/** Nine equally likely points of the standard normal. */
const NORMAL_POINTS = [-1.593, -0.967, -0.589, -0.282, 0, 0.282, 0.589, 0.967, 1.593]

const logit = (chance: number) => Math.log(chance / (1 - chance))
const logistic = (value: number) => 1 / (1 + Math.exp(-value))
