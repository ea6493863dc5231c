import { cleanLine } from "./clean-line"
import { noticeOpenings, noticeWords, postscript, programFooters, ruleLine } from "./footer-marks"

/** A footer is looked for in this many last lines. */
const reach = 120
/** A notice of confidentiality says so within this many lines. */
const noticeReach = 6

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
  const found = words.match(new RegExp(noticeWords, "gi"))?.length ?? 0
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

/** First line of what a program or a legal department appended, its rule included; null where there is nothing. */
export function footerStart(lines: string[]): number | null {
  for (let at = Math.max(0, lines.length - reach); at < lines.length; at++) {
    const text = cleanLine(lines[at] ?? "")
    if (text === "") continue
    if (programFooters.some((mark) => mark.test(text)) || opensNotice(lines, at))
      return withRuleAbove(lines, at)
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
