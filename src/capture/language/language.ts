import { detectAll } from "tinyld/light"
import { commonWords, cyrillicLanguages, latinLanguages } from "./languages"
import { scriptsOf } from "./script"

const readAtMost = 4000
const sampleAtMost = 500
const ngramsFrom = 16

/**
 * The language of a text as ISO 639-1, or null when there is nothing to go by (empty, digits, links, too
 * little to tell). Script decides where it can; words and letter statistics decide the rest.
 */
export function languageOf(text: string): string | null {
  const sample = lettersOnly(text.slice(0, readAtMost)).slice(0, sampleAtMost)
  const scripts = scriptsOf(sample)
  const { latin, cyrillic, han, kana, hangul, other } = scripts
  const total = latin + cyrillic + han + kana + hangul + other
  if (total === 0) return null
  // Latin product names stand in Chinese, Japanese and Korean mail; the reverse hardly happens.
  const eastAsian = han + kana + hangul
  if (eastAsian * 3 >= latin && eastAsian >= cyrillic && eastAsian > other) {
    if (hangul > kana && hangul >= han / 2) return "ko"
    return kana * 8 >= han && kana > 0 ? "ja" : "zh"
  }
  if (cyrillic * 2 >= latin && cyrillic >= other) return cyrillicLanguage(sample)
  if (other > latin) return statistics(sample, null)
  return latinLanguage(sample)
}

function cyrillicLanguage(sample: string): string {
  if (/[іїєґ]/i.test(sample)) return "uk"
  if (/[ыэё]/i.test(sample)) return "ru"
  return statistics(sample, cyrillicLanguages) ?? "ru"
}

function latinLanguage(sample: string): string | null {
  const byWords = wordVotes(sample)
  if (byWords.clear) return byWords.language
  if (sample.length < ngramsFrom) return byWords.language ?? accented(sample)
  return statistics(sample, latinLanguages) ?? byWords.language
}

function accented(sample: string): string | null {
  return /[À-ɏ]/.test(sample) ? statistics(sample, latinLanguages) : null
}

function statistics(sample: string, only: string[] | null): string | null {
  const [best] = detectAll(sample, only === null ? {} : { only })
  return best?.lang ?? null
}

const languageByWord = new Map<string, string | null>()
for (const [language, list] of Object.entries(commonWords)) {
  for (const word of list) languageByWord.set(word, languageByWord.has(word) ? null : language)
}

function wordVotes(sample: string): { language: string | null; clear: boolean } {
  const votes = new Map<string, number>()
  let words = 0
  for (const word of sample.toLowerCase().replaceAll("’", "'").split(" ")) {
    if (word === "") continue
    words++
    const language = languageByWord.get(word)
    if (language) votes.set(language, (votes.get(language) ?? 0) + 1)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (!first) return { language: null, clear: false }
  const lead = first[1] - (second?.[1] ?? 0)
  return { language: lead > 0 ? first[0] : null, clear: lead >= 2 || (lead >= 1 && words <= 6) }
}

/** Drops addresses, links and everything that is no word, so that they tell nothing about the language. */
function lettersOnly(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => !/[@/\\_<>=]|www\./.test(word))
    .join(" ")
    .replace(/[^\p{L}\p{M}'’ ]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim()
}
