import { wordsOf } from "./clean-line"
import { isEnded, type Tail, textEnd, wrapWidth } from "./tail"

/** Sign-off and signature; see `Closing`. */
export interface ClosingBlock {
  signOffAt: number | null
  signatureAt: number | null
  endAt: number
}

/** A closing has at most this many lines with text. */
export const longestClosing = 24

/** So many lines that each give a name and its number are a list of contacts, not one person's signature. */
const longestDirectory = 4

/** The indexes of the last lines with text before `end`, in the order of the mail. */
function lastTexts(tail: Tail, end: number): number[] {
  const indexes: number[] = []
  for (let at = end - 1; at >= 0 && indexes.length < longestClosing; at--) {
    const { kind } = tail.read(at)
    if (kind !== "blank" && kind !== "trace") indexes.push(at)
  }
  return indexes.reverse()
}

/** The last of these lines, back to the first that is prose. */
function blockOf(tail: Tail, indexes: number[]): number[] {
  const prose = indexes.findLastIndex((at) => isProse(tail, at))
  return indexes.slice(prose + 1)
}

/** Text, or a short line that only continues the line above it. */
function isProse(tail: Tail, at: number): boolean {
  const { kind, ofSender, text } = tail.read(at)
  if (kind === "prose") return true
  if (kind === "signOff") return endsParagraph(tail, at)
  if (at === 0 || (kind !== "name" && kind !== "label") || ofSender || /^[-–—]/.test(text)) return false
  return tail.read(at - 1).kind === "prose" && !isEnded(tail, at - 1)
}

/** "…look forward to it. / Thanks, and talk to you soon.": the last line of a wrapped paragraph, not a line of its own. */
function endsParagraph(tail: Tail, at: number): boolean {
  const { signOff, text } = tail.read(at)
  if (at === 0 || signOff?.rest !== "" || wordsOf(text).length < 4 || !text.endsWith(".")) return false
  const above = tail.read(at - 1)
  return above.kind === "prose" && above.text.length >= wrapWidth
}

/** "-- " of plain text mail, or a rule with a name and more under it. */
function delimiterIn(tail: Tail, indexes: number[]): number | null {
  const found = indexes.find((at, position) => {
    const [first, second] = indexes.slice(position + 1, position + 3).map(tail.read)
    if (first === undefined || tail.read(at).kind !== "rule") return false
    if (/^--$/.test(tail.read(at).text)) return true
    return first.kind === "name" && (second?.kind === "contact" || second?.telling === true)
  })
  return found ?? null
}

/** The closing whose last line stands right before `end`, or null. */
export function closingBefore(tail: Tail, end: number): ClosingBlock | null {
  const last = textEnd(tail, end)
  const indexes = lastTexts(tail, last)
  const delimiterAt = delimiterIn(tail, indexes)
  const block = blockOf(tail, delimiterAt === null ? indexes : indexes.filter((at) => at < delimiterAt))
  const signOffAt = block.find((at) => signsOff(tail, at, last)) ?? null
  if (signOffAt !== null) {
    const named = tail.read(signOffAt).signOff?.rest !== ""
    const under = block.find((at) => at > signOffAt && tail.read(at).kind !== "signOff") ?? delimiterAt
    return { signOffAt, signatureAt: named ? signOffAt : under, endAt: last }
  }
  const signatureAt = delimiterAt ?? signatureWithoutSignOff(tail, block, last)
  return signatureAt === null ? null : { signOffAt: null, signatureAt, endAt: last }
}

/** Thanks that are the whole mail are its text. */
function signsOff(tail: Tail, at: number, last: number): boolean {
  const { kind, signOff } = tail.read(at)
  return kind === "signOff" && (signOff?.rest !== "" || textEnd(tail, at) > 0 || at < last - 1)
}

/** Where a signature begins that no sign-off announces; `block` holds the last lines up to the first prose. */
function signatureWithoutSignOff(tail: Tail, block: number[], last: number): number | null {
  const withRule = (at: number) => (at > 0 && tail.read(at - 1).kind === "rule" ? at - 1 : at)
  if (block.filter((at) => tail.read(at).entry).length >= longestDirectory) return null
  for (const [position, at] of block.entries()) {
    if (tail.read(at).kind !== "name" || greets(tail, at, block)) continue
    const below = block.slice(position + 1).map(tail.read)
    if (below.every(({ kind }) => kind === "name") && below.length <= 1 && standsAlone(tail, at)) return at
    const reachable = below.some(
      ({ kind }) => kind === "contact" || (kind === "device" && textEnd(tail, at) > 0),
    )
    const telling = below.length <= 4 && below.some((line) => line.telling)
    const again =
      below.length <= 2 && below.length > 0 && (tail.read(at).ofSender || below.some((line) => line.ofSender))
    if (reachable || telling || again) return withRule(at)
  }
  const paragraph = block.filter((at) => blankFree(tail, at, last))
  const contacts = paragraph.filter((at) => tail.read(at).kind === "contact")
  const telling = paragraph.some((at) => tail.read(at).telling || tail.read(at).text.includes("@"))
  const first = paragraph[0]
  if (
    first !== undefined &&
    contacts.length >= 1 &&
    paragraph.length >= 2 &&
    paragraph.length <= 7 &&
    telling
  )
    return withRule(first)
  return block.find((at) => tail.read(at).kind === "device") ?? null
}

/** A name as the mail's first line of text, with other lines below, is the person written to. */
function greets(tail: Tail, at: number, block: number[]): boolean {
  if (textEnd(tail, at) > 0) return false
  return (
    /[-,:–]$/.test(tail.read(at).text) ||
    block.some((other) => other > at && tail.read(other).kind === "name")
  )
}

/** No blank line between `at` and `last`. */
function blankFree(tail: Tail, at: number, last: number): boolean {
  for (let line = at; line < last; line++) if (tail.read(line).kind === "blank") return false
  return true
}

/** A bare name as the mail's last line: under a blank line or a finished sentence, and not the whole mail. */
function standsAlone(tail: Tail, at: number): boolean {
  if (at === 0) return false
  const above = tail.read(at - 1)
  if (tail.read(at).ofSender) return true
  // A full name that isn't the known sender's is a title or somebody else.
  if (tail.sender?.name != null && tail.read(at).text.includes(" ")) return false
  if (above.kind === "blank") return textEnd(tail, at) > 0
  return above.kind === "prose" && isEnded(tail, at - 1)
}
