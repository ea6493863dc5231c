import { byWords } from "./intro-phrases"
import { beginsLikeIntro, beginsWithDate, endsWithVerb, hasVerbInside } from "./intro-words"
import { hasDate, withoutEdges } from "./line-signs"

/** An introduction is at most this many lines and characters long. */
const mostLines = 6
const longest = 420

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
  const line = texts[at] ?? ""
  if (line.length > longest) return null
  const written = line.trim()
  if (written === "") return null
  const first = bare(written)
  if (isGroupWise(written)) return at + 1
  // Samsung and Zoho frame it with dashes: "---- Ann Lee wrote ----".
  if (written.startsWith("--") && written.endsWith("--") && endsWithVerb(first)) return at + 1
  const opens = beginsLikeIntro(first) || beginsWithDate(first)
  const named = first.includes("@")
  if (!opens && !named && !endsWithVerb(first)) return null
  const strong = opens && isDated(first)
  // Without a date or "On" only a name and address of up to two lines can stand there.
  const last = Math.min(texts.length, at + (opens ? mostLines : 2))
  let joined = ""
  let blanks = 0
  for (let i = at; i < last; i++) {
    const text = (texts[i] ?? "").slice(0, longest + 1).trim()
    if (text === "") {
      // Polymail sets the address on lines of its own; elsewhere an empty line ends what could be an introduction.
      if (!strong || ++blanks > 1) return null
      continue
    }
    joined = i === at ? first : `${joined} ${text.replace(/^>\s?/, "")}`
    if (joined.length > longest) return null
    if (isIntro(bare(joined), () => quoteFollows(i + 1))) return i + 1
    // A sentence that is complete is no wrapped introduction.
    if (!strong && /[.!?]$/.test(text)) return null
  }
  return null
}

/** The line without the dashes, stars and the quotation mark that some clients put around it. */
function bare(text: string): string {
  const framed = "-*_".includes(text[0] ?? "x") || "-*_".includes(text.at(-1) ?? "x")
  const trimmed = framed ? withoutEdges(text, "-*_ \t", 2) : text
  return /^["“]on /i.test(trimmed) ? trimmed.slice(1) : trimmed
}

function isDated(text: string): boolean {
  return /\d/.test(text) && hasDate(text)
}

function isIntro(text: string, quoteFollows: () => boolean): boolean {
  const colon = text.endsWith(":") || text.endsWith("\uff1a")
  const dated = isDated(text)
  if (endsWithVerb(text)) {
    // "Ann wrote" in the middle of a letter is no introduction; with date or address it is, or with a quote below.
    if (dated && beginsLikeIntro(text) && (colon || hasMailbox(text))) return true
    if (dated && (beginsWithDate(text) || (colon && (hasMailbox(text) || /\d[:.]\d\d/.test(text)))))
      return true
    return (hasMailbox(text) || (text.length < 90 && (colon || isNamed(text)))) && quoteFollows()
  }
  if (colon && dated) {
    const opens = beginsLikeIntro(text) || beginsWithDate(text)
    if ((opens || hasMailbox(text)) && hasVerbInside(text)) return true
    if (opens && endsWithMailbox(text)) return true
    const lower = text.toLowerCase()
    return opens && byWords.some((word) => lower.includes(` ${word} `)) && quoteFollows()
  }
  return beginsWithDate(text) && dated && endsWithMailbox(text) && quoteFollows()
}

/** "Ann Lee wrote": two to four words, the first a name. */
function isNamed(text: string): boolean {
  const words = text.split(/\s+/, 5)
  return words.length >= 2 && words.length <= 4 && /^\p{Lu}/u.test(text)
}

function hasMailbox(text: string): boolean {
  return /\S@[\w[]/.test(text)
}

function endsWithMailbox(text: string): boolean {
  return /\S@[^\s<>]+[>)\]]*\s*[:\uff1a]?$/.test(text.slice(-160))
}

/** Novell GroupWise: `>>> Ann Lee <ann@example.com> 2/16/01 10:41 am >>>`. */
function isGroupWise(text: string): boolean {
  return text.startsWith(">>>") && text.endsWith(">>>") && isDated(text) && text.length > 12
}
