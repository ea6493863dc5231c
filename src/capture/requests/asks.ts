import { dueOf } from "../dates/due"
import type { MailContext } from "../language/context"
import { type ParsedSentence, parsed, type RuleLanguage } from "../language/parsed"
import { Phrases } from "../language/phrases"
import { isMark } from "../language/words"
import type { AskKind, ReadAsk } from "./ask"
import type { AskRules } from "./cues/ask-rules"
import { askRulesEn } from "./cues/ask-rules-en"
import { askRulesOther, requestEndings } from "./cues/ask-rules-other"
import { askRulesRu } from "./cues/ask-rules-ru"
import { askRulesZh } from "./cues/ask-rules-zh"
import { askProbability } from "./model/ask-model"

/** What the rules see in a sentence. */
type Hint = keyof AskRules

const rules: Record<RuleLanguage, Phrases<Hint>> = {
  en: phrasesOf(askRulesEn),
  zh: phrasesOf(askRulesZh),
  ru: phrasesOf(askRulesRu),
  other: phrasesOf(askRulesOther),
}

export const asksFrom = 0.5
const wordsFrom = 2
const outright = 0.85
const likely = 0.65
/** Below this the model contradicts the rules, and is right more often. */
const plausibleFrom = 0.3
const questionWordsFrom = 3

/**
 * The sentences of a mail that ask its reader for something, in their order. English goes by a small trained
 * model with rules as its floor, Chinese and Russian by rules, other languages by question marks and a few
 * words of politeness. Courtesy ("How are you?"), rhetoric and boilerplate are no asks.
 */
export function asksOf(text: string, context: MailContext): ReadAsk[] {
  return asksIn(parsed(text, context.language), context)
}

/**
 * `asksOf` over sentences that are parsed already. `probabilityOf` says how likely an English sentence asks
 * (0 to 1); by default the shipped model does.
 */
export function asksIn(
  sentences: ParsedSentence[],
  context: MailContext,
  probabilityOf: (sentence: string) => number = askProbability,
): ReadAsk[] {
  const asks: ReadAsk[] = []
  for (const sentence of sentences) {
    if (sentence.words.filter((word) => !isMark(word.text)).length < wordsFrom) continue
    const hints = hintsOf(sentence)
    if (hints.has("never")) continue
    const score = Math.max(scored(sentence, hints, probabilityOf), questionScore(sentence, hints))
    if (score < asksFrom) continue
    asks.push({
      kind: kindOf(sentence, hints),
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
      due: dueOf(sentence.flat, context),
      score,
    })
  }
  return asks
}

/**
 * How surely (0 to 1) a sentence asks for an action or a meeting, whoever means it and however politely:
 * "don't hesitate to call" does, as far as words go. `asksIn` drops such offers.
 */
export function actionScore(
  sentence: ParsedSentence,
  probabilityOf: (sentence: string) => number = askProbability,
): number {
  return scored(sentence, hintsOf(sentence), probabilityOf)
}

function scored(
  sentence: ParsedSentence,
  hints: Set<Hint>,
  probabilityOf: (sentence: string) => number,
): number {
  const byRule = hints.has("meetingRequest") || hints.has("request") ? outright : 0
  if (sentence.rules !== "en") return byRule
  const probability = probabilityOf(sentence.flat)
  return probability < plausibleFrom ? probability : Math.max(byRule, probability)
}

function hintsOf(sentence: ParsedSentence): Set<Hint> {
  const hints = new Set(rules[sentence.rules].find(sentence.words).map((found) => found.value))
  if (sentence.rules === "other" && requestEndings.test(sentence.flat)) hints.add("request")
  return hints
}

/** How surely a sentence puts a question, whether or not it wants anything done. */
function questionScore(sentence: ParsedSentence, hints: Set<Hint>): number {
  if (hasQuestionMark(sentence)) {
    if (hints.has("question")) return likely
    return sentence.words.length > questionWordsFrom ? asksFrom : 0
  }
  // "吗" and "请问" ask without a mark; in other scripts the mark is hardly ever left out.
  const asks =
    sentence.rules === "zh" && hints.has("question") && /[吗么]$|请问|想问|请教/.test(sentence.flat.trim())
  return asks ? likely : 0
}

function kindOf(sentence: ParsedSentence, hints: Set<Hint>): AskKind {
  if (hints.has("meetingRequest")) return "meeting"
  const marked = hasQuestionMark(sentence)
  if (hints.has("meeting") && (marked || hints.has("request"))) return "meeting"
  if (hints.has("request")) return "request"
  return marked || (sentence.rules !== "en" && hints.has("question")) ? "question" : "request"
}

function hasQuestionMark(sentence: ParsedSentence): boolean {
  return /[??]/.test(sentence.flat)
}

function phrasesOf(language: AskRules): Phrases<Hint> {
  const hints: Hint[] = ["never", "request", "question", "meeting", "meetingRequest"]
  return new Phrases(hints.flatMap((hint) => language[hint].map((phrase) => [phrase, hint] as const)))
}
