import type { Due, MailContext } from "../language/context"
import { scriptsOf } from "../language/script"
import { absoluteDates } from "./absolute"
import type { Named, Today } from "./calendar"
import { chinese } from "./chinese"
import { english } from "./english"
import type { DateLanguage, DateReader } from "./reader"
import { russian } from "./russian"
import { clockIn, instantIn } from "./zone"

const readAtMost = 600
/** Only text with one of these can name a day; it spares all others the search. */
const hint =
  /\d|day|morrow|tonight|tmrw|week|month|quarter|year|eod|eow|eom|eoq|eoy|cob|noon|midday|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4])|\b(?:mon|tue|wed|thu|fri)s?\b|[周日天月年号季点时今明后晚]|星期|礼拜|下班|дн|день|завтра|недел|месяц|кварт|год|конц|понед|вторн|сред|четв|пятн|суб|воскр|январ|феврал|март|апрел|ма[йяею]|июн|июл|август|[яа]бр|обед|вечер|выходн|сут|числ/i

interface Candidate {
  start: number
  end: number
  named: Named
  at: number | null
  deadline: boolean
}

/**
 * The day or time until which a sentence wants or promises something: the end of the day or period that it
 * names (a working week ends on Friday, "close of business" is 18:00), as epoch milliseconds on the wall
 * clock of `context.timeZone`, seen from `context.sentAt`. Null where none is named, or only one in the past.
 * `text` is the stretch of the sentence that names it.
 */
export function dueOf(sentence: string, context: MailContext): Due | null {
  const text = sentence.slice(0, readAtMost)
  if (!hint.test(text)) return null
  const today = clockIn(context.timeZone, context.sentAt)
  const language = languageFor(text, context.language)
  if (language === null) return null
  const folded = text.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'").replace(/\s/g, " ")
  // Lower case may change the length of rare letters; places would no longer fit.
  if (folded.length !== text.length) return null
  const days = namedDays(folded, text, language, context, today)
  const times = namedTimes(folded, language)
  const candidates = days.map((day) => withTime(day, times, folded))
  if (candidates.length === 0)
    candidates.push(...times.map((time) => timeAlone(time, today, folded, language)))
  const dues = candidates
    .map((candidate) => ({ candidate, at: candidate.at ?? instantIn(context.timeZone, candidate.named) }))
    .filter(({ at }) => at >= context.sentAt)
  const [first] = dues.sort(
    (a, b) =>
      Number(b.candidate.deadline) - Number(a.candidate.deadline) || a.candidate.start - b.candidate.start,
  )
  if (!first) return null
  return { at: first.at, text: text.slice(first.candidate.start, first.candidate.end).trim() }
}

function languageFor(text: string, language: string | null): DateLanguage | null {
  const { latin, cyrillic, han } = scriptsOf(text)
  if (han > 0 && han * 4 >= latin) return chinese
  if (cyrillic > 0 && cyrillic * 2 >= latin) return russian
  if (latin + cyrillic + han === 0 && language === "ru") return russian
  if (latin + cyrillic + han === 0 && language === "zh") return chinese
  return language === null || ["en", "zh", "ru"].includes(language) ? english : null
}

function namedDays(
  folded: string,
  text: string,
  language: DateLanguage,
  context: MailContext,
  today: Today,
): Candidate[] {
  const found = readDays(language.readers, folded, today, language)
  for (const candidate of readDays(language.recurring, folded, today, language)) {
    const before = folded.slice(Math.max(0, candidate.start - 60), candidate.start)
    if (candidate.deadline || !language.pastBefore.test(before)) found.push(candidate)
    // A day in the past still hides what a shorter reading would make of its words.
    else found.push({ ...candidate, at: Number.NEGATIVE_INFINITY })
  }
  if (language === english && /\d/.test(text)) {
    for (const { start, end, named, at } of absoluteDates(text, context.sentAt, context.timeZone, today)) {
      found.push({ ...candidateOf(start, end, named, folded, language), at })
    }
  }
  return withoutOverlaps(found)
}

function readDays(readers: DateReader[], folded: string, today: Today, language: DateLanguage): Candidate[] {
  const found: Candidate[] = []
  for (const { pattern, read } of readers) {
    for (const match of folded.matchAll(pattern)) {
      const named = read(match.slice(1), today)
      if (named) found.push(candidateOf(match.index, match.index + match[0].length, named, folded, language))
    }
  }
  return found
}

function candidateOf(
  start: number,
  end: number,
  named: Named,
  folded: string,
  language: DateLanguage,
): Candidate {
  const before = folded.slice(Math.max(0, start - 30), start)
  const own = folded.slice(start, end)
  const deadline =
    language.deadlineBefore.test(before) ||
    /^(?:до|к|ко|в течение) /.test(own) ||
    (language.deadlineAfter?.test(folded.slice(end, end + 20)) ?? false)
  return { start, end, named, at: null, deadline }
}

/** Of overlapping readings the longest stays, then the earliest. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end))
      kept.push(candidate)
  }
  return kept
}

interface NamedTime {
  start: number
  end: number
  minute: number | null
}

function namedTimes(folded: string, language: DateLanguage): NamedTime[] {
  const found: NamedTime[] = []
  for (const { pattern, read } of language.times) {
    for (const match of folded.matchAll(pattern)) {
      const minute = read(match.slice(1))
      if (minute === null || (minute >= 0 && minute <= 1440)) {
        found.push({ start: match.index, end: match.index + match[0].length, minute })
      }
    }
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start))
}

const nearby = 12

/** The day at the time that stands right beside it, if any. */
function withTime(day: Candidate, times: NamedTime[], folded: string): Candidate {
  if (day.at !== null || day.named.minute !== null) return day
  const time = times.find(({ start, end }) => {
    const between = start >= day.end ? folded.slice(day.end, start) : folded.slice(end, day.start)
    const apart = start >= day.end ? start - day.end : day.start - end
    return apart >= 0 && apart <= nearby && !/[.!?;]/.test(between.replace(/\bm\./g, ""))
  })
  if (!time) return day
  const start = Math.min(day.start, time.start)
  const end = Math.max(day.end, time.end)
  return { ...day, start, end, named: { day: day.named.day, minute: time.minute } }
}

function timeAlone(time: NamedTime, today: Today, folded: string, language: DateLanguage): Candidate {
  const passed = time.minute !== null && time.minute <= today.minute
  // "By close of business", written in the evening, still means today.
  const named = { day: today.day, minute: passed ? null : time.minute }
  return candidateOf(time.start, time.end, named, folded, language)
}
