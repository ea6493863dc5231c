import type { TrailPoint } from "~src/record/today-item"

/** Words of one message with everything that they show at once. */
export interface TrailEntry {
  activityId: string
  at: number
  quote: string
  kinds: readonly TrailPoint["kind"][]
  /** The mood of them, -1 to 1, where they show one. */
  score: number | null
}

/** Newest first; words that are an ask, a need and a mood at once stand there once. */
export function trailEntries(trail: readonly TrailPoint[]): TrailEntry[] {
  const entries = new Map<string, TrailEntry>()
  for (const { activityId, at, quote, kind, score } of trail) {
    const key = `${activityId} ${quote}`
    const before = entries.get(key)
    entries.set(key, {
      activityId,
      at,
      quote,
      kinds: before ? [...new Set([...before.kinds, kind])] : [kind],
      score: score ?? before?.score ?? null,
    })
  }
  return [...entries.values()].sort((a, b) => b.at - a.at)
}

/** Under this a word or two decides, and they may mean nothing. */
const CLEAR = 0.3

/** The mood that a score shows clearly; null for none. */
export function moodOf(score: number | null): "pleased" | "displeased" | null {
  if (score === null || Math.abs(score) < CLEAR) return null
  return score > 0 ? "pleased" : "displeased"
}

/** How somebody felt when their words last showed it clearly; null where they never did. */
export function lastMood(trail: readonly TrailPoint[]): "pleased" | "displeased" | null {
  const moods = trail.map(({ kind, score }) => (kind === "mood" ? moodOf(score) : null))
  return moods.findLast((mood) => mood !== null) ?? null
}
