import { type ParsedSentence, parsed } from "../language/parsed"
import { type Found, Phrases } from "../language/phrases"
import { isMark } from "../language/words"
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

type Tone = "positive" | "negative" | "negation" | "manners" | "asks" | "presupposes" | "questionWord"

const tones = { en: phrasesOf(lexiconEn), zh: phrasesOf(lexiconZh), ru: phrasesOf(lexiconRu) }
/** Thanks and agreement are manners; they must not outweigh what is said, nor make a mood alone. */
const mannersWeight = 0.1
const wordWeight = 0.5
const signalWeight = 1

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
  const all = tones[sentence.rules].find(sentence.words)
  // Who asks whether there are problems has none.
  const askedFrom = questionIn(sentence, all)
  if (askedFrom === 0) return 0
  const found = all.filter(({ to }) => to <= askedFrom)
  const of = (kind: Tone) => found.filter((one) => one.value === kind)
  const moods = [...of("positive"), ...of("negative")]
  // The "not" of a word that is negative by itself, as in 不满, turns nothing round.
  const negated = of("negation").some(
    (one) => !moods.some(({ from, to }) => from <= one.from && one.to <= to),
  )
  const positive = of("positive").length
  const negative = of("negative").length
  if (positive > negative) tone += (negated ? -1 : 1) * wordWeight
  else if (negative > 0) tone += negated && negative > positive ? wordWeight / 2 : -wordWeight
  else if (of("manners").length > 0 && !negated) tone += mannersWeight
  return Math.max(-2, Math.min(2, tone))
}

/**
 * From which word on a sentence only asks; past its end where it does not, or where the question takes for granted what
 * it asks about. "Support is slow, when does it end?" says something before it asks.
 */
function questionIn({ flat, words }: ParsedSentence, found: readonly Found<Tone>[]): number {
  if (found.some(({ value }) => value === "presupposes")) return words.length
  const clauses = [
    0,
    ...words.flatMap(({ text }, at) => (isMark(text) && at + 1 < words.length ? [at + 1] : [])),
  ]
  const clauseOf = (at: number) => clauses.findLast((start) => start <= at) ?? 0
  const announced = found.find(({ value }) => value === "asks")
  if (announced) return clauseOf(announced.from)
  if (!/[?？]["'”’)）»\s]*$/u.test(flat)) return words.length
  const asking = found.find(({ value }) => value === "questionWord")
  return asking ? clauseOf(asking.from) : (clauses.at(-1) ?? 0)
}

function phrasesOf(lexicon: Lexicon): Phrases<Tone> {
  return new Phrases<Tone>([
    ...lexicon.positive.map((phrase) => [phrase, "positive"] as const),
    ...lexicon.negative.map((phrase) => [phrase, "negative"] as const),
    ...lexicon.negations.map((phrase) => [phrase, "negation"] as const),
    ...lexicon.manners.map((phrase) => [phrase, "manners"] as const),
    ...lexicon.asks.map((phrase) => [phrase, "asks"] as const),
    ...lexicon.questionWords.map((phrase) => [phrase, "questionWord"] as const),
    ...lexicon.presupposes.map((phrase) => [phrase, "presupposes"] as const),
  ])
}
