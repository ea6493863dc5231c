import { dueOf } from "../dates/due"
import type { MailContext } from "../language/context"
import { type ParsedSentence, parsed, type RuleLanguage } from "../language/parsed"
import { type Found, Phrases } from "../language/phrases"
import type { ReadCommitment } from "./commitment"
import { type PromiseRules, promiseRules } from "./cues/promise-rules"

type Hint = keyof PromiseRules

const rules: Record<RuleLanguage, Phrases<Hint>> = {
  en: phrasesOf(promiseRules.en),
  zh: phrasesOf(promiseRules.zh),
  ru: phrasesOf(promiseRules.ru),
  other: phrasesOf(promiseRules.other),
}

/** After one of these, 我 is the one who gets something, not the one who does it: 发给我, 联系我. */
const beforeObject = new Set("给向跟与和系诉知复帮让叫找请约".split(""))

/**
 * The promises of a mail's writer ("I'll send it by Friday"), in their order; English, Chinese and Russian.
 * What is conditional, negated, only hoped for or put as a question is no promise, nor is what others will do.
 */
export function commitmentsOf(text: string, context: MailContext): ReadCommitment[] {
  return commitmentsIn(parsed(text, context.language), context)
}

/** `commitmentsOf` over sentences that are parsed already. */
export function commitmentsIn(sentences: ParsedSentence[], context: MailContext): ReadCommitment[] {
  const commitments: ReadCommitment[] = []
  for (const sentence of sentences) {
    const hint = promises(sentence)
    if (hint === null) continue
    const due = dueOf(sentence.flat, context)
    if (hint === "withDay" && due === null) continue
    commitments.push({
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
      due,
      score: due === null ? 0.7 : hint === "withDay" ? 0.8 : 0.9,
    })
  }
  return commitments
}

/** Does the sentence promise something, outright or (with a day) by plan? */
function promises(sentence: ParsedSentence): "promise" | "withDay" | null {
  if (/[??]/.test(sentence.flat) || /[吗么]$/.test(sentence.flat)) return null
  const found = rules[sentence.rules].find(sentence.words)
  if (found.some((one) => one.value === "never")) return null
  const own = found.filter((one) => isOwn(sentence, one))
  if (own.some((one) => one.value === "promise")) return "promise"
  return own.length > 0 ? "withDay" : null
}

function isOwn(sentence: ParsedSentence, { from }: Found<Hint>): boolean {
  if (sentence.rules !== "zh" || sentence.words[from]?.text !== "我") return true
  return !beforeObject.has(sentence.words[from - 1]?.text ?? "")
}

function phrasesOf(language: PromiseRules): Phrases<Hint> {
  const hints: Hint[] = ["promise", "withDay", "never"]
  return new Phrases(hints.flatMap((hint) => language[hint].map((phrase) => [phrase, hint] as const)))
}
