/** A stream of random numbers that is the same for the same seed. */
export interface Random {
  /** In [0, 1). */
  uniform(): number
  normal(mean: number, deviation: number): number
  /** @param a @param b both above 0 */
  beta(a: number, b: number): number
  /** A whole number below `count`. */
  below(count: number): number
}

export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b9 + 0x7f4a7c15) | 0
  const uniform = () => {
    // Mulberry32: small, fast and the same everywhere.
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    normal,
    beta: (a, b) => {
      const [x, y] = [gamma(a, uniform, normal), gamma(b, uniform, normal)]
      return x / (x + y)
    },
    below: (count) => Math.floor(uniform() * count),
  }
}

/** Marsaglia & Tsang (2000). */
function gamma(shape: number, uniform: () => number, normal: Random["normal"]): number {
  if (shape < 1) return gamma(shape + 1, uniform, normal) * (1 - uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(0, 1)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
