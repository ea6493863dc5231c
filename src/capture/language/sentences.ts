import { abbreviations, abbreviationsThatMayEnd } from "./abbreviations"
import { isHanCode } from "./script"

export interface Sentence {
  text: string
  start: number
  end: number
}

/** Longer stretches without an end are cut at a space: nobody writes them, and readers stay bounded. */
const longest = 1000
const longestRun = 50
const wrappedFrom = 48
const greetingAtMost = 32

/**
 * Splits text into sentences; each span satisfies `text.slice(start, end) === sentence.text`.
 *
 * Hard-wrapped lines stay together, bullets and greetings stand alone, bullet marks are left out, a full
 * stop after an abbreviation, an initial or inside a number or an address ends nothing. Linear in the text.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of blocksOf(text)) {
    let from = block.start
    for (let at = block.start; at < block.end; at++) {
      const end = isTerminator(text, at) ? endAt(text, at, from, block.end) : -1
      if (end > 0) {
        push(text, from, end, sentences)
        from = end
        at = end - 1
      } else if (at - from >= longest) {
        const cut = cutBefore(text, from, at)
        push(text, from, cut, sentences)
        from = cut
      }
    }
    push(text, from, block.end, sentences)
  }
  return sentences
}

interface Range {
  start: number
  end: number
}

/** Stretches of lines that belong together: a wrapped paragraph, a bullet, a heading. */
function blocksOf(text: string): Range[] {
  const blocks: Range[] = []
  let open: Range | null = null
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf("\n", start)
    const lineEnd = newline === -1 ? text.length : newline
    const line = {
      start,
      end: text.charCodeAt(lineEnd - 1) === 13 && lineEnd > start ? lineEnd - 1 : lineEnd,
    }
    if (isBlank(text, line)) open = null
    else {
      const mark = markLength(text, line)
      if (open !== null && mark === 0 && isWrapped(text, open, line)) open.end = line.end
      else {
        open = { start: line.start + mark, end: line.end }
        blocks.push(open)
      }
    }
    if (newline === -1) break
    start = newline + 1
  }
  return blocks
}

function isBlank(text: string, line: Range): boolean {
  for (let at = line.start; at < line.end; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

const bullet =
  /^[ \t]{0,12}(?:[-*•·▪►◦‣–—+]{1,2}|\d{1,2}[.)、]|[a-zа-я]\)|\([a-z\d]{1,2}\)|[①-⑳])[ \t]{1,8}|^[ \t]{0,12}[•·▪►①-⑳]|^[ \t]{0,12}\d{1,2}[、.](?=[\u4e00-\u9fff])/iu

function markLength(text: string, line: Range): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 24))
  return bullet.exec(head)?.[0].length ?? 0
}

/** Does `line` continue the last line of `block`? */
function isWrapped(text: string, block: Range, line: Range): boolean {
  const lastLineStart = Math.max(block.start, text.lastIndexOf("\n", block.end - 1) + 1)
  const length = block.end - lastLineStart
  let last = block.end - 1
  while (last > block.start && isSpace(text.charCodeAt(last))) last--
  const ending = text[last] ?? ""
  if ("。!?…;；!?:：".includes(ending)) return false
  const first = text.slice(line.start, line.end).trimStart()[0] ?? ""
  if (isHanCode(first.charCodeAt(0))) return length >= wrappedFrom / 2 && !",，".includes(ending)
  if (",，".includes(ending) && length <= greetingAtMost && lastLineStart === block.start) return false
  if (/[\p{Ll}\d(&]/u.test(first)) return ending !== "." || length >= wrappedFrom
  return length >= wrappedFrom
}

function isTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // . ! ? … 。 ! ? ； and the CJK half-width stop
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff1b ||
    code === 0xff61
  )
}

/** Where the sentence ends whose terminator stands at `at` (after closing marks), or -1 when it goes on. */
function endAt(text: string, at: number, from: number, blockEnd: number): number {
  const wide = text.charCodeAt(at) > 0x2fff
  let end = at + 1
  while (end < blockEnd && end - at < longestRun && isTerminator(text, end)) end++
  const run = end - at
  if (run >= longestRun) return end
  while (end < blockEnd && "\"'”’»)]』」》）】*_".includes(text[end] ?? "")) end++
  if (end >= blockEnd) return end
  if (wide) return end
  const after = text.charCodeAt(end)
  if (!isSpace(after)) return isHanCode(after) && text[at] !== "." ? end : -1
  let next = end
  while (next < blockEnd && (isSpace(text.charCodeAt(next)) || "\"'“‘«([".includes(text[next] ?? ""))) next++
  const opener = text[next] ?? ""
  const closed = end - at > run
  const lower = /\p{Ll}/u.test(opener)
  if (text[at] !== "." && text[at] !== "…") return closed && lower ? -1 : end
  if (run > 1 || text[at] === "…") return lower ? -1 : end
  return stopEnds(text, at, from, next) ? end : -1
}

const ordinalMonth = /^(?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|nov|dez)/i

/** Does the single full stop at `at` end a sentence, when the next word begins at `next`? */
function stopEnds(text: string, at: number, from: number, next: number): boolean {
  const opener = text[next] ?? ""
  const lower = /\p{Ll}/u.test(opener)
  let start = at
  while (start > from && at - start < 24 && /[\p{L}\p{N}.'’-]/u.test(text[start - 1] ?? "")) start--
  const word = text.slice(start, at).toLowerCase()
  if (word === "") return !lower
  const isNumber = /^\d{1,2}$/.test(word)
  // "1. Send it": a number that opens the sentence counts items; "on the 5. of" goes on.
  if (isNumber && text.slice(from, start).trim() === "") return false
  if (isNumber && ordinalMonth.test(text.slice(next, next + 3))) return false
  if (abbreviations.has(word))
    return !lower && abbreviationsThatMayEnd.has(word) && /[\p{L}\p{N}]/u.test(opener)
  // An initial: "J. Smith", "А. С. Пушкин" – but "plan B." and "I." end.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word)) {
    const initial = text.slice(start, at)
    return !/\p{Lu}$/u.test(initial) || initial === "I" || !/\p{Lu}/u.test(opener)
  }
  // Full stops are followed by capitals; people who write no capitals still end sentences with words.
  if (lower) return word.length > 2 && !isNumber && !word.includes(".")
  return true
}

function cutBefore(text: string, from: number, at: number): number {
  for (let space = at; space > from + longest / 2; space--) if (text[space] === " ") return space
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

function push(text: string, from: number, to: number, sentences: Sentence[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) sentences.push({ text: text.slice(start, end), start, end })
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  )
}
