import { scriptsOf } from "./script"
import { type Sentence, sentencesOf } from "./sentences"
import { type Word, wordsOf } from "./words"

/** Rules exist per language; in other languages only what marks show is read. */
export type RuleLanguage = "en" | "zh" | "ru" | "other"

/** A sentence made ready for the rules. */
export interface ParsedSentence extends Sentence {
  /** Like `text`, line breaks as spaces: same length, same places. */
  flat: string
  words: Word[]
  rules: RuleLanguage
}

/** Nobody writes more in one mail (ten pages), and nobody reads further: it bounds the time that a mail can take. */
export const readAtMost = 40_000
/** Most sentences that are read: real ones fill `readAtMost` with fewer, one-letter lines don't. */
const sentencesAtMost = 1_500

/**
 * The first `sentencesAtMost` sentences of the text's first `readAtMost` characters. `language` (ISO 639-1) tells
 * which rules fit text in Latin letters; null lets the English ones try. Chinese and Russian sentences show by their
 * letters.
 */
export function parsed(text: string, language: string | null): ParsedSentence[] {
  return sentencesOf(text.slice(0, readAtMost))
    .slice(0, sentencesAtMost)
    .map((sentence) => {
      const flat = sentence.text.replace(/[\r\n\t]/g, " ")
      return { ...sentence, flat, words: wordsOf(flat), rules: rulesFor(flat, language) }
    })
}

function rulesFor(sentence: string, language: string | null): RuleLanguage {
  const { latin, cyrillic, han, kana, hangul, other } = scriptsOf(sentence)
  if (kana * 8 > han || hangul > 0) return "other"
  if (han > 0 && han * 4 >= latin) return "zh"
  if (cyrillic > 0 && cyrillic * 2 >= latin) return language === "uk" || language === "bg" ? "other" : "ru"
  if (other > latin) return "other"
  return language === null || language === "en" || language === "zh" || language === "ru" ? "en" : "other"
}
