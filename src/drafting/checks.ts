import { addressedToMachines } from "~src/record/addressed-to-machines"
import type { DraftWarning } from "~src/record/draft"
import { runsOf } from "./checks/copies"
import { datesIn } from "./checks/dates"
import { holdsLink, holdsPhone, linksIn, phonesIn } from "./checks/links"
import { unknownNames } from "./checks/names"
import { chineseAmount, halves, numberWords } from "./checks/number-words"
import { numbersIn, supports } from "./checks/numbers"
import { unsupportedPromises } from "./checks/promises"
import { indexOf, type SourceIndex } from "./checks/source-index"
import { claimsOf, type Sources } from "./checks/sources"
import { contentWords, overlap } from "./content-words"
import { plainLine, visible } from "./plain-text"
import { wordsIn } from "./voice"

/** What a draft is expected to be. */
export interface Expectations {
  /** ISO 639-1. */
  language: string
  languageOf: (text: string) => string | null
  /** Their open questions, in their words, with the words that name a time. */
  asks: readonly { quote: string; when: string | null }[]
  /** Other words of theirs that a mail may take up: what they promised, and the sentence on which the step rests. */
  takenUp: readonly string[]
}

const LONG = 220
const OVERLONG = 400

/**
 * Everything in a draft that needs the rep's eye: numbers, dates, names, links and promises that stand in no source, open
 * questions passed over, the wrong language, too many words, and every `[blank]`. Pure; an empty list is a clean draft.
 */
export function checkDraft(draft: string, sources: Sources, expected: Expectations): DraftWarning[] {
  const text = visible(draft).normalize("NFC")
  const index = indexOf(sources)
  const claims = claimsOf(text, index.text)
  return eachOnce([
    ...blanks(text),
    ...links(text, sources),
    ...dates(claims, index),
    ...names(claims, index, expected.language),
    ...promises(claims, sources),
    ...asks(text, expected),
    ...language(claims, expected),
    ...length(text),
    ...foreign(draft, claims, index, [...expected.asks.map((ask) => ask.quote), ...expected.takenUp]),
  ])
}

function eachOnce(warnings: readonly DraftWarning[]): DraftWarning[] {
  return [...new Map(warnings.map((one) => [`${one.kind} ${one.text} ${one.message}`, one])).values()]
}

/** What the rep can judge at a glance. */
const MILD = new Set<DraftWarning["kind"]>(["placeholder", "fallback", "across"])

/** Whether a draft with this warning must not be shown as it is when a model wrote it. */
export function isSerious(warning: DraftWarning, draft: string): boolean {
  if (warning.kind === "length") return wordsIn(draft) > OVERLONG
  return !MILD.has(warning.kind)
}

function blanks(text: string): DraftWarning[] {
  // In two braces stands what a template, or a model that has seen one, has left open.
  const found = text.match(/\[[^[\]\n]{1,200}\](?!\()|\{\{[^{}\n]{1,100}\}\}/gu) ?? []
  return [...new Set(found)].map((blank) => ({
    kind: "placeholder",
    text: blank,
    message: "Fill this in.",
  }))
}

function links(text: string, { ours, theirs }: Sources): DraftWarning[] {
  const warnings: DraftWarning[] = []
  for (const link of linksIn(text)) {
    if (holdsLink(ours, link)) continue
    const message = holdsLink(theirs, link)
      ? "This link or address comes from their mail, not from you."
      : "This link or address stands nowhere in the record."
    warnings.push({ kind: "link", text: link, message })
  }
  for (const phone of phonesIn(text)) {
    if (!holdsPhone(ours, phone)) {
      warnings.push({
        kind: "unsupported",
        text: phone,
        message: "You have not given this phone number before.",
      })
    }
  }
  return warnings
}

/** Dates first: what is left are numbers. */
function dates(claims: string, index: SourceIndex): DraftWarning[] {
  const withoutLinks = [...linksIn(claims), ...phonesIn(claims)].reduce(
    (text, link) => text.replace(link, " "),
    claims,
  )
  const withoutListing = withoutLinks.replace(/^\s*\d{1,2}[.)]\s/gmu, " ")
  const { dates: named, rest } = datesIn(withoutListing)
  const warnings: DraftWarning[] = named
    .filter((date) => !date.keys.some((key) => index.dateKeys.has(key)))
    .map((date) => ({
      kind: "unsupported",
      text: date.text,
      message: "No such day or time stands in the record.",
    }))
  return [...warnings, ...numbers(rest, index), ...amounts(rest, index)]
}

function numbers(rest: string, { ourNumbers, theirNumbers }: SourceIndex): DraftWarning[] {
  const warnings: DraftWarning[] = []
  for (const number of numbersIn(rest)) {
    if (supports(ourNumbers, number)) continue
    if (!supports(theirNumbers, number)) {
      warnings.push({
        kind: "unsupported",
        text: number.text,
        message: "This number stands nowhere in the record.",
      })
    } else if (number.kind !== "plain") {
      warnings.push({
        kind: "promise",
        text: number.text,
        message: "Only they have named this figure: do you agree to it?",
      })
    }
  }
  return warnings
}

