import { isHanCode } from "./script"

/** A word, a Chinese character or a punctuation mark, folded for comparing. */
export interface Word {
  /** Lower case, straight apostrophes, ё as е, wide punctuation as its narrow form. */
  text: string
  start: number
  end: number
}

const narrow: Record<string, string> = {
  "?": "?",
  "!": "!",
  ",": ",",
  "、": ",",
  "。": ".",
  ";": ";",
  ":": ":",
  "(": "(",
  ")": ")",
  "…": "…",
  "–": "-",
  "—": "-",
}
const marks = new Set([
  "?",
  "!",
  ",",
  ".",
  ";",
  ":",
  "(",
  ")",
  "-",
  "%",
  "$",
  "€",
  "£",
  "¥",
  "₽",
  '"',
  "/",
  "@",
])
const letter = /[\p{L}\p{M}\p{N}]/u

/** The words and marks of a text, with their places in it. Linear in the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isHanCode(code)) {
      words.push({ text: text[at] ?? "", start: at, end: at + 1 })
      at++
    } else if (isLetter(code)) {
      const end = wordEnd(text, at)
      words.push({ text: folded(text.slice(at, end)), start: at, end })
      at = end
    } else {
      const char = text[at] ?? ""
      const mark = narrow[char] ?? char
      if (marks.has(mark) || mark === "…") words.push({ text: mark, start: at, end: at + 1 })
      at++
    }
  }
  return words
}

/** Is this entry of `wordsOf` a punctuation mark? */
export function isMark(word: string): boolean {
  return marks.has(word) || word === "…"
}

/** The folding that `Word.text` has. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  const straight = lower.includes("’") ? lower.replaceAll("’", "'") : lower
  return straight.includes("ё") ? straight.replaceAll("ё", "е") : straight
}

function wordEnd(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isHanCode(code)) break
    if (isLetter(code)) at++
    else if ((code === 39 || code === 0x2019) && isLetter(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function isLetter(code: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)
  }
  if (code >= 0x400 && code <= 0x481) return true
  return letter.test(String.fromCharCode(code))
}
