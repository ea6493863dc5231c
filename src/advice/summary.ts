import type { Decision } from "~src/record/decision"
import type { LearningSummary, LearntAction } from "~src/record/thread-insight"
import { actions as known } from "./actions/registry"
import { offPolicy } from "./off-policy"

const labels = new Map(known.map(({ name, label }) => [name, label]))

/** What was learnt so far, by action, straight from the logged decisions: every number can be counted again. */
export function learningSummary(decisions: readonly Decision[]): LearningSummary {
  const settled = decisions.filter((one) => one.state === "settled" && one.hit !== null && one.acted !== null)
  const actions = new Map<string, LearntAction>()
  for (const { acted, hit } of settled) {
    if (acted === null) continue
    const before = actions.get(acted.action) ?? {
      action: acted.action,
      label: labels.get(acted.action) ?? acted.action,
      hits: 0,
      cases: 0,
    }
    actions.set(acted.action, { ...before, hits: before.hits + (hit ? 1 : 0), cases: before.cases + 1 })
  }
  const best = ({ candidates }: Decision) => candidates[0]?.stepId
  const estimate = offPolicy(decisions, (decision, stepId) => (best(decision) === stepId ? 1 : 0))
  return {
    decisions: decisions.length,
    settled: settled.length,
    explored: decisions.filter((one) => one.shown !== best(one)).length,
    actions: [...actions.values()].sort((a, b) => b.cases - a.cases),
    greedy: estimate && { snips: estimate.snips, effectiveCases: estimate.effectiveCases },
  }
}
