import type { CommissionPlan } from "~src/record/commission"

/** One sale of the period. */
export interface Sale {
  amount: number
  /** The rep's own part of it. */
  share: number
}

/** What the sales of one period earn, to the cent. @throws RangeError for a plan or sale that makes no sense. */
export function commissionOf(sales: readonly Sale[], plan: CommissionPlan): number {
  check(plan)
  const credited = sales.reduce((sum, { amount, share }) => {
    if (!(amount >= 0) || !Number.isFinite(amount) || !(share >= 0 && share <= 1)) {
      throw new RangeError("A sale needs an amount of 0 or more and a share between 0 and 1.")
    }
    return sum + amount * share
  }, 0)
  return Math.round(earned(credited, plan) * 100) / 100
}

/**
 * What a step on a deal is worth to the rep: what closing the deal would add to this period's commission, times the
 * chance that the step adds.
 *
 * @param gain chance of winning with the step minus without it, 0 to 1
 */
export function worthOfStep(deal: Sale, gain: number, sales: readonly Sale[], plan: CommissionPlan): number {
  const added = commissionOf([...sales, deal], plan) - commissionOf(sales, plan)
  return Math.round(added * Math.min(1, Math.max(0, gain)) * 100) / 100
}

function earned(total: number, plan: CommissionPlan): number {
  const quota = plan.quota
  const borders = new Set([0, total, ...plan.tiers.map(({ from }) => from)])
  if (quota !== null) for (const { above } of plan.accelerators) borders.add(above * quota)
  const cuts = [...borders].filter((one) => one <= total).sort((a, b) => a - b)
  let sum = 0
  for (let at = 1; at < cuts.length; at++) {
    const [from, to] = [cuts[at - 1] ?? 0, cuts[at] ?? 0]
    sum += (to - from) * rateAt(from, plan)
  }
  return sum
}

function rateAt(amount: number, { tiers, accelerators, quota }: CommissionPlan): number {
  const tier = tiers.findLast(({ from }) => from <= amount)
  const reached = quota === null ? [] : accelerators.filter(({ above }) => amount >= above * quota)
  return (tier?.rate ?? 0) * Math.max(1, ...reached.map(({ factor }) => factor))
}

function check({ tiers, accelerators, quota }: CommissionPlan): void {
  const sorted = tiers.every(({ from }, at) => from > (tiers[at - 1]?.from ?? -1))
  const whole = tiers.every(({ rate }) => rate >= 0 && rate <= 1) && tiers[0]?.from === 0
  const quick = accelerators.every(({ above, factor }) => above >= 0 && factor >= 1)
  if (!sorted || !whole || !quick || (quota !== null && !(quota > 0))) {
    throw new RangeError(
      "A plan needs tiers from 0 upwards, rates from 0 to 1, factors of 1 or more, a quota above 0.",
    )
  }
}
