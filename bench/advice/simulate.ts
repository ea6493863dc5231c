import { experienceOf } from "~src/advice/learn"
import type { Candidate } from "~src/advice/rank"
import type { TallyRow } from "~src/record/tally-row"
import { carryOut, counted, DAY, DECISIONS_A_DAY, type LoggedCase, ownWay, START } from "./log"
import type { Moment } from "./moments"
import { best, optionsIn, type Policy, worth } from "./policies"
import { type Random, randomOf } from "./random"
import type { Actor, Truth } from "./truth"

/** How a policy did in one world after some decisions. Means over fresh queues. */
export interface Score {
  /** Chance × worth of what it picks, by the truth. */
  worth: number
  /** Chance of what it picks, by the truth. */
  success: number
  /** What it expected of what it picked, and the truth. */
  expected: { chance: number; truth: number }[]
}

export interface World {
  truth: Truth
  moments: readonly Moment[]
  seed: number
}

const ME: Actor = { company: "ours", rep: "me" }
/** Conversations before the rep at a time. */
const QUEUE = 6
const FRESH_QUEUES = 60
/** Share of decisions in which the rep does what is shown. */
const FOLLOWED = 0.8

/** Lets a rep work with a policy for `decisions` decisions, then asks it about fresh queues. */
export function simulate(
  world: World,
  policy: Policy,
  decisions: number,
  shared: readonly TallyRow[],
): Score {
  // The same queues, readiness and luck for every policy: they are compared within a world.
  const random = randomOf(world.seed + 1)
  const open: LoggedCase[] = []
  let rows: TallyRow[] = [...shared]
  let experience = experienceOf(rows, START)
  for (let step = 0; step < decisions; step++) {
    const now = START + (step / DECISIONS_A_DAY) * DAY
    const known = open.filter((one) => one.countsAt <= now)
    if (known.length > 0) {
      for (const one of known) open.splice(open.indexOf(one), 1)
      rows = counted(rows, known, "rep")
      experience = experienceOf(rows, now)
    }
    const { moment, candidate } = policy(queueOf(world, random), experience, random)
    const readiness = random.normal(0, 1)
    const done = random.uniform() < FOLLOWED ? candidate : ownWay(moment, readiness, random)
    open.push(carryOut(world.truth, moment, done, ME, readiness, now, random))
  }
  return judged(world, policy, experience)
}

function judged(world: World, policy: Policy, experience: ReturnType<typeof experienceOf>): Score {
  const random = randomOf(world.seed + 2)
  const score: Score = { worth: 0, success: 0, expected: [] }
  for (let round = 0; round < FRESH_QUEUES; round++) {
    const { moment, candidate } = policy(
      queueOf(world, randomOf(world.seed * 1000 + round)),
      experience,
      random,
    )
    const chance = world.truth.mean(moment, candidate, ME)
    score.worth += (chance * worth(candidate)) / FRESH_QUEUES
    score.success += chance / FRESH_QUEUES
    score.expected.push({ chance: candidate.propensity.value, truth: chance })
  }
  return score
}

function queueOf({ moments }: World, random: Random): Moment[] {
  return Array.from({ length: QUEUE }, () => moments[random.below(moments.length)] as Moment)
}

/** Whoever knew the truth, under the same rules: what nobody can beat. */
export function oracleOf({ truth }: World): Policy {
  const value = (moment: Moment, candidate: Candidate) => truth.mean(moment, candidate, ME) * worth(candidate)
  return (queue) => best(optionsIn(queue), ({ moment, candidate }) => value(moment, candidate))
}
