import type { AskModel } from "../src/capture/requests/model/ask-model"
import { type AskFeatures, askFeatures } from "../src/capture/requests/model/features"

export interface IntentCase {
  id: string
  text: string
  ask: boolean
}

const runs = 5
const epochs = 30
const rate = 0.3
const decay = 1e-4
const dropout = 0.5
const seenAtLeast = 2
/** Beyond this error a case counts less and less: labels of single sentences are noisy. */
const doubtFrom = 0.8

/** The mean of some runs that differ in their random numbers. The same cases give the same model. */
export function trainAskModel(cases: IntentCase[]): AskModel {
  const mean: AskModel = { bias: 0, weights: new Map() }
  for (let run = 0; run < runs; run++) {
    const model = trainOnce(cases, run + 3)
    mean.bias += model.bias / runs
    for (const [hash, weight] of model.weights) {
      mean.weights.set(hash, (mean.weights.get(hash) ?? 0) + weight / runs)
    }
  }
  return mean
}

/**
 * Logistic regression over the features of the cases, by stochastic gradient steps (AdaGrad) with feature
 * dropout, weights averaged over the second half.
 */
function trainOnce(cases: IntentCase[], seed: number): AskModel {
  const features = cases.map((one) => askFeatures(one.text))
  const index = indexed(features)
  const rows = features.map((one) => rowOf(one, index))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-6)
  const sums = new Float64Array(index.size)
  let bias = 0
  let biasSquares = 1e-6
  let biasSum = 0
  let averaged = 0
  const random = generator(seed)
  const order = cases.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const step = rate / (1 + epoch * 0.3)
    for (const at of order) {
      const row = rows[at] ?? []
      const kept = row.filter(() => random() >= dropout)
      let sum = bias
      for (const { id, value } of kept) sum += (weights[id] ?? 0) * (value / (1 - dropout))
      let error = 1 / (1 + Math.exp(-sum)) - (cases[at]?.ask ? 1 : 0)
      const size = Math.abs(error)
      if (epoch > 2 && size > doubtFrom) error *= (1 - size) / (1 - doubtFrom)
      for (const { id, value } of kept) {
        const weight = weights[id] ?? 0
        const slope = error * (value / (1 - dropout)) + decay * weight
        const square = (squares[id] ?? 0) + slope * slope
        squares[id] = square
        weights[id] = weight - (step * slope) / Math.sqrt(square)
      }
      biasSquares += error * error
      bias -= (step * error) / Math.sqrt(biasSquares)
    }
    if (epoch < epochs / 2) continue
    for (let id = 0; id < weights.length; id++) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0)
    biasSum += bias
    averaged++
  }
  const model: AskModel = { bias: biasSum / averaged, weights: new Map() }
  for (const [hash, id] of index) model.weights.set(hash, (sums[id] ?? 0) / averaged)
  return model
}

/** Splits cases into folds at random, always the same way for the same seed. */
export function foldsOf<Case>(cases: Case[], folds: number, seed: number): Case[][] {
  const order = [...cases]
  shuffle(order, generator(seed))
  const parts: Case[][] = Array.from({ length: folds }, () => [])
  for (const [at, one] of order.entries()) parts[at % folds]?.push(one)
  return parts
}

function indexed(features: AskFeatures[]): Map<number, number> {
  const seen = new Map<number, number>()
  for (const { words, cues } of features) {
    for (const hash of new Set([...words, ...cues])) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  }
  const index = new Map<number, number>()
  for (const [hash, count] of seen) if (count >= seenAtLeast) index.set(hash, index.size)
  return index
}

function rowOf({ words, cues }: AskFeatures, index: Map<number, number>): { id: number; value: number }[] {
  return [words, cues].flatMap((block) =>
    block.flatMap((hash) => {
      const id = index.get(hash)
      return id === undefined ? [] : [{ id, value: 1 / Math.sqrt(block.length) }]
    }),
  )
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = items[at] as Item
    items[at] = items[other] as Item
    items[other] = kept
  }
}

/** Mulberry32: small, fast and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
