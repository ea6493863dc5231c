import { type Activity, isFromThem } from "~src/record/activity"
import { type DraftWarning, type DraftWish, usualWish } from "~src/record/draft"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { usual } from "./courtesy"
import type { DraftOptions } from "./draft-request"
import { fillText, textValues } from "./fill-text"
import { greet, greetingOf } from "./greeting"
import { nameOfLanguage } from "./language-name"
import { english } from "./phrases/en"
import type { Phrasebook } from "./phrases/phrasebook"
import { russian } from "./phrases/ru"
import { spareable } from "./phrases/spareable"
import { chinese } from "./phrases/zh"
import { type Scene, sceneOf } from "./scene"
import { type Formality, formalityOf, signOffOf, type Voice } from "./voice"

const phrasebooks: Readonly<Record<string, Phrasebook>> = { en: english, ru: russian, zh: chinese }

/** Names of the actions that have words of their own in every language. An introduction is asked for, never suggested. */
export const templatedActions: readonly string[] = Object.keys(english.main).filter(
  (name) => name !== "introduction",
)

export interface TemplateDraft {
  text: string
  /** ISO 639-1. */
  language: string
  warnings: DraftWarning[]
}

/**
 * A draft without any model: what the record holds, in the thread's language and the rep's manner, with `[blanks]` for
 * what is not known. Languages other than English, Russian and Chinese get English and a warning that says so.
 */
export function draftFromTemplate(
  record: ThreadRecord,
  step: Step | null,
  voice: Voice,
  options: DraftOptions,
  wish: DraftWish = usualWish,
  ownText: string | null = null,
): TemplateDraft {
  const wanted = wish.language ?? threadLanguage(record)
  const language = wanted !== null && wanted in phrasebooks ? wanted : "en"
  const book = phrasebooks[language] ?? english
  const ours = record.activities.filter((one) => one.direction === "out" && one.language === language)
  const formality = formalityFor(record, ours, voice, language)
  const scene: Scene = {
    ...sceneOf(record, step, language, options, wish.kind),
    casual: formality === "casual",
    capitalYou: writesCapitalYou(record),
  }
  const own = ownText && fillText(ownText, textValues(record, step, language, options, wish.kind)).trim()
  const paragraphs = [
    own && greetingOf(own, language) !== null ? "" : greetingFor(scene, record, voice, language, formality),
    ...(own ? [own] : bodyOf(scene, book, wish.tone === "shorter")),
    own && signOffOf(own, language) !== null ? "" : signOffFor(voice, options, book, language),
  ]
  return {
    text: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"),
    language,
    warnings: warningsFor(wanted, language),
  }
}

/** Steps that answer them begin with a thank-you; the others begin with what they are about. */
const ANSWERING = new Set(["answer_ask", "reply_now", "propose_times"])

/** Steps that begin with a word about how they feel: whoever is upset hears that first, and then what they asked. */
const FEELING = new Set(["reduce_risk", "handle_objection"])
/** Steps that end with a question to them, which stays last. */
const CLOSING = new Set(["recap", "confirm_next_step", "prepare_meeting"])

function paragraphsBeforeAnswers(action: string, paragraphs: number): number {
  if (paragraphs < 2) return paragraphs
  if (FEELING.has(action)) return 1
  return CLOSING.has(action) ? paragraphs - 1 : paragraphs
}

