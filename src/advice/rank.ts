import { untilBack } from "./absence"
import type { Action, Proposal } from "./action"
import { actions } from "./actions/registry"
import type { Experience } from "./experience"
import { cellsOf, type Propensity, propensityOf } from "./propensity"
import type { Situation } from "./situation"

/** An action that is possible now, with every factor of its score: enough to log, explain and learn from. */
export interface Candidate {
  action: Action
  proposal: Proposal
  propensity: Propensity
  /** From the deal's amount, 1 where it is not known. */
  value: number
  /** 0 to 1: how tired of us the other side may be. */
  fatigue: number
  /** propensity × value × urgency × (1 − fatigue) / effort */
  score: number
}

const VALUE = { unknown: 1, small: 0.9, middle: 1.1, large: 1.3 } as const
/** By touches without an answer. */
const FATIGUE = [0, 0, 0.15, 0.35, 0.6]

/**
 * Every candidate, best first: emergencies, then promises and questions, then by score. `wait` is always among them,
 * and alone where somebody opted out. Ties go by the registry's order, so the same record always ranks the same way.
 */
export function rank(situation: Situation, experience: Experience): Candidate[] {
  const candidates: Candidate[] = []
  const cells = cellsOf(situation)
  for (const action of actions) {
    if (situation.optedOut && action.name !== "wait") continue
    const proposal = action.propose(situation)
    if (proposal === null || refuses(situation, proposal)) continue
    const held =
      action.name === "wait" ? proposal : untilBack(proposal, situation.absences, weOwe(situation, action))
    candidates.push(weighed(action, held, situation, experience, cells))
  }
  return candidates.sort((a, b) => b.proposal.tier - a.proposal.tier || b.score - a.score)
}

/** In a thread of several people one of them may have opted out, or be gone. */
function refuses(situation: Situation, { contactId }: Proposal): boolean {
  return (
    situation.people.some((person) => person.id === contactId && person.optedOut) ||
    situation.absences.some((absence) => absence.contactId === contactId && absence.gone)
  )
}

/** Steps that ask nothing of them. */
const OWED: ReadonlySet<string> = new Set(["recap", "keep_promise", "answer_ask", "propose_times"])

/** What we owe can be read when they are back, and need not wait for it. */
function weOwe({ turn }: Situation, { name }: Action): boolean {
  return turn === "ours" || OWED.has(name)
}

function weighed(
  action: Action,
  proposal: Proposal,
  situation: Situation,
  experience: Experience,
  cells: [string, string],
): Candidate {
  const propensity = propensityOf(action, situation, proposal.odds, experience, cells)
  const value = VALUE[situation.valueBand]
  const touches = situation.quiet.unansweredTouches
  const fatigue =
    action.name === "wait" || situation.turn !== "theirs" ? 0 : (FATIGUE[touches] ?? FATIGUE.at(-1) ?? 0)
  const score = (propensity.value * value * proposal.urgency * (1 - fatigue)) / action.effort
  return { action, proposal, propensity, value, fatigue, score }
}
