import type { SignalKind } from "~src/record/signal"
import type { MailContext } from "../language/context"
import { type ParsedSentence, parsed } from "../language/parsed"
import { type Found, Phrases } from "../language/phrases"
import { isMark, type Word } from "../language/words"
import type { Lexicon, LexiconEntry } from "./lexicon"
import { lexiconEn } from "./lexicon-en"
import { lexiconRu } from "./lexicon-ru"
import { lexiconZh } from "./lexicon-zh"
import type { ReadSignal } from "./signal"

type Role = LexiconEntry | "negation" | "takesBack" | "supposes"

const lexicons = { en: phrasesOf(lexiconEn), zh: phrasesOf(lexiconZh), ru: phrasesOf(lexiconRu) }

/** What is only supposed ("if you cancel …") is no fact; of these kinds it tells nothing. */
const onlyFacts = new Set<SignalKind>([
  "decline",
  "ready_to_buy",
  "churn_risk",
  "complaint",
  "leaving",
  "budget",
  "approval",
  "postponement",
  "advocacy",
  "urgency",
])
const negationReach = 4

/**
 * The signals that a mail's sentences give, at most one a kind and sentence, in the order of the text;
 * English, Chinese and Russian. Negated ones ("price is not an issue", 不贵, не срочно) are left out.
 */
export function signalsOf(text: string, context: MailContext): ReadSignal[] {
  return signalsIn(parsed(text, context.language))
}

/** `signalsOf` over sentences that are parsed already. */
export function signalsIn(sentences: ParsedSentence[]): ReadSignal[] {
  return sentences.flatMap((sentence) => {
    if (sentence.rules === "other") return []
    const found = lexicons[sentence.rules].find(sentence.words)
    const strongest = new Map<SignalKind, { entry: LexiconEntry; cue: Found<Role> }>()
    for (const cue of found) {
      if (typeof cue.value === "string" || !holds(cue, cue.value, found, sentence.words)) continue
      const known = strongest.get(cue.value.kind)
      if (!known || cue.value.score > known.entry.score)
        strongest.set(cue.value.kind, { entry: cue.value, cue })
    }
    return [...strongest.values()].map(({ entry, cue }) => signalOf(sentence, entry, cue))
  })
}

function holds(cue: Found<Role>, entry: LexiconEntry, found: Found<Role>[], words: Word[]): boolean {
  for (const other of found) {
    if (other.value === "supposes" && onlyFacts.has(entry.kind) && other.from < cue.from) return false
    if (!entry.negatable) continue
    if (other.value === "negation" && negates(other, cue, words)) return false
    if (other.value === "takesBack" && other.from >= cue.from && other.from - cue.to <= negationReach)
      return false
  }
  return true
}

/** Stands the negation inside the cue or shortly before it, in the same clause? */
function negates(negation: Found<Role>, cue: Found<Role>, words: Word[]): boolean {
  if (negation.from >= cue.to || cue.from - negation.to > negationReach) return false
  for (let at = negation.to; at < cue.from; at++) if (isMark(words[at]?.text ?? "")) return false
  return true
}

function signalOf(sentence: ParsedSentence, entry: LexiconEntry, cue: Found<Role>): ReadSignal {
  const start = sentence.words[cue.from]?.start ?? 0
  const end = sentence.words[cue.to - 1]?.end ?? start
  return {
    kind: entry.kind,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    cue: sentence.text.slice(start, end),
    polarity: entry.polarity,
    score: entry.score,
  }
}

function phrasesOf(lexicon: Lexicon): Phrases<Role> {
  return new Phrases<Role>([
    ...lexicon.entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)),
    ...lexicon.negations.map((phrase) => [phrase, "negation"] as const),
    ...lexicon.takesBack.map((phrase) => [phrase, "takesBack"] as const),
    ...lexicon.supposes.map((phrase) => [phrase, "supposes"] as const),
  ])
}