function bodyOf(scene: Scene, book: Phrasebook, shorter: boolean): string[] {
  const action = scene.action in book.main ? scene.action : scene.asks.length > 0 ? "answer_ask" : "reply_now"
  const whole = book.main[action]?.(scene) ?? []
  const own = shorter ? spared(action, whole) : whole
  // Whoever is introduced has asked nothing and was promised nothing.
  if (action === "introduction") return own
  const promised = new Set(["keep_promise", "recap", "prepare_meeting"])
  // An unanswered question is answered before the rep's own matter is brought up again.
  const asksFirst = scene.asks.length > 0 && (action === "follow_up" || action === "chase_promise")
  const said = book.answers(scene)
  const answers =
    scene.asks.length > 1 && !ANSWERING.has(action) ? [[book.answersLead(scene), ...said].join("\n")] : said
  const talks = action === "propose_times" || (scene.meetingAsk !== null && action !== "prepare_meeting")
  const before = asksFirst ? 0 : paragraphsBeforeAnswers(action, own.length)
  return [
    ANSWERING.has(action) && !shorter ? book.opening(scene) : null,
    ...own.slice(0, before),
    ...answers,
    ...own.slice(before),
    talks ? book.times(scene) : null,
    ...(promised.has(action) ? [] : book.owed(scene)),
    ANSWERING.has(action) && !shorter ? book.closing(scene) : null,
  ].filter((paragraph): paragraph is string => paragraph !== null)
}

/** A step's paragraphs without the one that it can do without. */
function spared(action: string, paragraphs: readonly string[]): string[] {
  const end = spareable[action]
  if (end === undefined || paragraphs.length < 2) return [...paragraphs]
  return end === "first" ? paragraphs.slice(1) : paragraphs.slice(0, -1)
}

/** The language they wrote in last; where they never wrote, ours. */
export function threadLanguage(record: ThreadRecord): string | null {
  const known = [...record.activities].sort((a, b) => a.at - b.at).filter((one) => one.language !== null)
  const last = known.findLast(isFromThem) ?? known.at(-1)
  return last?.language ?? null
}

/**
 * This thread's own form of address goes before the rep's general habit. Whoever is written to for the first time is
 * addressed as they address us in English ("Dear …" is answered in kind), and formally elsewhere.
 */
function formalityFor(
  record: ThreadRecord,
  ours: readonly Activity[],
  voice: Voice,
  language: string,
): Formality {
  for (const { text } of [...ours].reverse()) {
    const formality = formalityOf(text, language)
    if (formality !== null) return formality
  }
  const habit = voice.manners[language]?.formality
  if (habit) return habit
  const theirs = record.activities.findLast((one) => isFromThem(one) && one.language === language)
  const distant = theirs !== undefined && /^\s*dear\b/i.test(theirs.text)
  return language === "en" && !distant ? "casual" : "formal"
}

/** Russian: whether "Вы" has a capital between us; our own mails say so, or theirs where ours don't. */
function writesCapitalYou({ activities }: ThreadRecord): boolean {
  for (const direction of ["out", "in"]) {
    const text = activities
      .filter((one) => one.direction === direction && !one.automatic)
      .map((one) => one.text)
      .join("\n")
    if (/[\p{Ll},–—] (Вы|Вас|Вам|Вами|Ваш\p{L}{0,3})(?!\p{L})/u.test(text)) return true
    if (/[\p{Ll},–—] (вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/u.test(text)) return false
  }
  return false
}

function greetingFor(
  scene: Scene,
  record: ThreadRecord,
  voice: Voice,
  language: string,
  formality: Formality,
): string {
  const { person } = scene
  const toThem = record.activities
    .filter((one) => one.direction === "out" && person !== null && one.contactIds.includes(person.id))
    .sort((a, b) => b.at - a.at)
  const own =
    toThem.map((one) => greetingOf(one.text, language)).find((greeting) => greeting !== null) ?? null
  const name = person?.kind === "role" ? null : (person?.name ?? null)
  return greet(language, name, own, voice.manners[language] ?? null, formality)
}

function signOffFor(voice: Voice, { me }: DraftOptions, book: Phrasebook, language: string): string {
  const line = voice.manners[language]?.signOff ?? usual[language]?.signOff ?? ""
  return `${line}\n${me.name ?? voice.signature ?? book.yourName}`.trim()
}

function warningsFor(wanted: string | null, language: string): DraftWarning[] {
  if (wanted === null || wanted === language) return []
  return [
    {
      kind: "language",
      text: "",
      message: `This should be in ${nameOfLanguage(wanted)}; without a model there are only words in English, Russian and Chinese.`,
    },
  ]
}
