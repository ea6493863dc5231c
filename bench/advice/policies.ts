import { choose } from "~src/advice/choose"
import type { Experience, Tally } from "~src/advice/experience"
import { type Candidate, rank } from "~src/advice/rank"
import type { Moment } from "./moments"
import type { Random } from "./random"

/** One of the steps that a rep could take now, over all the conversations before them. */
export interface Option {
  moment: Moment
  candidate: Candidate
}

/** Picks what to do next. `queue` holds the conversations before the rep. */
export type Policy = (queue: readonly Moment[], experience: Experience, random: Random) => Option

/** What a success of this step is worth: the score but for its chance. */
export function worth({ score, propensity }: Candidate): number {
  return propensity.value > 0 ? score / propensity.value : 0
}

/** The product: its ranking over all conversations, its exploration. */
export const product: Policy = (queue, experience, random) => {
  const options = queue
    .flatMap((moment) => rank(moment.situation, experience).map((candidate) => ({ moment, candidate })))
    .sort(
      (a, b) =>
        b.candidate.proposal.tier - a.candidate.proposal.tier || b.candidate.score - a.candidate.score,
    )
  const { index } = choose(
    options.map(({ candidate }) => ({
      tier: candidate.proposal.tier,
      score: candidate.score,
      mayExplore: candidate.action.name !== "wait",
    })),
    random.uniform(),
  )
  return options[index] as Option
}

export const randomly: Policy = (queue, _, random) => {
  const options = optionsIn(queue)
  return options[random.below(options.length)] as Option
}

/** Whoever wrote last, and the first thing that comes to mind. */
export const newestFirst: Policy = (queue) =>
  best(optionsIn(queue), ({ moment }) => moment.situation.touches.at(-1)?.at ?? 0)

/** A list of tasks by due date. */
export const dueDates: Policy = (queue) =>
  best(optionsIn(queue), ({ candidate }) => -(candidate.proposal.dueAt ?? Number.MAX_SAFE_INTEGER))

/** Rules without any chance of success: the most urgent, the quickest. */
export const staticRules: Policy = (queue) => best(optionsIn(queue), ({ candidate }) => worth(candidate))

/** The rep's own counts and nothing else. */
export const ownDataOnly: Policy = (queue, experience) =>
  best(optionsIn(queue), ({ moment, candidate }) => worth(candidate) * ownRate(experience, candidate, moment))

function ownRate(experience: Experience, { action }: Candidate, { cells }: Moment): number {
  const [fine, coarse] = cells.map((cell) => experience.rep(action.name, cell))
  return drawn(fine, drawn(coarse, 0.3))
}

const drawn = (tally: Tally | null | undefined, prior: number) =>
  ((tally?.hits ?? 0) + 4 * prior) / ((tally?.cases ?? 0) + 4)

/** The first of the options with the largest value; ties go by the order in which conversations and rules stand. */
export function best(options: readonly Option[], value: (option: Option) => number): Option {
  let found = options[0] as Option
  let most = value(found)
  for (const option of options) {
    const its = value(option)
    if (its > most) [found, most] = [option, its]
  }
  return found
}

export function optionsIn(queue: readonly Moment[]): Option[] {
  return queue.flatMap((moment) => moment.candidates.map((candidate) => ({ moment, candidate })))
}
