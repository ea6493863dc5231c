/** Share of decisions in which a near-equal candidate may stand first, so that something is learnt of it too. */
export const EXPLORATION = 0.05
/** Scores within this share of the best are as good as equal: too close for the counts behind them. */
const NEAR = 0.85

export interface Choosable {
  /** 0 to 2; exploring never puts a lower tier before a higher one. */
  tier: number
  score: number
  /** False for what is never tried out: waiting. */
  mayExplore: boolean
}

export interface Choice {
  /** Which one stands first; -1 where there is none. */
  index: number
  /** For each candidate the chance that it stands first. They sum to 1. */
  probabilities: number[]
}

/**
 * Picks who stands first among candidates in order, best first.
 *
 * @param random a number in [0, 1), or null: the best always stands first.
 */
export function choose(candidates: readonly Choosable[], random: number | null): Choice {
  const [best] = candidates
  if (!best) return { index: -1, probabilities: [] }
  const near = best.mayExplore && random !== null ? nearEqual(candidates, best) : [0]
  const share = near.length > 1 ? EXPLORATION / near.length : 0
  const probabilities = candidates.map((_, index) => (near.includes(index) ? share : 0))
  probabilities[0] = 1 - share * (near.length - 1)
  let left = random ?? 0
  const index = probabilities.findIndex((probability) => {
    left -= probability
    return left < 0
  })
  return { index: Math.max(0, index), probabilities }
}

function nearEqual(candidates: readonly Choosable[], best: Choosable): number[] {
  return candidates.flatMap((one, index) =>
    one.mayExplore && one.tier === best.tier && one.score >= NEAR * best.score ? [index] : [],
  )
}

/**
 * A number in [0, 1) made of a text (FNV-1a with a final mix): the same text always gives the same number, so that
 * thinking again about an unchanged conversation never changes what stands first.
 */
export function uniformOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
