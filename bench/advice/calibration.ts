/**
 * Expected calibration error: predictions in ten bins of equal size, the mean distance between what was expected and
 * what was true, weighed by the bin. 0 to 1.
 */
export function calibrationError(pairs: readonly { chance: number; truth: number }[], bins = 10): number {
  const sorted = [...pairs].sort((a, b) => a.chance - b.chance)
  let error = 0
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    )
    const gap = part.reduce((sum, { chance, truth }) => sum + chance - truth, 0)
    error += Math.abs(gap) / Math.max(1, sorted.length)
  }
  return error
}
