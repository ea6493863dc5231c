import { cleanLine } from "./clean-line"
import {
  noticeOpenings,
  noticeWords,
  postscript,
  programFooters,
  ruleLine,
  weakFooters,
} from "./footer-marks"

/** A footer is looked for in this many last lines. */
const reach = 120
/** A notice of confidentiality says so within this many lines. */
const noticeReach = 6
/** Footers have at most this many lines with text. What is longer is what the mail is about. */
const longestNotice = 60
const longestProgramFooter = 20
const longestAdvertisement = 4

function opensNotice(lines: string[], at: number): boolean {
  const text = cleanLine(lines[at] ?? "")
  if (!noticeOpenings.some((opening) => opening.test(text))) return false
  if (at > 0 && !isBreak(lines[at - 1] ?? "") && !/[.!*_-]$/.test(cleanLine(lines[at - 1] ?? "")))
    return false
  let words = ""
  for (const line of lines.slice(at, at + noticeReach)) {
    const next = cleanLine(line)
    if (next === "") break
    words += ` ${next}`
  }
  const found = words.match(noticeWords)?.length ?? 0
  return (
    found >= 2 ||
    (found === 1 && /e-?mail|message|notice|communicat|邮件|сообщ|nachricht|courriel|mensaje/i.test(words))
  )
}

function isBreak(line: string): boolean {
  const text = cleanLine(line)
  return text === "" || ruleLine.test(text)
}

/** The rule and the blank lines above a footer belong to it. */
function withRuleAbove(lines: string[], at: number): number {
  let start = at
  while (start > 0 && isBreak(lines[start - 1] ?? "")) start--
  while (start < at && cleanLine(lines[start] ?? "") === "") start++
  return start
}

/** How many lines with text stand from each of the last lines on, itself included; index 0 is `from`. */
function textsBelow(lines: string[], from: number): number[] {
  const counts: number[] = []
  let count = 0
  for (let at = lines.length - 1; at >= from; at--) {
    if (cleanLine(lines[at] ?? "") !== "") count++
    counts.push(count)
  }
  return counts.reverse()
}

/** First line of what a program or a legal department appended, its rule included; null where there is nothing. */
export function footerStart(lines: string[]): number | null {
  const from = Math.max(0, lines.length - reach)
  const below = textsBelow(lines, from)
  for (let at = from; at < lines.length; at++) {
    const text = cleanLine(lines[at] ?? "")
    const left = below[at - from] ?? 0
    if (text === "" || left > longestNotice) continue
    const above = cleanLine(lines[at - 1] ?? "")
    const begins = at === 0 || isBreak(above)
    const program = begins && left <= longestProgramFooter && programFooters.some((mark) => mark.test(text))
    const closes = left <= longestAdvertisement || ruleLine.test(above)
    const weak = begins && closes && weakFooters.some((mark) => mark.test(text))
    if (program || weak || opensNotice(lines, at)) return withRuleAbove(lines, at)
  }
  return null
}

/** First line of a postscript among the last twenty lines; null where there is none. */
export function postscriptStart(lines: string[]): number | null {
  for (let at = Math.max(1, lines.length - 20); at < lines.length; at++) {
    if (postscript.test(cleanLine(lines[at] ?? ""))) return at
  }
  return null
}
