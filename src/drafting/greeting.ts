import { anyTime, greetingWords, usual } from "./courtesy"
import { addressName } from "./person-name"
import type { Formality, Manner } from "./voice"

const LONGEST_GREETING = 60

/**
 * The greeting that a mail opens with, as it stands ("Hi Anna,"), or null. Only the first line is looked at, and of a
 * line that runs on only the part up to its comma.
 */
export function greetingOf(text: string, language: string): string | null {
  const line = firstLine(text)
  const words = greetingWords[language] ?? []
  const lower = line.toLowerCase()
  const has = (part: string) => words.some((word) => startsWord(part, word))
  if (language !== "en" && line.length <= LONGEST_GREETING) {
    const inside = words.some((word) => lower.includes(word))
    const ends = /[!,，：:！。.]$/u.test(line)
    if (inside && (ends || line.length <= 20)) return line
  }
  if (!has(lower)) return null
  const end = line.search(/[,!:，：！–—]/u)
  if (end === -1) return line.length <= 30 ? line : null
  return end < LONGEST_GREETING ? line.slice(0, end + 1) : null
}

/** The greeting with the name taken out ("Hi {name},"); null where the person's name does not stand in it. */
export function greetingManner(greeting: string, name: string | null): string | null {
  const given = addressName(name)
  if (given === null) return null
  for (const form of [given, given.split(" ")[0] ?? given]) {
    const at = greeting.toLowerCase().indexOf(form.toLowerCase())
    if (at === -1) continue
    const manner = `${greeting.slice(0, at)}{name}${greeting.slice(at + form.length)}`
    return fitsAnybody(manner) ? timeless(manner) : null
  }
  return null
}

/** The line with which a mail to this person opens. `own` is how the rep greeted this very person last, if ever. */
export function greet(
  language: string,
  name: string | null,
  own: string | null,
  manner: Manner | null,
  formality: Formality,
): string {
  const forms = usual[language] ?? usual.en
  const given = addressName(name)
  if (own !== null && (given === null || namesSomebodyLike(own, given))) return timeless(own)
  if (forms === undefined || given === null) return forms?.nameless ?? "Hello,"
  return (manner?.greeting ?? forms[formality]).replace("{name}", () => given)
}

/** Whether a greeting names this person: by any part of the name, or in Chinese by the family name. */
function namesSomebodyLike(greeting: string, given: string): boolean {
  const lower = greeting.toLowerCase()
  if (given.split(" ").some((word) => lower.includes(word.toLowerCase()))) return true
  return /^\p{Script=Han}/u.test(given) && greeting.startsWith(given.slice(0, 1))
}

/** "Уважаемая" and titles fit one person and not the next. */
function fitsAnybody(manner: string): boolean {
  return !/уважаем|\b(mr|mrs|ms|dr|prof)\b|先生|女士|经理|总/iu.test(manner)
}

function timeless(greeting: string): string {
  for (const [bound, free] of Object.entries(anyTime)) {
    const at = greeting.toLowerCase().indexOf(bound)
    if (at === -1) continue
    const starts = at === 0
    const word = starts ? free.charAt(0).toUpperCase() + free.slice(1) : free
    return greeting.slice(0, at) + word + greeting.slice(at + bound.length)
  }
  return greeting
}

function startsWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false
  const next = text.charAt(word.length)
  return next === "" || !/[\p{L}\p{N}]/u.test(next) || /\p{Script=Han}/u.test(word)
}

function firstLine(text: string): string {
  return (
    text
      .slice(0, 1000)
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line !== "") ?? ""
  )
}
