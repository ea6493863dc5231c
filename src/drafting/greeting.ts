import { anyTime, greetingWords, usual } from "./courtesy"
import { addressName } from "./person-name"
import type { Formality, Manner } from "./voice"

const LONGEST_GREETING = 60

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}"
/** Names are told by their capitals, so the case of a greeting's own first letter is left open word by word. */
const either = (language: string) =>
  (greetingWords[language] ?? [])
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join("|")

/** How a greeting runs, by language. Each begins at the start of the line and ends behind the name or its mark. */
const GREETINGS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`^(?:${either("en")})(?!\\p{L})(?: [^\\s,!:–—]{1,30}){0,4}(?:[,!:–—]|$)`, "iu"),
  ru: new RegExp(`^(?:${NAME}, )?(?:${either("ru")})(?!\\p{L})(?:,? ${NAME})?(?:[!,.:]|$)`, "u"),
  zh: new RegExp(
    `^(?:[\\p{Script=Han}A-Za-z]{1,12}[，, ]{0,2})?(?:${either("zh")})(?:[，, ]?[\\p{Script=Han}A-Za-z]{1,12}(?=[：:！!]|$))?(?:[：:，,！!。]|$)`,
    "iu",
  ),
}

/** The greeting that a mail opens with, as it stands ("Hi Anna,"), or null. Only the first line is looked at. */
export function greetingOf(text: string, language: string): string | null {
  const found = GREETINGS[language]?.exec(firstLine(text))?.[0] ?? null
  return found !== null && found.length <= LONGEST_GREETING ? found : null
}

/** A mail without the greeting that it opens with, whatever the language. */
export function gistOf(text: string): string {
  const whole = text.trim()
  for (const language of Object.keys(greetingWords)) {
    const greeting = greetingOf(whole, language)
    if (greeting === null || !whole.startsWith(greeting)) continue
    const rest = whole.slice(greeting.length).replace(/^[\s,!，！。:：]+/u, "")
    if (rest !== "") return rest
  }
  return whole
}

/** The greeting with the name taken out ("Hi {name},"); null where the person's name does not stand in it. */
export function greetingManner(greeting: string, name: string | null): string | null {
  const given = addressName(name)
  if (given === null) return null
  for (const form of [given, given.split(" ")[0] ?? given]) {
    const at = placeOfName(greeting, form)
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
  const isNamed = (word: string) =>
    placeOfName(greeting, word) !== -1 ||
    // "Hi Annie," to Ann.
    (word.length > 2 && greeting.toLowerCase().includes(` ${word.toLowerCase()}`))
  if (given.split(" ").some(isNamed)) return true
  return /^\p{Script=Han}/u.test(given) && greeting.startsWith(given.slice(0, 1))
}

/** Where the name stands in the greeting, or -1. Words of the greeting may hold its letters: "Hello El,". */
function placeOfName(greeting: string, name: string): number {
  const [lower, wanted] = [greeting.toLowerCase(), name.toLowerCase()]
  const isPartOfWord = (at: number) =>
    !/\p{Script=Han}/u.test(wanted) &&
    (/\p{L}$/u.test(lower.slice(0, at)) || /^\p{L}/u.test(lower.slice(at + wanted.length)))
  let at = lower.indexOf(wanted)
  while (at !== -1 && isPartOfWord(at)) at = lower.indexOf(wanted, at + 1)
  return at
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

function firstLine(text: string): string {
  return (
    text
      .slice(0, 1000)
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line !== "") ?? ""
  )
}
