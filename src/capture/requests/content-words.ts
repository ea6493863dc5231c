import { isHanCode } from "../language/script"
import { isMark, wordsOf } from "../language/words"
import { emptyWords } from "./empty-words"

/**
 * What a text is about: its content words, cut to a common beginning so that inflected forms meet (Latin and
 * Cyrillic), and pairs of Chinese characters. Words of politeness and grammar are left out.
 */
export function contentWords(text: string): Set<string> {
  const content = new Set<string>()
  const words = wordsOf(text)
  for (const [at, { text: word }] of words.entries()) {
    if (isMark(word) || emptyWords.has(word)) continue
    if (isHanCode(word.charCodeAt(0))) {
      const next = words[at + 1]?.text ?? ""
      const pair = word + next
      if (isHanCode(next.charCodeAt(0)) && !emptyWords.has(next) && !emptyWords.has(pair)) content.add(pair)
    } else if (word.length > 2 || /^\d/.test(word)) content.add(stemOf(word))
  }
  return content
}

/** How many content words two sets share. */
export function sharedWords(one: Set<string>, other: Set<string>): number {
  let count = 0
  for (const word of one) if (other.has(word)) count++
  return count
}

function stemOf(word: string): string {
  const bare = word.replace(/'s$|'$/, "")
  if (/^[a-z]/.test(bare)) return bare.replace(/(?:ing|ed|es|s|e|ation|ions?)$/, "").slice(0, 7)
  return bare.slice(0, 5)
}
