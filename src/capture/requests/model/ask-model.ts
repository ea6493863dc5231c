import weights from "./ask-weights.generated.json"
import { type AskFeatures, askFeatures, hashBits } from "./features"

/** A linear model over hashed features, packed for shipping. */
export interface PackedAskModel {
  /** Where the weights come from, and under which licence. */
  source: string
  bias: number
  /** A stored weight of 1 means this much. */
  scale: number
  /** Base64: the sorted feature hashes as differences, seven bits a byte, low bits first. */
  hashes: string
  /** Base64: one signed byte a hash. */
  weights: string
}

export interface AskModel {
  bias: number
  weights: Map<number, number>
}

/** Unpacks a model; throws RangeError where hashes and weights don't pair up. */
export function unpacked(packed: PackedAskModel): AskModel {
  const hashBytes = atob(packed.hashes)
  const weightBytes = atob(packed.weights)
  const model: AskModel = { bias: packed.bias, weights: new Map() }
  let hash = 0
  let difference = 0
  let shift = 0
  let index = 0
  for (let at = 0; at < hashBytes.length; at++) {
    const byte = hashBytes.charCodeAt(at)
    difference |= (byte & 0x7f) << shift
    shift += 7
    if (byte & 0x80) continue
    hash += difference
    const stored = (weightBytes.charCodeAt(index) << 24) >> 24
    model.weights.set(hash, stored * packed.scale)
    index++
    difference = 0
    shift = 0
  }
  if (index !== weightBytes.length) throw new RangeError("The model's hashes and weights don't pair up")
  return model
}

/** Packs a model; weights that round to nothing are left out. The reverse of `unpacked`. */
export function packed(model: AskModel, source: string): PackedAskModel {
  const largest = Math.max(...[...model.weights.values()].map(Math.abs), 1e-9)
  const scale = largest / 127
  const kept = [...model.weights]
    .map(([hash, weight]) => [hash, Math.round(weight / scale)] as const)
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => a[0] - b[0])
  let hashes = ""
  let weights = ""
  let last = 0
  for (const [hash, weight] of kept) {
    for (let rest = hash - last; ; rest >>>= 7) {
      hashes += String.fromCharCode(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest)
      if (rest <= 0x7f) break
    }
    weights += String.fromCharCode(weight & 0xff)
    last = hash
  }
  return { source, bias: model.bias, scale, hashes: btoa(hashes), weights: btoa(weights) }
}

/** How likely (0 to 1) the model takes a sentence for an ask. Both feature blocks have the length 1. */
export function probability(model: AskModel, features: AskFeatures): number {
  const sum = model.bias + blockSum(model, features.words) + blockSum(model, features.cues)
  return 1 / (1 + Math.exp(-sum))
}

function blockSum(model: AskModel, hashes: number[]): number {
  let sum = 0
  for (const hash of hashes) sum += model.weights.get(hash) ?? 0
  return hashes.length === 0 ? 0 : sum / Math.sqrt(hashes.length)
}

/** The shipped model, spread out for look-ups: a weight for every possible hash. */
let shipped: { bias: number; table: Float32Array } | null = null

/** How likely (0 to 1) an English sentence asks its reader for something, by the shipped model. */
export function askProbability(sentence: string): number {
  shipped ??= spread(unpacked(weights))
  const { bias, table } = shipped
  const { words, cues } = askFeatures(sentence)
  return 1 / (1 + Math.exp(-(bias + tableSum(table, words) + tableSum(table, cues))))
}

function spread(model: AskModel): { bias: number; table: Float32Array } {
  const table = new Float32Array(1 << hashBits)
  for (const [hash, weight] of model.weights) table[hash] = weight
  return { bias: model.bias, table }
}

function tableSum(table: Float32Array, hashes: number[]): number {
  let sum = 0
  for (const hash of hashes) sum += table[hash] ?? 0
  return hashes.length === 0 ? 0 : sum / Math.sqrt(hashes.length)
}
