/** Mean squared distance between what was said and what came; smaller is better. */
export function brier(chances: readonly number[], successes: readonly boolean[]): number {
  const sum = chances.reduce((total, chance, at) => total + (chance - (successes[at] ? 1 : 0)) ** 2, 0)
  return sum / Math.max(1, chances.length)
}

/** Chance that a success was given more than a failure (area under the ROC curve); 0.5 says nothing. */
export function areaUnderCurve(chances: readonly number[], successes: readonly boolean[]): number {
  const { wins, hits, misses } = compared(chances, successes)
  return hits === 0 || misses === 0 ? 0.5 : wins / (hits * misses)
}

/**
 * Standard errors by which successes were given more than failures, each group compared only within itself (Mann &
 * Whitney 1947, summed over strata); 0 says nothing. Ties make it smaller than it might be, never larger.
 */
export function sureOfOrder(
  groups: readonly { chances: readonly number[]; successes: readonly boolean[] }[],
): number {
  let [beyond, variance] = [0, 0]
  for (const { chances, successes } of groups) {
    const { wins, hits, misses } = compared(chances, successes)
    beyond += wins - (hits * misses) / 2
    variance += (hits * misses * (hits + misses + 1)) / 12
  }
  return variance > 0 ? beyond / Math.sqrt(variance) : 0
}

/** Pairs of a success and a failure in which the success was given more; equal ones count half. */
function compared(chances: readonly number[], successes: readonly boolean[]) {
  const order = chances.map((chance, at) => ({ chance, success: successes[at] ?? false }))
  order.sort((a, b) => a.chance - b.chance)
  let [ranks, hits] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.chance === order[from]?.chance) to++
    for (let at = from; at < to; at++) {
      if (!order[at]?.success) continue
      ranks += (from + to + 1) / 2
      hits++
    }
    from = to
  }
  return { wins: ranks - (hits * (hits + 1)) / 2, hits, misses: order.length - hits }
}
