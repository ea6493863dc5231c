import {
  addMonths,
  addWorkingDays,
  endOfMonth,
  endOfQuarter,
  monthEnd,
  nextDate,
  nextWeekday,
  partsOf,
  quarterEnd,
  type Today,
  weekdayIn,
  weekdayOf,
  weekEnd,
  yearEnd,
} from "./calendar"
import { type DateLanguage, endOf } from "./reader"

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const weekday =
  "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)"
const month =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
const counts: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  "a couple of": 2,
  "a couple": 2,
  "the next couple of": 2,
  three: 3,
  "a few": 3,
  "the next few": 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
const count =
  "(\\d{1,3}|an|a couple of|a couple|a few|the next couple of|the next few|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"

const numberOf = (text = "") => counts[text] ?? Number(text)
const weekdayNumber = (text = "") => weekdays.indexOf(text.slice(0, 3)) + 1
const monthNumber = (text = "") => months.indexOf(text.slice(0, 3)) + 1
const yearOf = (text: string | undefined) => (text ? Number(text) : null)

/** How English mail names days and periods; plain dates are left to chrono. */
export const english: DateLanguage = {
  readers: [
    { pattern: /\b(?:the )?day after tomorrow\b/g, read: (_, { day }) => endOf(day + 2) },
    {
      pattern: /\b(?:today|tonight|tonite|this (?:morning|afternoon|evening)|later today)\b/g,
      read: (_, { day }) => endOf(day),
    },
    { pattern: /\b(?:tomorrow|tmrw|tmr|tomorow)\b/g, read: (_, { day }) => endOf(day + 1) },
    {
      pattern: /\b(?:end of |later )?(this|next|the following|the coming) (week|month|quarter|year)\b/g,
      read: ([which, unit], today) => periodEnd(unit, which === "this" ? 0 : 1, today),
    },
    {
      pattern: /\b(?:early|beginning of|start of|first thing) next week\b/g,
      read: (_, { day }) => endOf(weekdayIn(day, 1, 2)),
    },
    { pattern: /\b(?:mid|middle of)[ -]next week\b/g, read: (_, { day }) => endOf(weekdayIn(day, 1, 3)) },
    {
      pattern:
        /\b(?:the )?(?:end of|close of) (?:the |this |our )?(?:current |calendar |fiscal |financial |work ?|working |business )?(week|month|quarter|year)\b(?! of)/g,
      read: ([unit], today) => periodEnd(unit, 0, today),
    },
    { pattern: /\b(?:eow|week'?s? end)\b(?!s)/g, read: (_, today) => periodEnd("week", 0, today) },
    { pattern: /\b(?:eom|month[- ]end)\b/g, read: (_, today) => periodEnd("month", 0, today) },
    { pattern: /\b(?:eoq|quarter[- ]end)\b/g, read: (_, today) => periodEnd("quarter", 0, today) },
    { pattern: /\b(?:eoy|year[- ]end)\b/g, read: (_, today) => periodEnd("year", 0, today) },
    {
      pattern: /\b(?:(?:this|the|over the|before the) (?:coming )?weekend)\b/g,
      read: (_, { day }) => endOf(weekdayIn(day, 0, 7)),
    },
    { pattern: /\bnext weekend\b/g, read: (_, { day }) => endOf(weekdayIn(day, 1, 7)) },
    {
      pattern: new RegExp(`\\b(this|next|coming|this coming) ${weekday}\\b`, "g"),
      read: ([which, name], { day }) => {
        const wanted = weekdayNumber(name)
        if (which === "next") return endOf(weekdayIn(day, 1, wanted))
        return endOf(weekdayOf(day) <= wanted ? weekdayIn(day, 0, wanted) : weekdayIn(day, 1, wanted))
      },
    },
    {
      pattern: new RegExp(`\\b${weekday} (?:of )?next week\\b|\\bnext week(?:,| on)? ${weekday}\\b`, "g"),
      read: ([name, after], { day }) => endOf(weekdayIn(day, 1, weekdayNumber(name ?? after))),
    },
    {
      pattern: new RegExp(
        `\\b(?:in|within|over) ${count} (?:(business|working) )?(day|week|fortnight|month)s?\\b(?: time)?(?! ago)`,
        "g",
      ),
      read: ([amount, working, unit], today) => later(numberOf(amount), working, unit, today),
    },
    {
      pattern: new RegExp(
        `\\b${count} (?:(business|working) )?(day|week|fortnight|month)s? (?:from (?:now|today)|from tomorrow|out)\\b`,
        "g",
      ),
      read: ([amount, working, unit], today) => later(numberOf(amount), working, unit, today),
    },
    {
      pattern: /\b(?:in|within|over) (?:the next|the coming|the following) (day|week|month|quarter)\b/g,
      read: ([unit], today) =>
        later(unit === "quarter" ? 3 : 1, undefined, unit === "quarter" ? "month" : unit, today),
    },
    {
      pattern: new RegExp(`\\b(?:end of|late|by the end of) ${month}(?: (\\d{4}))?\\b(?! \\d)`, "g"),
      read: ([name, year], { day }) => endOf(endOfMonth(day, monthNumber(name), yearOf(year))),
    },
    {
      pattern: new RegExp(
        `\\b(early|mid|middle of|beginning of|start of)[ -]${month}(?: (\\d{4}))?\\b(?! \\d)`,
        "g",
      ),
      read: ([part, name, year], { day }) => {
        const end = endOfMonth(day, monthNumber(name), yearOf(year))
        return endOf(end - partsOf(end).date + (part?.startsWith("mid") ? 15 : 10))
      },
    },
    {
      pattern: /\b(?:end of |close of |early |late |mid )?q([1-4])(?: (?:of )?(\d{4}))?\b/g,
      read: ([quarter, year], { day }) => endOf(endOfQuarter(day, Number(quarter), yearOf(year))),
    },
    {
      pattern: /\b(?:the )?(first|second|third|fourth) quarter\b/g,
      read: ([name], { day }) =>
        endOf(endOfQuarter(day, ["first", "second", "third", "fourth"].indexOf(name ?? "") + 1, null)),
    },
  ],
  recurring: [
    {
      pattern: new RegExp(`(?<!\\blast |\\bprevious |\\bpast )\\b${weekday}\\b(?! (?:last|a week ago))`, "g"),
      read: ([name], { day }) =>
        name && isWeekdayWord(name) ? endOf(nextWeekday(day, weekdayNumber(name))) : null,
    },
    {
      pattern: new RegExp(
        `(?<=\\b(?:in|by|before|until|till|during|for) )${month}(?: (\\d{4}))?\\b(?![ .]{0,2}\\d)`,
        "g",
      ),
      read: ([name, year], { day }) => endOf(endOfMonth(day, monthNumber(name), yearOf(year))),
    },
    {
      pattern:
        /\b(?:week of|week beginning|week commencing|w\/c) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! of)/g,
      read: ([date], { day }) => {
        const named = nextDate(day, Number(date))
        return named === null ? null : endOf(weekEnd(named, 0))
      },
    },
    {
      pattern: /(?<=\b(?:by|on|before|until|till|than) the )(\d{1,2})(?:st|nd|rd|th)\b(?! of)/g,
      read: ([date], { day }) => endOf(nextDate(day, Number(date))),
    },
  ],
  times: [
    { pattern: /\b(?:eod|end of (?:the )?(?:business )?day|end of day)\b/g, read: () => null },
    { pattern: /\b(?:cob|eob|close of (?:business|play)|end of business)\b/g, read: () => 18 * 60 },
    { pattern: /\b(?:noon|midday|lunchtime)\b/g, read: () => 12 * 60 },
    {
      pattern: /\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])(?:\.m\.|m\b)/g,
      read: ([hour, minute, half]) =>
        (Number(hour) % 12) * 60 + Number(minute ?? 0) + (half === "p" ? 720 : 0),
    },
    {
      pattern: /(?<=\b(?:at|by|before|until|from) )([01]?\d|2[0-3]):([0-5]\d)\b/g,
      read: ([hour, minute]) => Number(hour) * 60 + Number(minute),
    },
  ],
  deadlineBefore:
    /\b(?:by|before|until|till|til|due|due on|due by|no later than|not later than|latest|deadline is|deadline:?|on or before)(?: the| at| on| this| close of)?\s*$/,
  deadlineAfter: /^ (?:at the latest|latest|deadline)\b/,
  pastBefore:
    /\b(?:last|past|previous|since|ago|yesterday|was|were|had|sent|met|spoke|talked|discussed|mentioned|called|agreed|asked|told|received|emailed|visited|shared|dated|from our|from your|from the|at our|in our|in your|demo on|call on|meeting on)\b[^,;]{0,40}$/,
}

/** "sat", "sun" and "wed" are words of their own; only whole names and clear shortenings count. */
function isWeekdayWord(name: string): boolean {
  return !["sat", "sun", "wed"].includes(name)
}

function periodEnd(unit: string | undefined, ahead: number, { day }: Today) {
  if (unit === "week") return endOf(weekEnd(day, ahead))
  if (unit === "month") return endOf(monthEnd(day, ahead))
  if (unit === "quarter") return endOf(quarterEnd(day, ahead))
  return endOf(yearEnd(day, ahead))
}

function later(amount: number, working: string | undefined, unit: string | undefined, { day }: Today) {
  if (unit === "month") return endOf(addMonths(day, amount))
  if (unit === "week" || unit === "fortnight") return endOf(day + amount * (unit === "week" ? 7 : 14))
  return endOf(working ? addWorkingDays(day, amount) : day + amount)
}
