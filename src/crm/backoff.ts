/** No wait of our own choosing is longer: what can be sent again is tried at least this often. */
export const MAX_BACKOFF_MS = 60_000

const FIRST_BACKOFF_MS = 2_000

/** How long to wait after the `attempts`-th failure: doubling, with jitter. `random` gives 0 ≤ x < 1. */
export function backoff(attempts: number, random: () => number): number {
  const full = Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(Math.max(attempts - 1, 0), 10), MAX_BACKOFF_MS)
  return Math.round(full * (0.5 + random() / 2))
}
