import { type ParsedSentence, parsed } from "../language/parsed"
import { Phrases } from "../language/phrases"
import type { Lexicon } from "./lexicon"
import { lexiconEn } from "./lexicon-en"
import { lexiconRu } from "./lexicon-ru"
import { lexiconZh } from "./lexicon-zh"
import type { ReadSignal } from "./signal"
import { signalsIn } from "./signals"

/** The mood of a message. */
export interface Sentiment {
  /** -1 angry to 1 enthusiastic, 0 matter-of-fact. */
  score: number
  /** The sentence that tells most of it, or null where none does. */
  quote: string | null
}

type Tone = "positive" | "negative" | "negation"

const tones = { en: phrasesOf(lexiconEn), zh: phrasesOf(lexiconZh), ru: phrasesOf(lexiconRu) }
/** Thanks and greetings are manners; they must not outweigh what is said. */
const mannersWeight = 0.25
const wordWeight = 0.5
const signalWeight = 1
const mannersAtMost = 5

/** The mood of a text (English, Chinese, Russian; other languages are 0) and the sentence that shows it. */
export function sentimentOf(text: string, language: string | null): Sentiment {
  const sentences = parsed(text, language)
  return sentimentIn(sentences, signalsIn(sentences))
}

/** `sentimentOf` over sentences that are parsed already, with the signals found in them. */
export function sentimentIn(sentences: ParsedSentence[], signals: ReadSignal[]): Sentiment {
  const bySentence = new Map<number, number>()
  for (const { start, kind, polarity } of signals) {
    if (kind === "opt_out" || kind === "approval") continue
    bySentence.set(start, (bySentence.get(start) ?? 0) + polarity * signalWeight)
  }
  let sum = 0
  let weight = 0
  let loudest = 0
  let quote: string | null = null
  for (const sentence of sentences) {
    const tone = toneOf(sentence, bySentence.get(sentence.start) ?? 0)
    if (tone === 0) continue
    sum += tone
    weight += Math.abs(tone)
    if (Math.abs(tone) > Math.abs(loudest) || (Math.abs(tone) === Math.abs(loudest) && tone < loudest)) {
      loudest = tone
      quote = sentence.text
    }
  }
  // One toned sentence among many says less than a whole mail in one tone.
  const score = weight === 0 ? 0 : sum / (weight + 0.5)
  return { score: Math.round(Math.max(-1, Math.min(1, score)) * 100) / 100, quote }
}

function toneOf(sentence: ParsedSentence, bySignals: number): number {
  if (sentence.rules === "other") return 0
  let tone = bySignals
  const found = tones[sentence.rules].find(sentence.words)
  const negated = found.some((one) => one.value === "negation")
  const positive = found.filter((one) => one.value === "positive").length
  const negative = found.filter((one) => one.value === "negative").length
  const short = sentence.words.length <= mannersAtMost
  if (positive > negative) tone += (negated ? -1 : 1) * (short ? mannersWeight : wordWeight)
  else if (negative > 0) tone += negated && negative > positive ? wordWeight / 2 : -wordWeight
  return Math.max(-2, Math.min(2, tone))
}

function phrasesOf(lexicon: Lexicon): Phrases<Tone> {
  return new Phrases<Tone>([
    ...lexicon.positive.map((phrase) => [phrase, "positive"] as const),
    ...lexicon.negative.map((phrase) => [phrase, "negative"] as const),
    ...lexicon.negations.map((phrase) => [phrase, "negation"] as const),
  ])
}
