import { Phrases } from "../../language/phrases"
import { isMark, type Word, wordsOf } from "../../language/words"
import { askCuesEn } from "../cues/ask-en"
import { orderFillers, orderVerbs } from "../cues/verbs-en"

/**
 * What the model for asks sees of a sentence: hashes of short word sequences, and hashes of the cue groups
 * found in it and their pairs. The two blocks are weighted apart, so that many words can't drown few cues.
 */
export interface AskFeatures {
  words: number[]
  cues: number[]
}

/** Bits of a feature's hash. */
export const hashBits = 20
const wordsRead = 120
const cues = new Phrases(
  Object.entries(askCuesEn).flatMap(([group, phrases]) => phrases.map((phrase) => [phrase, group] as const)),
)
/** Groups that speak against an ask; they don't count as hints. */
const weak = new Set(["past", "third", "sells", "clicks", "link", "loud", "attached", "courtesy", "negated"])
const pronouns = [
  ["you", "your", "u", "you'll", "you'd", "you're", "yours"],
  ["i", "i'll", "i'd", "i'm", "i've", "my", "me"],
  ["we", "our", "us", "we'll", "we'd", "we're"],
  ["he", "she", "they", "his", "her", "their", "them"],
]

/** Features of one English sentence. Pure; no text survives in them. */
export function askFeatures(sentence: string): AskFeatures {
  const words = wordsOf(masked(sentence)).slice(0, wordsRead)
  const tokens = words.map((word) => shapeOf(word.text))
  const features: AskFeatures = { words: [], cues: [] }
  addSequences(tokens, features.words)
  addOpenings(tokens, features.words)
  addShapes(sentence, tokens, features.words)
  addCues(words, tokens, features.cues)
  return { words: unique(features.words), cues: unique(features.cues) }
}

/** A mark for every hash, all zero between calls: several times faster than a Set a sentence. */
const seen = new Uint8Array(1 << hashBits)

function unique(hashes: number[]): number[] {
  const kept: number[] = []
  for (const hash of hashes) {
    if (seen[hash] === 1) continue
    seen[hash] = 1
    kept.push(hash)
  }
  for (const hash of kept) seen[hash] = 0
  return kept
}

function addSequences(tokens: string[], features: number[]): void {
  const framed = [hash("<s>"), ...tokens.map(hash), hash("</s>")]
  for (let at = 0; at < framed.length; at++) {
    const one = framed[at] ?? 0
    const two = framed[at + 1]
    const three = framed[at + 2]
    features.push(cut(one))
    if (two === undefined) continue
    const pair = mixed(one, two)
    features.push(cut(pair))
    if (three !== undefined) features.push(cut(mixed(pair, three)), cut(mixed(mixed(one, kinds.gap), three)))
  }
}

/** How the sentence opens, once more after "Tom,". */
function addOpenings(tokens: string[], features: number[]): void {
  const comma = tokens.slice(0, 4).indexOf(",")
  const fronts = comma > 0 ? [0, comma + 1] : [0]
  for (const front of fronts) {
    const kind = front === 0 ? kinds.front : kinds.named
    const first = mixed(kind, hash(tokens[front] ?? ""))
    features.push(cut(first), cut(mixed(first, hash(tokens[front + 1] ?? ""))))
  }
}

function addShapes(sentence: string, tokens: string[], features: number[]): void {
  const present = new Set(tokens)
  const asks = present.has("?") ? 1 : 0
  const length = tokens.filter((token) => !isMark(token)).length
  features.push(cut(mixed(kinds.length, Math.min(8, Math.floor(Math.log2(length + 1) * 1.5)))))
  features.push(cut(mixed(kinds.end, hash(tokens.at(-1) ?? ""))), cut(mixed(kinds.asks, asks)))
  for (const [index, mark] of ["!", "<link>"].entries()) {
    if (present.has(mark)) features.push(cut(mixed(kinds.marks, index)))
  }
  if (/[A-Z]{4}/.test(sentence)) features.push(cut(kinds.capitals))
  for (const [index, group] of pronouns.entries()) {
    const person = index * 2 + (group.some((word) => present.has(word)) ? 1 : 0)
    features.push(cut(mixed(kinds.person, person)))
    if (index === 0) features.push(cut(mixed(mixed(kinds.person, person), kinds.asks + asks)))
  }
}

function addCues(words: Word[], tokens: string[], features: number[]): void {
  const groups = new Set(cues.find(words).map((cue) => cue.value))
  const order = orderIn(tokens)
  if (order !== null) groups.add(`order ${order}`)
  if (tokens.includes("?")) groups.add("asks")
  if (tokens.includes("<link>")) groups.add("link")
  if (tokens.includes("!")) groups.add("loud")
  const list = [...groups].sort()
  const hashes = list.map(hash)
  const hints = list.filter((group) => !weak.has(group)).length
  features.push(cut(mixed(kinds.hints, hints)))
  for (let at = 0; at < hashes.length; at++) {
    const one = hashes[at] ?? 0
    features.push(cut(mixed(kinds.cue, one)))
    for (let other = at + 1; other < hashes.length; other++)
      features.push(cut(mixed(one, hashes[other] ?? 0)))
  }
}

/** Where an order stands: "Send it" start, "Tom, send it" name, after a mark, after "please"; null without one. */
export function orderIn(tokens: string[]): "start" | "name" | "clause" | "please" | null {
  let best: "name" | "clause" | "please" | null = null
  for (const [at, token] of tokens.slice(0, 40).entries()) {
    if (!orderVerbs.has(token)) continue
    let before = at - 1
    while (before >= 0 && orderFillers.has(tokens[before] ?? "")) before--
    const fillers = tokens.slice(before + 1, at)
    if (before < 0) return "start"
    const previous = tokens[before] ?? ""
    if (previous === "," && before <= 3) best ??= "name"
    else if (isMark(previous)) best ??= "clause"
    else if (fillers.some((filler) => filler.startsWith("pl") || filler === "kindly")) best ??= "please"
  }
  return best
}

/** Links and addresses become one word each. */
function masked(sentence: string): string {
  const linked = /http|www\.|\$link/i.test(sentence)
    ? sentence.replace(/https?:\/\/\S+|www\.\S+|\$LINK\b/gi, " LINKTOKEN ")
    : sentence
  return linked.includes("@") ? linked.replace(/\S{1,64}@\S+/g, " MAILTOKEN ") : linked
}

function shapeOf(word: string): string {
  if (word === "linktoken") return "<link>"
  if (word === "mailtoken") return "<mail>"
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57 && /^\d+$/.test(word)) {
    if (word.length > 4) return "<long number>"
    return /^(?:19|20)\d\d$/.test(word) ? "<year>" : "<number>"
  }
  return word
}

/** Keeps features of different kinds apart. */
const kinds = {
  gap: 11,
  front: 12,
  named: 13,
  length: 14,
  end: 15,
  asks: 16,
  marks: 18,
  capitals: 19,
  person: 20,
  hints: 21,
  cue: 22,
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string): number {
  let value = 2166136261
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return value
}

/** A hash of two hashes, in this order. */
function mixed(one: number, other: number): number {
  let value = Math.imul(one, 31) ^ Math.imul(other, 0x9e3779b1)
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  return value ^ (value >>> 13)
}

function cut(value: number): number {
  const spread = Math.imul(value ^ (value >>> 16), 0x297a2d39)
  return (spread ^ (spread >>> 15)) & ((1 << hashBits) - 1)
}
