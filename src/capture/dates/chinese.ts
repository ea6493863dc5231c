import {
  addMonths,
  addWorkingDays,
  dateNear,
  endOfMonth,
  endOfQuarter,
  monthEnd,
  nextDate,
  nextWeekday,
  partsOf,
  quarterEnd,
  weekdayIn,
  weekEnd,
  yearEnd,
} from "./calendar"
import { type DateLanguage, endOf } from "./reader"

const digits = "〇一二三四五六七八九"
const number = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})"

/** 十二, 二十, 两, 15: whole numbers up to 99 in Chinese, any in digits. */
function chineseNumber(text = ""): number {
  if (/^\d+$/.test(text)) return Number(text)
  const value = (digit = "") => (digit === "两" ? 2 : digits.indexOf(digit))
  const ten = text.indexOf("十")
  if (ten < 0) return value(text)
  return (ten === 0 ? 1 : value(text[ten - 1])) * 10 + (ten + 1 < text.length ? value(text[ten + 1]) : 0)
}

const weekdayNumber = (text = "") => ("日天".includes(text) ? 7 : "一二三四五六".indexOf(text) + 1)
const yearOf = (text: string | undefined) => (text ? Number(text) : null)

/** How Chinese mail names days and periods. Weeks begin on Monday. */
export const chinese: DateLanguage = {
  readers: [
    { pattern: /大后[天日]/g, read: (_, { day }) => endOf(day + 3) },
    { pattern: /(?<!大)后[天日]/g, read: (_, { day }) => endOf(day + 2) },
    { pattern: /明[天日早晚]|次日|隔天/g, read: (_, { day }) => endOf(day + 1) },
    { pattern: /今[天日晚]|当天|当日/g, read: (_, { day }) => endOf(day) },
    {
      pattern: /(?<![上每])(本|这个?|下个?|下下个?)(?:周|星期|礼拜)([一二三四五六日天])/g,
      read: ([which = "", name], { day }) => {
        const weeks = which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0
        return endOf(weekdayIn(day, weeks, weekdayNumber(name)))
      },
    },
    {
      pattern: /(?<![上每])(本|这个?|下个?|下下个?)?周末/g,
      read: ([which = ""], { day }) =>
        endOf(weekdayIn(day, which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0, 7)),
    },
    {
      pattern:
        /(?<![上每])(本|这个?|下个?|下下个?)(?:周|星期|礼拜)(初|上半周)?(?:之?内|底|以内|下半周)?(?![一二三四五六日天末])/g,
      read: ([which = "", early], { day }) => {
        const weeks = which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0
        return endOf(early ? weekdayIn(day, weeks, 2) : weekEnd(day, weeks))
      },
    },
    {
      pattern: /(?<![上每\d一二三四五六七八九十])(本|这个?|下个?|当)?月(底|末|下旬|中旬|中|初|上旬)/g,
      read: ([which = "", part = ""], { day }) =>
        partOfMonth(monthEnd(day, which.startsWith("下") ? 1 : 0), part),
    },
    {
      pattern: /(?<![上每])(本|这个|下个?)月(?![底末下中初上])(?:之?内|份)?/g,
      read: ([which = ""], { day }) => endOf(monthEnd(day, which.startsWith("下") ? 1 : 0)),
    },
    {
      pattern:
        /(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(底|末|下旬|中旬|中|初|上旬|之?内|之?前|以前)/g,
      read: ([year, month, part = ""], { day }) => {
        const wanted = chineseNumber(month)
        if (wanted < 1 || wanted > 12) return null
        return partOfMonth(endOfMonth(day, wanted, yearOf(year)), part)
      },
    },
    {
      pattern:
        /(?:(\d{4})年|(今年|明年))?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/g,
      read: ([year, relative, month, date], { day }) => {
        const named = relative ? partsOf(day).year + (relative === "明年" ? 1 : 0) : yearOf(year)
        return endOf(dateNear(day, chineseNumber(month), chineseNumber(date), named))
      },
    },
    {
      pattern: /(?<![上每去])(本|这个?|下个?)?季度?(?:末|底|之?内|结束)/g,
      read: ([which = ""], { day }) => endOf(quarterEnd(day, which.startsWith("下") ? 1 : 0)),
    },
    {
      pattern:
        /(?:(\d{4})年|(今年|明年))(\d{1,2}|[一二三四五六七八九十]{1,2})月(?![\d一二三四五六七八九十])/g,
      read: ([year, relative, month], { day }) => {
        const wanted = chineseNumber(month)
        const named = relative ? partsOf(day).year + (relative === "明年" ? 1 : 0) : yearOf(year)
        return wanted >= 1 && wanted <= 12 ? endOf(endOfMonth(day, wanted, named)) : null
      },
    },
    {
      pattern: /(本|这个?|下个?)季度?/g,
      read: ([which = ""], { day }) => endOf(quarterEnd(day, which.startsWith("下") ? 1 : 0)),
    },
    {
      pattern: /(?:第?([一二三四])季度|q([1-4]))(?:末|底|之?内|前)?/g,
      read: ([name, digit], { day }) =>
        endOf(endOfQuarter(day, digit ? Number(digit) : "一二三四".indexOf(name ?? "") + 1, null)),
    },
    {
      pattern: /(?<!去)(今|本|明)?年(?:底|末|终|内)/g,
      read: ([which], { day }) => endOf(yearEnd(day, which === "明" ? 1 : 0)),
    },
    {
      pattern: new RegExp(`(?<!第)${number}个?(工作日|天|日|周|星期|礼拜|月)(?:之?后|以后|之?内|以内)`, "g"),
      read: ([amount, unit], { day }) => {
        const count = chineseNumber(amount)
        if (unit === "工作日") return endOf(addWorkingDays(day, count))
        if (unit === "月") return endOf(addMonths(day, count))
        return endOf(day + (unit === "天" || unit === "日" ? count : count * 7))
      },
    },
    { pattern: /半个?月(?:之?后|以后|之?内|以内)/g, read: (_, { day }) => endOf(day + 15) },
    { pattern: /(?:一|两|这一?两|这几|几)天内/g, read: (_, { day }) => endOf(day + 2) },
  ],
  recurring: [
    {
      pattern: /(?<![上每本这个下])(?:周|星期|礼拜)([一二三四五六日天])(?![期个])/g,
      read: ([name], { day }) => endOf(nextWeekday(day, weekdayNumber(name))),
    },
    {
      pattern:
        /(?<![\d月年第一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})[号](?![楼线院码段店门])/g,
      read: ([date], { day }) => endOf(nextDate(day, chineseNumber(date))),
    },
  ],
  times: [
    { pattern: /下班(?:之?前|以前)?/g, read: () => 18 * 60 },
    {
      pattern:
        /(凌晨|早上|上午|中午|下午|晚上|傍晚)?(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|时|[::])(?:(半)|([0-5]\d)分?)?/g,
      read: ([part = "", hour, half, minute]) => {
        const named = chineseNumber(hour)
        if (named > 24) return null
        const shifted = /下午|晚上|傍晚/.test(part) && named < 12 ? named + 12 : named
        return shifted * 60 + (half ? 30 : Number(minute ?? 0))
      },
    },
    { pattern: /中午|上午|午前/g, read: () => 12 * 60 },
    { pattern: /下午/g, read: () => 18 * 60 },
  ],
  deadlineBefore: /(?:截至|截止到?|最晚|最迟|不晚于|务必于|于|在|赶在|尽量在)$/,
  deadlineAfter: /^(?:之前|以前|前|截止|为止|内|之内)/,
  pastBefore: /(?:上次|上个?|昨天|前天|去年|自从?)[^,,。;;]{0,12}$/,
}

function partOfMonth(end: number, part: string) {
  const first = end - partsOf(end).date
  if (part === "初" || part === "上旬") return endOf(first + 10)
  if (part === "中" || part === "中旬") return endOf(first + (part === "中" ? 15 : 20))
  // "before June" is over when May is.
  if (part.endsWith("前")) return endOf(first)
  return endOf(end)
}