/** Amounts in words. */
function amounts(rest: string, { text, values }: SourceIndex): DraftWarning[] {
  const said: string[] = [...(rest.match(chineseAmount) ?? []), ...(rest.match(halves) ?? [])]
  for (const [word] of rest.toLowerCase().matchAll(/\p{L}+/gu)) {
    const value = Object.hasOwn(numberWords, word) ? numberWords[word] : undefined
    if (value !== undefined && !values.has(value)) said.push(word)
  }
  return [...new Set(said)]
    .filter((amount) => !text.includes(amount.toLowerCase()))
    .map((amount) => ({
      kind: "unsupported",
      text: amount,
      message: "This amount stands nowhere in the record.",
    }))
}

function names(claims: string, { stems }: SourceIndex, language: string): DraftWarning[] {
  // "Nov" and "Thursday" are judged as dates.
  return unknownNames(datesIn(claims).rest, stems, language).map((name) => ({
    kind: "unsupported",
    text: name,
    message: "This name stands nowhere in the record.",
  }))
}

function promises(claims: string, { ours }: Sources): DraftWarning[] {
  return unsupportedPromises(claims, ours).map(({ sentence, what }) => ({
    kind: "promise",
    text: sentence,
    message: `This promises ${what} that you have not promised before.`,
  }))
}

const COVERED = 0.5

function asks(text: string, expected: Expectations): DraftWarning[] {
  const words = contentWords(text)
  const whole = plainLine(text).toLowerCase()
  return expected.asks
    .filter((ask) => !covers(whole, words, ask))
    .map(({ quote }) => ({
      kind: "open_ask",
      text: plainLine(quote),
      message: "They asked this and the draft passes over it.",
    }))
}

/** Said in their words, or in half of the words that matter, or by the time that they proposed. */
function covers(
  whole: string,
  words: ReadonlySet<string>,
  { quote, when }: Expectations["asks"][number],
): boolean {
  if (whole.includes(plainLine(quote).toLowerCase())) return true
  if (when !== null && whole.includes(plainLine(when).toLowerCase())) return true
  const wanted = contentWords(when === null ? quote : quote.replace(when, " "))
  return wanted.size === 0 || overlap(wanted, words) >= COVERED
}

/** Of fewer letters than this a language can't be told, only a script. */
const TELLING = 40

function language(claims: string, expected: Expectations): DraftWarning[] {
  const lines = claims.split("\n").filter((line) => line.trim() !== "")
  // Greeting and signature hold names, which may be in any script.
  const body = lines.length < 3 ? claims : lines.slice(1, -1).join("\n")
  const letters = body.match(/\p{L}/gu)?.length ?? 0
  const right =
    letters < TELLING
      ? letters < 12 || inScriptOf(expected.language, body, letters)
      : [null, expected.language].includes(expected.languageOf(body))
  if (right) return []
  return [
    {
      kind: "language",
      text: "",
      message: `This is not in the language that it should be in (${expected.language}).`,
    },
  ]
}

/** Half of the letters are of the language's script; where that is none of these, nothing is said. */
function inScriptOf(language: string, text: string, letters: number): boolean {
  const script = { ru: /\p{Script=Cyrillic}/gu, zh: /\p{Script=Han}/gu, en: /\p{Script=Latin}/gu }[language]
  return script === undefined || (text.match(script)?.length ?? 0) >= letters / 2
}

function length(text: string): DraftWarning[] {
  const words = wordsIn(text)
  if (words <= LONG) return []
  return [{ kind: "length", text: "", message: `${words} words: shorter mails get more answers.` }]
}

/** Signs that something else than the rep's matter speaks: markup, instructions, whole passages of theirs. */
function foreign(
  draft: string,
  claims: string,
  { runs }: SourceIndex,
  asked: readonly string[],
): DraftWarning[] {
  const warnings: DraftWarning[] = []
  const tag = /<\/?[a-z][^<>]{0,200}>|!?\[[^[\]]{0,200}\]\([^()]{0,500}\)/iu.exec(draft)?.[0]
  if (tag) warnings.push({ kind: "link", text: tag, message: "Mark-up does not belong into a mail." })
  const machine = addressedToMachines.exec(claims)?.[0]
  if (machine) {
    warnings.push({
      kind: "unsupported",
      text: machine,
      message: "These words are meant for a machine, not for a person.",
    })
  }
  // An answer may take up the words of its question, a reminder those of what it reminds of.
  const answered = new Set(asked.flatMap((ask) => [...runsOf(ask)]))
  const copied = [...runsOf(claims)].find((run) => runs.has(run) && !answered.has(run))
  if (copied) {
    warnings.push({ kind: "unsupported", text: copied, message: "These are their own words, taken over." })
  }
  return warnings
}
