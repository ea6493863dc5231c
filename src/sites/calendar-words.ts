import type { DateOrder } from "./instant"

/*
 * Names of months and halves of the day come from the browser's own tables (Intl), so that every language that it
 * knows is read without a word list of ours.
 */

/** Tried where the page does not say its language: those that Gmail is used in most. */
const COMMON = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "ru",
  "uk",
  "tr",
  "sv",
  "da",
  "nb",
  "fi",
  "cs",
  "el",
  "he",
  "ar",
  "vi",
  "id",
]
/** Written by some pages where the browser's tables have another form. */
const MORE_PERIODS: readonly DayPeriod[] = [
  { word: "p.m", half: "pm" },
  { word: "a.m", half: "am" },
  { word: "pm", half: "pm" },
  { word: "am", half: "am" },
  { word: "下午", half: "pm" },
  { word: "晚上", half: "pm" },
  { word: "中午", half: "pm" },
  { word: "上午", half: "am" },
  { word: "早上", half: "am" },
  { word: "凌晨", half: "am" },
  { word: "午後", half: "pm" },
  { word: "午前", half: "am" },
  { word: "오후", half: "pm" },
  { word: "오전", half: "am" },
]

export interface DayPeriod {
  word: string
  half: "am" | "pm"
}

export interface NamedMonth {
  /** From 0, as `Date` counts. */
  month: number
  /** Digits that belong to the month's name ("thg 4"), or null. */
  digits: string | null
}

/** The month that `text` (in lower case) names; null where it names none, or languages differ on which. */
export function monthOf(text: string, language: string): NamedMonth | null {
  const own = known(language) ? monthIn(text, language) : null
  if (own !== null) return own
  const found = COMMON.map((other) => monthIn(text, other)).filter((month) => month !== null)
  const [first] = found
  return first !== undefined && found.every(({ month }) => month === first.month) ? first : null
}

/** Words for the halves of the day. */
export function dayPeriods(language: string): readonly DayPeriod[] {
  return known(language) ? [...periodsOf(language), ...MORE_PERIODS] : MORE_PERIODS
}

/** How the language writes a date in digits; null where its name doesn't tell ("en" is both American and British). */
export function dateOrder(language: string): DateOrder | null {
  if (!known(language) || language.toLowerCase() === "en") return null
  const parts = partsOf(language)
  return parts.indexOf("day") < parts.indexOf("month") ? "day-first" : "month-first"
}

/** Whether the language begins a date in digits with the year. */
export function yearComesFirst(language: string): boolean {
  const parts = known(language) ? partsOf(language) : []
  return parts.indexOf("year") < parts.indexOf("month")
}

function partsOf(language: string): string[] {
  return new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type)
}

function known(language: string): boolean {
  try {
    return language !== "" && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}

function monthIn(text: string, language: string): NamedMonth | null {
  // Mongolian counts them in words: "eleventh month" holds "first month".
  const [inWords] = monthsOf(language)
    .filter(({ name }) => /^\D+ \D+$/u.test(name) && text.includes(name))
    .sort((a, b) => b.name.length - a.name.length)
  if (inWords !== undefined) return { month: inWords.month, digits: null }
  const year = text.search(/(?<!\d)\d{4}(?!\d)/u)
  // "mar" is a Tuesday and a month in Spanish: the month is the one nearer to the year.
  let best: (NamedMonth & { distance: number }) | null = null
  for (const word of text.matchAll(/\p{L}[\p{L}\p{M}.]*(?:\s\d{1,2}(?=[\s,]))?/gu)) {
    const named = monthNamed(word[0], language)
    const distance = Math.abs(word.index - year)
    if (named !== null && (best === null || distance < best.distance)) best = { ...named, distance }
  }
  return best
}

/** `word` may be cut shorter than the browser's tables cut it, as long as only one month begins so. */
function monthNamed(word: string, language: string): NamedMonth | null {
  const names = monthsOf(language)
  const digits = /\d+/u.exec(word)?.[0] ?? null
  const numbered = names.find(({ name }) => digits !== null && name === word)
  if (numbered !== undefined) return { month: numbered.month, digits }
  const letters = /^[\p{L}\p{M}.]+/u.exec(word)?.[0].replace(/\.$/u, "") ?? ""
  // Hebrew writes "in" as a letter before the month.
  for (const candidate of [letters, letters.replace(/^ב/u, "")]) {
    const exact = names.find(({ name }) => name === candidate)
    if (exact !== undefined) return { month: exact.month, digits: null }
    const begun = new Set(names.filter(({ name }) => name.startsWith(candidate)).map(({ month }) => month))
    const [only] = begun
    if (candidate.length >= 3 && begun.size === 1 && only !== undefined) return { month: only, digits: null }
  }
  return null
}

interface MonthName {
  name: string
  month: number
}

const months = new Map<string, readonly MonthName[]>()

function monthsOf(language: string): readonly MonthName[] {
  const there = months.get(language)
  if (there !== undefined) return there
  const names = new Map<string, number>()
  for (const style of ["long", "short"] as const) {
    for (const withDay of [{ day: "numeric", year: "numeric" } as const, {}]) {
      const options = { month: style, ...withDay, timeZone: "UTC", calendar: "gregory" } as const
      const format = new Intl.DateTimeFormat(language, options)
      for (let month = 0; month < 12; month++) {
        const name = part(format, Date.UTC(2026, month, 15), "month")
          .normalize("NFKC")
          .toLowerCase()
        if (/\p{L}/u.test(name)) names.set(name.replace(/[.׳’']$/u, ""), month)
      }
    }
  }
  const list = [...names].map(([name, month]) => ({ name, month }))
  months.set(language, list)
  return list
}

const periods = new Map<string, readonly DayPeriod[]>()

function periodsOf(language: string): readonly DayPeriod[] {
  const there = periods.get(language)
  if (there !== undefined) return there
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", hour12: true, timeZone: "UTC" })
  const list = (
    [
      ["am", 9],
      ["pm", 15],
    ] as const
  ).flatMap(([half, hour]) => {
    const word = part(format, Date.UTC(2026, 0, 1, hour), "dayPeriod")
      .normalize("NFKC")
      .toLowerCase()
    return word === "" ? [] : [{ word: word.replace(/\.$/u, ""), half }]
  })
  periods.set(language, list)
  return list
}

function part(format: Intl.DateTimeFormat, at: number, type: "month" | "dayPeriod"): string {
  return format.formatToParts(at).find((one) => one.type === type)?.value ?? ""
}
