import { dateOrder, dayPeriods, monthOf, yearComesFirst } from "./calendar-words"

/** Which of two numbers comes first where a date is all digits: day or month. */
export type DateOrder = "day-first" | "month-first"

const MAX_LENGTH = 120
const EAST_ASIAN_DATE = /(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})/u
const CLOCKS = [
  // First without spaces: Nepali writes "5: 00:05" for the fifth.
  /(\d{1,2}):(\d{2})(?!\d)/u,
  /(\d{1,2})\s*:\s*(\d{2})/u,
  /(\d{1,2})\s*[時时點点시]\s*(\d{1,2})/u,
  /(\d{1,2})\s*h\s*(\d{2})/u,
  /(\d{1,2})\.(\d{2})(?![.\d])(?=\D*$)/u,
]
/** Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Burmese, Khmer. */
const DIGIT_ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
]

/**
 * The instant (epoch milliseconds) that a page's date and time mean in the time zone that this program runs in;
 * null where they are not understood, or where it isn't certain which number is the month.
 *
 * @param language the page's language (BCP 47), which names months and orders digits; may be empty
 * @param order for dates that are all digits, where the language doesn't say and other dates on the page do
 */
export function instantOf(text: string, language: string, order: DateOrder | null = null): number | null {
  const plain = plainDigits(text.slice(0, MAX_LENGTH)).toLowerCase()
  const clock = clockOf(plain, language)
  if (clock === null) return null
  const day = dayOf(plain.replace(clock.written, " "), language, order)
  if (day === null) return null
  const { year, month, date } = day
  const at = new Date(year, month, date, clock.hour, clock.minute)
  return at.getMonth() === month && at.getDate() === date ? at.getTime() : null
}

/** The order of day and month that all dates of a page agree on, where at least one of them tells. */
export function orderToldBy(texts: readonly string[]): DateOrder | null {
  const told = new Set<DateOrder>()
  for (const text of texts) {
    const numbers = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?!\d)/u.exec(
      plainDigits(text.slice(0, MAX_LENGTH)),
    )
    if (numbers === null) continue
    if (Number(numbers[1]) > 12) told.add("day-first")
    if (Number(numbers[2]) > 12) told.add("month-first")
  }
  const [only] = told
  return told.size === 1 && only !== undefined ? only : null
}

/** ASCII digits and spaces; no invisible marks of direction (they stand in right-to-left pages). */
export function plainDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\s/gu, " ")
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = DIGIT_ZEROS.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
}

interface Clock {
  hour: number
  minute: number
  written: string
}

function clockOf(text: string, language: string): Clock | null {
  for (const pattern of CLOCKS) {
    const found = pattern.exec(text)
    if (found === null) continue
    const hour = Number(found[1])
    const minute = Number(found[2])
    if (hour > 23 || minute > 59) continue
    const half = halfOfDay(text, found.index, found[0].length, language)
    if (half === null) return { hour, minute, written: found[0] }
    if (hour > 12) return { hour, minute, written: found[0] }
    return { hour: (hour % 12) + (half === "pm" ? 12 : 0), minute, written: found[0] }
  }
  return null
}

/** Which half of the day the word right before or behind the clock means, or null where there is none. */
export function halfOfDay(text: string, start: number, length: number, language: string): "am" | "pm" | null {
  const before = text.slice(0, start).trimEnd()
  const behind = text.slice(start + length).trimStart()
  for (const { word, half } of dayPeriods(language)) {
    if (before.endsWith(word)) return half
    // Telugu puts its ending right behind the Latin word: "PMకి".
    const goesOn = /^[a-z]/u.test(word) ? /^\p{Script=Latin}/u : /^\p{L}/u
    if (behind.startsWith(word) && !goesOn.test(behind.slice(word.length))) return half
  }
  return null
}

export interface Day {
  year: number
  /** From 0, as `Date` counts. */
  month: number
  date: number
}

/** The day that `text` (in lower case, ASCII digits) names; its year must be written. */
export function dayOf(text: string, language: string, order: DateOrder | null): Day | null {
  const east = EAST_ASIAN_DATE.exec(text)
  if (east !== null) return day(Number(east[1]), Number(east[2]) - 1, Number(east[3]))
  const numbers = [...text.matchAll(/\d+/gu)].map((match) => match[0])
  const named = monthOf(text, language)
  return named === null
    ? dayOfDigits(numbers, language, order)
    : dayBesideMonth(numbers, named.month, named.digits)
}

function dayBesideMonth(numbers: readonly string[], month: number, monthDigits: string | null): Day | null {
  const rest = [...numbers]
  if (monthDigits !== null) rest.splice(rest.lastIndexOf(monthDigits), 1)
  const year = rest.find((number) => number.length === 4)
  const date = rest.find((number) => number.length <= 2)
  return rest.length === 2 && year !== undefined && date !== undefined
    ? day(Number(year), month, Number(date))
    : null
}

function dayOfDigits(numbers: readonly string[], language: string, order: DateOrder | null): Day | null {
  const [first, second, third] = numbers
  if (numbers.length !== 3 || first === undefined || second === undefined || third === undefined) return null
  if (first.length === 4) return day(Number(first), Number(second) - 1, Number(third))
  // "26/2/12" is the twelfth of February where the year comes first, and nobody can tell from the numbers.
  if (third.length === 2 && order === null && yearComesFirst(language)) return null
  const [a, b] = [Number(first), Number(second)]
  const known = a > 12 ? "day-first" : b > 12 ? "month-first" : (order ?? dateOrder(language))
  if (known === null && a !== b) return null
  const year = third.length === 2 ? centuryOf(Number(third), language) + Number(third) : Number(third)
  return known === "month-first" ? day(year, a - 1, b) : day(year, b - 1, a)
}

/** Of a year in two digits. Thai pages write those of the Buddhist calendar (69 is 2569) and sometimes the others. */
const centuryOf = (year: number, language: string) => (/^th\b/u.test(language) && year >= 60 ? 2500 : 2000)

/** Years of the Buddhist calendar, which Thai pages use, are 543 ahead; other calendars are not guessed at. */
function day(written: number, month: number, date: number): Day | null {
  const year = written > 2400 && written < 2700 ? written - 543 : written
  const plausible = year >= 1970 && year < 2200 && month >= 0 && month < 12 && date >= 1 && date <= 31
  return plausible ? { year, month, date } : null
}
