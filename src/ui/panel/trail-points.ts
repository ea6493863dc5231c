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

/** How somebody felt last: null where their words never showed it. Between the two it is mixed. */
export function lastMood(trail: readonly TrailPoint[]): "pleased" | "displeased" | "mixed" | null {
  const score = trail.filter(({ kind }) => kind === "mood").at(-1)?.score ?? null
  if (score === null) return null
  return score > 0.2 ? "pleased" : score < -0.2 ? "displeased" : "mixed"
}
