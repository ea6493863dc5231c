import { signOffLines } from "./courtesy"
import { greetingManner, greetingOf } from "./greeting"

/** A mail that the rep has sent: the rep's own words, quotes cut off. */
export interface SentText {
  text: string
  /** ISO 639-1, or null where it is not known. */
  language: string | null
  /** Name of the person it went to, or null. */
  to: string | null
}

export type Formality = "formal" | "casual"

/** How the rep writes in one language, as far as the sent mails tell. */
export interface Manner {
  /** The words around the name in a greeting: "Hi {name}," or "{name}, добрый день!". Null where none was seen. */
  greeting: string | null
  /** The line above the rep's name: "Best regards,". */
  signOff: string | null
  /** Вы or ты, 您 or 你; in English by greeting and contractions. */
  formality: Formality | null
  /** Middle length of the mails in words (in Chinese: characters divided by 1.6). */
  words: number | null
}

/** The rep's style card. `manners` is keyed by ISO 639-1. */
export interface Voice {
  /** How the rep signs, or null where no sent mail ends with a name. */
  signature: string | null
  /** The same by language: a name may be written otherwise in each. */
  signatures: Readonly<Record<string, string>>
  manners: Readonly<Record<string, Manner>>
  /** A few sent mails, nearest first, as examples of the manner; never as a source of facts. */
  examples: readonly string[]
}

/**
 * Learns how the rep writes from sent mails, newest first: greeting and sign-off are the most frequent ones, formality
 * is decided by majority, length is the median. Nothing is learnt from nothing.
 *
 * @param examples mails to show a model, from `nearestMails`
 */
export function learnVoice(sent: readonly SentText[], examples: readonly string[] = []): Voice {
  const byLanguage = new Map<string, SentText[]>()
  for (const mail of sent) {
    if (mail.language === null || mail.text.trim() === "") continue
    byLanguage.set(mail.language, [...(byLanguage.get(mail.language) ?? []), mail])
  }
  const manners: Record<string, Manner> = {}
  const signatures: Record<string, string> = {}
  for (const [language, mails] of byLanguage) {
    manners[language] = mannerOf(language, mails)
    const name = mostFrequent(mails.map(signatureOf))
    if (name !== null) signatures[language] = name
  }
  return { signature: mostFrequent(sent.map(signatureOf)), signatures, manners, examples }
}

function signatureOf({ text, language }: SentText): string | null {
  return signOffOf(text, language ?? "en")?.name ?? null
}

function mannerOf(language: string, mails: readonly SentText[]): Manner {
  const greetings = mails.map((mail) => {
    const greeting = greetingOf(mail.text, language)
    return greeting === null ? null : greetingManner(greeting, mail.to)
  })
  return {
    greeting: mostFrequent(greetings),
    signOff: mostFrequent(mails.map((mail) => signOffOf(mail.text, language)?.line ?? null)),
    formality: mostFrequent(mails.map((mail) => formalityOf(mail.text, language))),
    words: median(mails.map((mail) => wordsIn(mail.text))),
  }
}

/** Вы or ты, 您 or 你, "Dear" or "Hi": null where the text does not say. */
export function formalityOf(text: string, language: string): Formality | null {
  const [formal, casual] = MARKS[language] ?? []
  if (!formal || !casual) return null
  if (formal.test(text)) return "formal"
  return casual.test(text) ? "casual" : null
}

const MARKS: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  en: [/^\s*(dear|good (morning|afternoon|evening)|hello)\b/i, /^\s*(hi|hey)\b/i],
  ru: [
    /(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}{0,3}|здравствуйте)(?!\p{L})/iu,
    /(?<!\p{L})(ты|тебя|тебе|твой|твоя|твоё|твои|привет)(?!\p{L})/iu,
  ],
  zh: [/您/, /你/],
}

/** Words of a text; Chinese characters count as 1.6 to the word. */
export function wordsIn(text: string): number {
  const ideographs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0
  return Math.round(words + ideographs / 1.6)
}

/** The sign-off among the last lines of a mail and the name below it. */
export function signOffOf(text: string, language: string): { line: string; name: string | null } | null {
  const lines = text
    .trim()
    .slice(-400)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  const known = signOffLines[language] ?? []
  for (let index = Math.max(1, lines.length - 4); index < lines.length; index++) {
    const line = lines[index] ?? ""
    if (!known.includes(line.toLowerCase().replace(/[\s,.!，。！]+$/u, ""))) continue
    const below = lines[index + 1] ?? ""
    const isName =
      /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(below) || /^\p{Script=Han}{2,4}$/u.test(below)
    return { line, name: isName && !known.includes(below.toLowerCase()) ? below : null }
  }
  return null
}

function mostFrequent<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  // Among equals the first seen, which is the newest.
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
