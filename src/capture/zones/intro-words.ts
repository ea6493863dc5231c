import { introPhrases, weekdayStarts } from "./intro-phrases"

const starts = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.starts))]
const startWords = new Set(starts.map((start) => firstWord(start)))
const verbs = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.verbs))]
const verbsByLastSign = new Map<string, string[]>()
for (const verb of verbs) {
  const last = verb.at(-1) ?? ""
  verbsByLastSign.set(last, [...(verbsByLastSign.get(last) ?? []), verb])
}
const longestStart = Math.max(...starts.map((start) => start.length))
const weekdays = new Set(weekdayStarts)

/** Whether a text begins as an introduction does: "On", "Am", "W dniu", "在". */
export function beginsLikeIntro(text: string): boolean {
  if (/^[在于於]/.test(text)) return true
  if (!startWords.has(firstWord(text))) return false
  const lower = text.slice(0, longestStart + 1).toLowerCase()
  return starts.some((start) => lower.startsWith(start) && !isLetter(lower[start.length]))
}

/** Whether a text begins with a day, a time or a weekday. */
export function beginsWithDate(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) {
    return /^\d{1,4}\s?[./年년-]|^\d{1,2}[:.]\d{2}|^\d{1,2}\.?\s\p{L}/u.test(text.slice(0, 16))
  }
  const word = firstWord(text)
  if (word.length < 2 || word.length > 12) return false
  return [word.length, 3, 4, 5].some((length) => weekdays.has(word.slice(0, length)))
}

/** Whether a text ends with "wrote" in one of the languages, closing marks aside. */
export function endsWithVerb(text: string): boolean {
  let end = text.length
  while (end > 0 && " \t\u00a0\u202f:\uff1a,.…-".includes(text[end - 1] ?? "")) end--
  const candidates = verbsByLastSign.get((text[end - 1] ?? "").toLowerCase())
  if (candidates === undefined) return false
  const tail = text.slice(Math.max(0, end - 28), end).toLowerCase()
  return candidates.some((verb) => tail.endsWith(verb) && !isAlphabetic(tail[tail.length - verb.length - 1]))
}

/** Whether "wrote" stands inside a text, where the writer's name follows it ("Am 02.06.2017 schrieb Ann Lee"). */
export function hasVerbInside(text: string): boolean {
  const lower = text.toLowerCase()
  return verbs.some((verb) => {
    const at = lower.indexOf(` ${verb}`)
    return at >= 0 && !isLetter(lower[at + verb.length + 1])
  })
}

/** The first run of letters, lower-cased; at most 14 signs are looked at. */
function firstWord(text: string): string {
  let end = 0
  while (end < 14 && isLetter(text[end])) end++
  return text.slice(0, end).toLowerCase()
}

function isLetter(sign: string | undefined): boolean {
  if (sign === undefined) return false
  const code = sign.charCodeAt(0)
  return code < 128 ? (code >= 65 && code <= 90) || (code >= 97 && code <= 122) : /\p{L}/u.test(sign)
}

/** Letters of scripts that set spaces between words. */
function isAlphabetic(sign: string | undefined): boolean {
  return isLetter(sign) && !/[\u2e80-\u9fff\uac00-\ud7af]/.test(sign ?? "")
}
