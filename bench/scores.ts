/** White space folded to single spaces, ends trimmed. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

/** The folded lines of a text, empty ones left out. */
export function foldedLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(fold)
    .filter((line) => line !== "")
}

export interface Pair {
  expected: string
  output: string
}

/** Share (0 to 1) of the pairs that are equal with white space folded; 0 without pairs. */
export function exactShare(pairs: Pair[]): number {
  if (pairs.length === 0) return 0
  return pairs.filter((pair) => fold(pair.expected) === fold(pair.output)).length / pairs.length
}

export interface PrecisionRecall {
  precision: number
  recall: number
  f1: number
}

/** Precision, recall and F1 (0 to 1) from counts of hits, of what was said and of what was right. */
export function precisionRecall(hits: number, said: number, right: number): PrecisionRecall {
  const precision = said === 0 ? 0 : hits / said
  const recall = right === 0 ? 0 : hits / right
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

/** How many entries two lists share, each entry as often as it stands in both. */
export function shared(expected: string[], output: string[]): number {
  const left = new Map<string, number>()
  for (const entry of expected) left.set(entry, (left.get(entry) ?? 0) + 1)
  let hits = 0
  for (const entry of output) {
    const count = left.get(entry) ?? 0
    if (count === 0) continue
    left.set(entry, count - 1)
    hits++
  }
  return hits
}

/** Line scores over all pairs together: white space folded, lines of a pair compared as multisets. */
export function lineScore(pairs: Pair[]): PrecisionRecall {
  let hits = 0
  let said = 0
  let right = 0
  for (const pair of pairs) {
    const expected = foldedLines(pair.expected)
    const output = foldedLines(pair.output)
    hits += shared(expected, output)
    said += output.length
    right += expected.length
  }
  return precisionRecall(hits, said, right)
}

/** The p-th percentile (0 to 100) of some numbers by the nearest rank; NaN without numbers. */
export function percentile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))
  return sorted[rank] ?? Number.NaN
}
