import { greetingPhrases } from "./greeting-phrases"

const phrases = [...new Set(Object.values(greetingPhrases).flat())].sort((a, b) => b.length - a.length)

/** A greeting with its name is at most this long. */
const longest = 60

/**
 * How long the greeting at the start of a mail's first line is, in characters; 0 where the line begins with content.
 *
 * "Hi Ann, thanks for …" greets with its first seven characters; "Ann," and "Mr. Lee -" greet alone on their line.
 */
export function greetingLength(line: string): number {
  const indent = line.length - line.trimStart().length
  const text = line.slice(indent)
  const lower = text.slice(0, longest + 20).toLowerCase()
  const phrase = phrases.find((words) => lower.startsWith(words))
  if (phrase === undefined) {
    const honoured = eastern.exec(text.slice(0, longest))?.[0]
    if (honoured !== undefined) return indent + honoured.trimEnd().length
    return isNameAlone(text.trimEnd()) ? line.length : 0
  }
  const next = text[phrase.length] ?? ""
  const cjk = /[\u3040-\u9fff\uac00-\ud7af]/.test(phrase)
  if (!cjk && /[\p{L}\d]/u.test(next)) return 0
  const end = text.slice(0, longest).search(/[,!:;\uff0c\uff01\uff1a\u3002]|\s[-–—]+(\s|$)/)
  if (end < 0)
    return text.trimEnd().length <= longest && wordCount(text) <= 5 && !/[.?]\s*$/.test(text)
      ? line.length
      : 0
  // "Hi everybody who has written to us, …" is a sentence; a greeting names somebody.
  if (wordCount(text.slice(0, end)) > 7) return 0
  const mark = /^[\s,!:;\-–—\uff0c\uff01\uff1a\u3002]+/.exec(text.slice(end, end + 8))?.[0] ?? ""
  const named = end === phrase.length ? namedBehind(text.slice(end + mark.length)) : 0
  return indent + end + (named > 0 ? mark.length + named : mark.trimEnd().length)
}

/** In Chinese, Japanese and Korean the name comes first: "王总您好", "田中様", "김철수님, 안녕하세요". */
const eastern =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\w ]{1,16}(?:(?:您好|你好|安好)[,\uff0c!\uff01:\uff1a\u3002]?|(?:様|殿|さん|님|总|總|先生|女士|小姐|经理|經理|老师|老師)(?:[,\uff0c、:\uff1a!\uff01]|$))/u

/** "Good morning, Ann!": the name behind the comma, one to three capitalised words up to a mark or the line's end. */
function namedBehind(text: string): number {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}\s?(?:[,!:]|$)/u.exec(text.slice(0, longest))?.[0]
      .length ?? 0
  )
}

/** "Ann," "Ann and Joe -" "Mr. Lee:": one to four words, each a name, closed by a mark. */
function isNameAlone(text: string): boolean {
  if (text.length > 40) return false
  const named = /^(.{2,36}?)\s*(,|:|-{1,2}|–|—|!)$/u.exec(text)?.[1]
  if (named === undefined) return false
  const words = named.split(/[\s/&,]+/).filter((word) => !/^(and|und|et|y|e|en|i|и)$/i.test(word))
  // A single word with a colon is a heading ("Prices:") unless it is a name with its title.
  if (text.endsWith(":") && words.length < 2) return false
  return words.length > 0 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
