import type { Tally } from "./experience"

/** Standard normal quantile for an 80 % interval: wide enough to doubt, narrow enough to ever decide. */
const Z = 1.2816

/** The interval in which a rate lies with 80 %, by Wilson (1927); 0 to 1 without cases. */
export function interval({ hits, cases }: Tally): { low: number; high: number } {
  if (cases <= 0) return { low: 0, high: 1 }
  const rate = Math.min(1, Math.max(0, hits / cases))
  const z2 = Z * Z
  const centre = (rate + z2 / (2 * cases)) / (1 + z2 / cases)
  const half = (Z / (1 + z2 / cases)) * Math.sqrt((rate * (1 - rate)) / cases + z2 / (4 * cases * cases))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** Whether own counts tell two actions apart: their intervals do not overlap. */
export function tellApart(a: Tally, b: Tally): boolean {
  const [one, other] = [interval(a), interval(b)]
  return one.low > other.high || other.low > one.high
}
