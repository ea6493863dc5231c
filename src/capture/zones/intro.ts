import { byWords, introPhrases, weekdayStarts } from "./intro-phrases"
import { hasDate, withoutEdges } from "./line-signs"

/** An introduction is at most this many lines and characters long. */
const mostLines = 5
const longest = 420

const verbs = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.verbs))].sort(
  (a, b) => b.length - a.length,
)
const starts = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.starts))]
const weekdays = new Set(weekdayStarts)

/**
 * The line that introduces a quote ("On … wrote:"), from line `at` on, maybe wrapped over several lines.
 *
 * @param texts lines with their quote markers, because a wrap may leave "> wrote:" behind
 * @param quoteFollows whether the line with this index is a quoted one, empty lines skipped
 * @returns the index of the first line after it, or null
 */
export function introAt(
  texts: readonly string[],
  at: number,
  quoteFollows: (index: number) => boolean,
): number | null {
  const written = (texts[at] ?? "").slice(0, longest + 1).trim()
  const first = bare(written)
  if (first === "" || !mayBegin(first)) return null
  // Samsung and Zoho frame it with dashes: "---- Ann Lee wrote ----".
  if (/^-{2}.*-{2}$/.test(written) && endsWithVerb(first.toLowerCase())) return at + 1
  const strong = isDated(first) && beginsLikeIntro(first)
  let joined = ""
  let blanks = 0
  for (let i = at; i < texts.length && i < at + mostLines + 1; i++) {
    const text = (texts[i] ?? "").trim()
    if (text === "") {
      // Polymail sets the address on lines of its own; elsewhere an empty line ends what could be an introduction.
      if (!strong || ++blanks > 1) return null
      continue
    }
    joined = i === at ? first : `${joined} ${i > at ? text.replace(/^>\s?/, "") : text}`
    if (joined.length > longest) return null
    if (isIntro(bare(joined), () => quoteFollows(i + 1))) return i + 1
    // Only what ends openly goes on: a sentence that is complete is no wrapped introduction.
    if (i > at && /[.!?]$/.test(text) && !strong) return null
  }
  return null
}

/** The line without the dashes, stars and brackets that some clients put around it. */
function bare(text: string): string {
  const trimmed = withoutEdges(text.slice(0, longest + 1).trim(), "-*_ \t", 2)
  return /^["“]on /i.test(trimmed) ? trimmed.slice(1) : trimmed
}

function mayBegin(text: string): boolean {
  return (
    text.length <= longest &&
    (/[\d@<"]/.test(text) || beginsLikeIntro(text) || endsWithVerb(text.toLowerCase()))
  )
}

function beginsLikeIntro(text: string): boolean {
  const lower = text.slice(0, 40).toLowerCase()
  return (
    starts.some((start) => lower.startsWith(start) && !/[\p{L}]/u.test(lower[start.length] ?? " ")) ||
    /^[在于於]/.test(lower)
  )
}

function beginsWithDate(text: string): boolean {
  if (/^\d{1,4}\s?[./年년-]|^\d{1,2}[:.]\d{2}|^\d{1,2}\.?\s\p{L}/u.test(text)) return true
  const word = /^(\p{L}{2,12})[.,]?\s/u.exec(text.slice(0, 16).toLowerCase())?.[1]
  if (word === undefined) return false
  return weekdays.has(word) || weekdays.has(word.slice(0, 3)) || weekdays.has(word.slice(0, 5))
}

function isDated(text: string): boolean {
  return hasDate(text) && /\d/.test(text)
}

function isIntro(text: string, quoteFollows: () => boolean): boolean {
  const lower = text.toLowerCase()
  const colon = /[:\uff1a]$/.test(text)
  if (endsWithVerb(lower)) {
    // "Ann wrote" in the middle of a letter is no introduction; with date or address it is, or with a quote below.
    if (beginsLikeIntro(text) && isDated(text) && (colon || hasMailbox(text))) return true
    if (beginsWithDate(text) && isDated(text)) return true
    return (hasMailbox(text) || (colon && lower.length < 90)) && quoteFollows()
  }
  if (colon && isDated(text) && hasVerbInside(lower)) return beginsLikeIntro(text) || beginsWithDate(text)
  if (beginsWithDate(text) && isDated(text) && endsWithMailbox(text)) return colon || quoteFollows()
  if (colon && isDated(text) && beginsLikeIntro(text) && endsWithMailbox(text)) return true
  if (colon && isDated(text) && beginsWithDate(text) && byWords.some((word) => lower.includes(` ${word} `))) {
    return quoteFollows()
  }
  return isGroupWise(text)
}

function endsWithVerb(lower: string): boolean {
  const end = lower.replace(/[\s:\uff1a,.…-]+$/, "")
  return verbs.some(
    (verb) =>
      end.endsWith(verb) &&
      !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(end[end.length - verb.length - 1] ?? " "),
  )
}

function hasVerbInside(lower: string): boolean {
  return verbs.some((verb) => {
    const at = lower.indexOf(` ${verb}`)
    return at >= 0 && !/\p{L}/u.test(lower[at + verb.length + 1] ?? " ")
  })
}

function hasMailbox(text: string): boolean {
  return /\S@[\w[]/.test(text)
}

function endsWithMailbox(text: string): boolean {
  return /\S@[^\s<>]+[>)\]]*\s*[:\uff1a]?$/.test(text.slice(-160)) && /[<("@]/.test(text)
}

/** Novell GroupWise: `>>> Ann Lee <ann@example.com> 2/16/01 10:41 am >>>`. */
function isGroupWise(text: string): boolean {
  return text.startsWith(">>>") && text.endsWith(">>>") && isDated(text) && text.length > 12
}
