import type { IntentCase } from "../ask-training"

const epochs = 30
const rate = 0.5

/**
 * The usual baseline: logistic regression over TF-IDF of words and word pairs, vectors of length 1.
 *
 * @returns how likely (0 to 1) a text is an ask.
 */
export function tfIdfRegression(cases: IntentCase[]): (text: string) => number {
  const index = new Map<string, number>()
  const documents: number[] = []
  const terms = cases.map((one) => new Set(termsOf(one.text)))
  for (const set of terms) {
    for (const term of set) {
      const id = index.get(term) ?? index.size
      index.set(term, id)
      documents[id] = (documents[id] ?? 0) + 1
    }
  }
  const vectorOf = (text: string) => vector(text, index, documents, cases.length)
  const rows = cases.map((one) => vectorOf(one.text))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-6)
  let bias = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    // A fixed stride visits the cases, which are sorted by class, in mixed order.
    for (let step = 0; step < rows.length; step++) {
      const at = (step * 7919 + epoch * 31) % rows.length
      const row = rows[at] ?? []
      const error = predicted(row, weights, bias) - (cases[at]?.ask ? 1 : 0)
      for (const [id, value] of row) {
        const slope = error * value + 1e-4 * (weights[id] ?? 0)
        squares[id] = (squares[id] ?? 0) + slope * slope
        weights[id] = (weights[id] ?? 0) - (rate * slope) / Math.sqrt(squares[id] ?? 1)
      }
      bias -= (0.1 * error) / (1 + epoch)
    }
  }
  return (text) => predicted(vectorOf(text), weights, bias)
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]
}

function vector(
  text: string,
  index: Map<string, number>,
  documents: number[],
  total: number,
): [number, number][] {
  const counts = new Map<number, number>()
  for (const term of termsOf(text)) {
    const id = index.get(term)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const weighted = [...counts].map(([id, count]): [number, number] => [
    id,
    count * (Math.log((1 + total) / (1 + (documents[id] ?? 0))) + 1),
  ])
  const length = Math.sqrt(weighted.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return weighted.map(([id, value]) => [id, value / length])
}

function predicted(row: [number, number][], weights: Float64Array, bias: number): number {
  let sum = bias
  for (const [id, value] of row) sum += (weights[id] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
