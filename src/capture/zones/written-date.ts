/** When a quoted or forwarded message says that it was sent. */
export interface SentAt {
  /** Exactly what the header said. */
  written: string
  /** ISO 8601; ends with an offset only where the header named one. Null where it can't be read with certainty. */
  iso: string | null
}

/** Languages in whose words a month may be written; their names come from the platform's own calendar data. */
const languages = "en de fr es pt it nl pl ru uk cs da nb sv fi tr hu ro el".split(" ")

/** Zones that have one meaning in mail headers (RFC 5322, section 4.3, and the European ones), in minutes. */
const zones: Record<string, number> = {
  ...{
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 60,
    cet: 60,
    cest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    jst: 540,
    kst: 540,
  },
  ...{ edt: -240, est: -300, cdt: -300, mdt: -360, mst: -420, pdt: -420, pst: -480, mez: 60, mesz: 120 },
}

const longest = 120

let namesOfMonths: Map<string, number> | null = null

/** Names of months, lower-case, in the languages that mail is written in: 1 January to 12 December. */
export function monthNames(): ReadonlyMap<string, number> {
  if (namesOfMonths !== null) return namesOfMonths
  const names = new Map<string, number>()
  for (const language of languages) {
    for (const style of ["long", "short"] as const) {
      // With a day beside it the month takes the case that dates use ("июля", "lipca").
      const dated = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" })
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" })
      for (let month = 1; month <= 12; month++) {
        const day = new Date(Date.UTC(2021, month - 1, 15))
        const inflected = dated.formatToParts(day).find((part) => part.type === "month")?.value
        for (const word of [alone.format(day), inflected ?? ""]) {
          const key = word.toLowerCase().replace(/\.$/, "")
          if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, month)
        }
      }
    }
  }
  namesOfMonths = names
  return names
}

interface Day {
  year: number
  month: number
  day: number
}

/**
 * Reads the time in a header as clients of many languages write it ("Fri, Apr 26, 2013 at 8:13 PM", "14 novembre 2015
 * 15:14:53 UTC+1", "2024年3月5日 14:30"). A day such as 3/8/2024 has two meanings and stays unread, unless AM or PM shows
 * that months come first.
 */
export function sentAtOf(value: string): SentAt {
  const written = value.replace(/\s+/g, " ").trim()
  const text = written
    .replace(/[\u200e\u200f\u202f\u00a0]/g, " ")
    .slice(0, longest)
    .toLowerCase()
  const time = timeOf(text)
  const day = dayOf(text, time?.american ?? false)
  if (day === null) return { written, iso: null }
  const date = `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`
  if (time === null) return { written, iso: date }
  return {
    written,
    iso: `${date}T${pad(time.hour, 2)}:${pad(time.minute, 2)}:${pad(time.second, 2)}${time.offset}`,
  }
}

function dayOf(text: string, american: boolean): Day | null {
  const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/.exec(text)
  if (cjk) return valid(cjk[1], cjk[2], cjk[3])
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)
  if (iso) return valid(iso[1], iso[2], iso[3])
  const figures = /(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (figures) return ambiguous(figures, american)
  return worded(text)
}

function ambiguous(figures: RegExpExecArray, american: boolean): Day | null {
  const [, first, separator, second, year] = figures
  if (separator === "." || Number(first) > 12) return valid(year, second, first)
  if (Number(second) > 12 || american) return valid(year, first, second)
  return first === second ? valid(year, first, second) : null
}

function worded(text: string): Day | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? []
  const at = words.findIndex((word) => monthNames().has(word))
  const month = monthNames().get(words[at] ?? "")
  if (month === undefined) return null
  const year =
    words.find((word) => /^(19|20)\d\d$/.test(word)) ??
    words.slice(at).find((word) => /^\d\d$/.test(word) && Number(word) > 31)
  // Before the month ("14 novembre", "26 de abril") or behind it ("April 26").
  const near = [
    words[at - 1],
    words[at - 2] === undefined || !/^\D{1,3}$/.test(words[at - 1] ?? "") ? undefined : words[at - 2],
    words[at + 1],
  ]
  const day = near.find((word) => word !== undefined && /^\d{1,2}$/.test(word))
  return valid(year, String(month), day)
}

function valid(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const full = year.length === 2 ? 2000 + Number(year) - (Number(year) > 69 ? 100 : 0) : Number(year)
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exists && full >= 1970 && full < 2100 ? { year: full, month: Number(month), day: Number(day) } : null
}

interface Time {
  hour: number
  minute: number
  second: number
  offset: string
  american: boolean
}

function timeOf(text: string): Time | null {
  const found = /(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,3})?\s?([ap])?(?:\.?m\b)?/.exec(
    withoutDay(text),
  )
  const cjk =
    found === null ? /(上午|下午|午前|午後|오전|오후)?\s?(\d{1,2})[時时시點点]\s?(\d{1,2})?/.exec(text) : null
  if (found === null && cjk === null) return null
  let hour = Number(found?.[1] ?? cjk?.[2])
  const half =
    found?.[4] ?? (/下午|午後|오후/.test(text) ? "p" : /上午|午前|오전/.test(text) ? "a" : undefined)
  if (half === "p" && hour < 12) hour += 12
  if (half === "a" && hour === 12) hour = 0
  const minute = Number(found?.[2] ?? cjk?.[3] ?? 0)
  if (hour > 23 || minute > 59) return null
  const american = found?.[4] !== undefined
  return { hour, minute, second: Number(found?.[3] ?? 0), offset: offsetOf(text), american }
}

/** "04.07.2024 17.45": the day's dots must not be read as a time. */
function withoutDay(text: string): string {
  return text.replace(/\d{1,4}([./-])\s?\d{1,2}\1\s?\d{1,4}/, " ")
}

function offsetOf(text: string): string {
  const figures = /(?:gmt|utc|\d|m|\s|\()\s?([+-])(\d{1,2}):?(\d{2})?(?!\d|[./-]\d)/.exec(
    withoutDay(text).replace(/^.*?\d{1,2}[:.h]\d{2}/, "0"),
  )
  if (figures) return `${figures[1]}${pad(Number(figures[2]), 2)}:${figures[3] ?? "00"}`
  const name = (text.match(/\b[a-z]{1,4}\b/g) ?? []).find((word) => Object.hasOwn(zones, word))
  const minutes = name === undefined ? undefined : zones[name]
  if (minutes === undefined) return ""
  const size = Math.abs(minutes)
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0")
}
