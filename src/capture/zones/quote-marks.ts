import { headerBlockAt } from "./header-block"
import { introAt } from "./intro"
import { hasDate } from "./line-signs"
import type { MailLine } from "./mail-lines"

/**
 * Reads the quote markers of plain text into `quoteDepth` and takes them off `text`.
 *
 * Lines that an element of the page already marks as quoted are left as they are.
 */
export function withMarkers(lines: readonly MailLine[]): MailLine[] {
  const marked = lines.map((line, at) => {
    if (line.quoteDepth > 0) return line
    const { depth, text } = marker(line.raw)
    if (depth === 0) return line
    if (isEscapedFrom(lines, at)) return { ...line, text: line.raw.slice(1) }
    return { ...line, text, quoteDepth: depth }
  })
  markRuns(marked)
  joinWraps(marked)
  return marked
}

/** How often a line is marked with ">" and what stands behind the marks. */
export function marker(raw: string): { depth: number; text: string } {
  let at = 0
  while (at < 4 && raw[at] === " ") at++
  if (!isMark(raw[at])) return { depth: 0, text: raw }
  let depth = 0
  while (at < raw.length) {
    if (isMark(raw[at])) depth++
    else if (raw[at] !== " " || !isMark(raw[at + 1])) break
    at++
  }
  const text = raw.slice(raw[at] === " " ? at + 1 : at)
  // ">>> Read this <<<" is an ornament, ">>> Ann 2/16/01 10:41 am >>>" the introduction that GroupWise writes.
  if (/<<\s*$/.test(text.slice(-20))) return { depth: 0, text: raw }
  if (depth === 3 && text.trimEnd().endsWith(">>>") && hasDate(text)) return { depth: 0, text: raw }
  return { depth, text }
}

function isMark(sign: string | undefined): boolean {
  return sign === ">" || sign === "\uff1e"
}

/** Mail stores write ">From" for a line of text that begins with "From"; it stands alone among unmarked lines. */
function isEscapedFrom(lines: readonly MailLine[], at: number): boolean {
  if (!lines[at]?.raw.startsWith(">From ")) return false
  return !isMark(lines[at - 1]?.raw[0]) && !isMark(lines[at + 1]?.raw[0])
}

/**
 * Some clients mark quotes with ": " or "| ". Tables and code look alike, so a run of lines counts only where the
 * first ones hold the quoted mail's header or an introduction stands above.
 */
function markRuns(lines: MailLine[]): void {
  for (const mark of [":", "|"]) {
    let start = 0
    for (let at = 0; at <= lines.length; at++) {
      const line = lines[at]
      const carries =
        line !== undefined && line.quoteDepth === 0 && (line.raw === mark || line.raw.startsWith(`${mark} `))
      if (carries) continue
      if (at - start >= 3 && isIntroduced(lines, start, at)) {
        for (let i = start; i < at; i++) {
          const inside = lines[i]
          if (inside !== undefined) lines[i] = { ...inside, quoteDepth: 1, text: inside.raw.slice(2) }
        }
      }
      start = at + 1
    }
  }
}

function isIntroduced(lines: readonly MailLine[], start: number, end: number): boolean {
  const inside = lines.slice(start, Math.min(end, start + 8)).map((line) => line.raw.slice(2))
  if (headerBlockAt(inside, 0) !== null) return true
  const above = lines.slice(Math.max(0, start - 5), start).map((line) => line.raw)
  return above.some(
    (_, at) => introAt(above, at, (index) => above.slice(index).every((text) => text.trim() === "")) !== null,
  )
}

const longestWrap = 12

/**
 * Puts back into the quote what line wrapping cut out of it: unmarked lines between two marked ones, without an empty
 * line on either side, that go on with an unfinished line.
 */
function joinWraps(lines: MailLine[]): void {
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1]
    if (above === undefined || above.quoteDepth === 0 || lines[at]?.quoteDepth !== 0) continue
    let end = at
    while (end < lines.length && end - at <= longestWrap && isPlainText(lines[end])) end++
    const below = lines[end]
    if (end === at || below === undefined || below.quoteDepth === 0) continue
    const cut = lines.slice(at, end)
    if (!goesOn(above, cut)) continue
    for (let i = at; i < end; i++) {
      const line = lines[i]
      if (line !== undefined) lines[i] = { ...line, quoteDepth: above.quoteDepth }
    }
  }
}

function isPlainText(line: MailLine | undefined): boolean {
  return line !== undefined && line.quoteDepth === 0 && line.text.trim() !== ""
}

function goesOn(above: MailLine, cut: MailLine[]): boolean {
  const first = cut[0]?.text.trim() ?? ""
  // A link of its own between marked lines is one that a client put on a new line.
  if (cut.length === 1 && /^[(<]?https?:\S+[)>]?( >)?$/.test(first)) return true
  if (above.text.trim() === "") return false
  const unfinished = !/[.!?:\uff1a\u2026\u3002]["')\]]?\s*$/.test(above.text.slice(-8))
  const lower = /^[\p{Ll}\d_,;.)\]&=/|<]/u.test(first)
  if (above.raw.length >= 60) return unfinished || lower
  return unfinished && lower && cut.length <= 2
}
