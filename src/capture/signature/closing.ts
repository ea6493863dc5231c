import { wordsOf } from "./clean-line"
import { footerStart, postscriptStart } from "./footer"
import { type InlineSignOff, inlineSignOffColumn } from "./inline-sign-off"
import { readTailLine, type TailLine } from "./tail-line"

/** Where the closing of a mail stands, as indexes into the lines that the sender wrote. */
export interface Closing {
  /** First line of the sign-off ("Best regards,"), or null. */
  signOffAt: number | null
  /** First line of the signature; the sign-off's own line where the name stands on it; or null. */
  signatureAt: number | null
  /** First line after sign-off and signature (a postscript, a footer, the end); null where there is neither. */
  endAt: number | null
  /** A sign-off behind the last sentence of a text line ("Please sign both. Thanks, Ann"); signOffAt is then null. */
  inline: InlineSignOff | null
  /** First line of what a program appended: notice of confidentiality, list or web mail footer; or null. */
  footerAt: number | null
}

/** The person that a mail's header names as its sender. */
export interface Sender {
  name: string | null
  email: string | null
}

/** A closing has at most this many lines with text. */
const longestClosing = 24
/** Mail programs wrap lines later than this; a shorter line was ended by the sender. */
const wrapWidth = 50
/** A closing in the middle of a mail (text was added below it) is looked for in this many last lines. */
const middleReach = 80

/**
 * Finds sign-off, signature and footer at the end of a mail. Pure, linear in the number of lines.
 *
 * @param ownLines the lines that the sender wrote, quotes gone
 * @param sender who the header says has written it, or null
 */
export function closingOf(ownLines: string[], sender: Sender | null): Closing {
  const read = readerOf(ownLines, sender)
  const footer = footerStart(ownLines)
  // A footer without a mail above it is the mail.
  const footerAt = footer !== null && textEnd(read, footer) > 0 ? footer : null
  const end = footerAt ?? ownLines.length
  const postscriptAt = postscriptStart(ownLines.slice(0, end))
  const found =
    (postscriptAt === null ? null : closingBefore(read, postscriptAt, sender)) ??
    closingBefore(read, end, sender) ??
    closingAmidst(read, end) ??
    (footerAt === null ? null : signedBelow(read, footerAt, ownLines.length, sender))
  const none: Found = { signOffAt: null, signatureAt: null, endAt: null }
  const inline =
    found?.signOffAt != null
      ? null
      : inlineBefore(read, ownLines, found?.signatureAt ?? postscriptAt ?? end, sender)
  return { ...(found ?? none), inline, footerAt }
}

/** The sign-off at the end of the last text line before `end`, or null. */
function inlineBefore(read: Read, lines: string[], end: number, sender: Sender | null): InlineSignOff | null {
  const line = textEnd(read, end) - 1
  const column = line < 0 ? null : inlineSignOffColumn(lines[line] ?? "", sender)
  return column === null ? null : { line, column }
}

/** A closing that stands below what looks like a footer; only a sign-off can tell it from one. */
function signedBelow(read: Read, footerAt: number, end: number, sender: Sender | null): Found | null {
  const found = closingBefore(read, end, sender)
  return found !== null && found.signOffAt !== null && found.signOffAt > footerAt ? found : null
}

type Read = (at: number) => TailLine
type Found = Pick<Closing, "signOffAt" | "signatureAt" | "endAt">

/** Lines are read once, and only those that are asked for. */
function readerOf(lines: string[], sender: Sender | null): Read {
  const known = new Map<number, TailLine>()
  return (at) => {
    const line = known.get(at) ?? readTailLine(lines[at] ?? "", sender)
    known.set(at, line)
    return line
  }
}

/** The index after the last line with text before `end`; attachments' names and mail clients' leftovers don't count. */
function textEnd(read: Read, end: number): number {
  let at = end
  while (at > 0 && ["blank", "trace"].includes(read(at - 1).kind)) at--
  return at
}

/** The indexes of the last lines with text before `end`, in the order of the mail. */
function lastTexts(read: Read, end: number): number[] {
  const indexes: number[] = []
  for (let at = end - 1; at >= 0 && indexes.length < longestClosing; at--) {
    const { kind } = read(at)
    if (kind !== "blank" && kind !== "trace") indexes.push(at)
  }
  return indexes.reverse()
}

/** The last of these lines, back to the first that is prose. */
function blockOf(read: Read, indexes: number[]): number[] {
  const prose = indexes.findLastIndex((at) => isProse(read, at))
  return indexes.slice(prose + 1)
}

/** Text, or a short line that only continues the line above it. */
function isProse(read: Read, at: number): boolean {
  const { kind, ofSender, text } = read(at)
  if (kind === "prose") return true
  if (kind === "signOff") return endsParagraph(read, at)
  if (at === 0 || (kind !== "name" && kind !== "label") || ofSender || /^[-–—]/.test(text)) return false
  const above = read(at - 1)
  return above.kind === "prose" && !above.ended && above.text.length >= wrapWidth
}

/** "…look forward to it. / Thanks, and talk to you soon.": the last line of a wrapped paragraph, not a line of its own. */
function endsParagraph(read: Read, at: number): boolean {
  const { signOff, text } = read(at)
  if (at === 0 || signOff?.rest !== "" || wordsOf(text).length < 4 || !text.endsWith(".")) return false
  const above = read(at - 1)
  return above.kind === "prose" && above.text.length >= wrapWidth
}

/** "-- " of plain text mail, or a rule with a name and more under it. */
function delimiterIn(read: Read, indexes: number[]): number | null {
  const found = indexes.find((at, position) => {
    const [first, second] = indexes.slice(position + 1, position + 3).map(read)
    if (first === undefined || read(at).kind !== "rule") return false
    if (/^--$/.test(read(at).text)) return true
    return first.kind === "name" && (second?.kind === "contact" || second?.telling === true)
  })
  return found ?? null
}

/** The closing whose last line stands right before `end`, or null. */
function closingBefore(read: Read, end: number, sender: Sender | null): Found | null {
  const last = textEnd(read, end)
  const indexes = lastTexts(read, last)
  const delimiterAt = delimiterIn(read, indexes)
  const block = blockOf(read, delimiterAt === null ? indexes : indexes.filter((at) => at < delimiterAt))
  const signOffAt = block.find((at) => signsOff(read, at)) ?? null
  if (signOffAt !== null) {
    const named = read(signOffAt).signOff?.rest !== ""
    const under = block.find((at) => at > signOffAt && read(at).kind !== "signOff") ?? delimiterAt
    return { signOffAt, signatureAt: named ? signOffAt : under, endAt: last }
  }
  const signatureAt = delimiterAt ?? signatureWithoutSignOff(read, block, last, sender)
  return signatureAt === null ? null : { signOffAt: null, signatureAt, endAt: last }
}

/** Thanks that are the whole mail are its text. */
function signsOff(read: Read, at: number): boolean {
  const { kind, signOff } = read(at)
  return kind === "signOff" && (signOff?.rest !== "" || textEnd(read, at) > 0)
}

/** Where a signature begins that no sign-off announces; `block` holds the last lines up to the first prose. */
function signatureWithoutSignOff(
  read: Read,
  block: number[],
  last: number,
  sender: Sender | null,
): number | null {
  const withRule = (at: number) => (at > 0 && read(at - 1).kind === "rule" ? at - 1 : at)
  for (const [position, at] of block.entries()) {
    if (read(at).kind !== "name" || greets(read, at, block)) continue
    const below = block.slice(position + 1).map(read)
    if (below.every(({ kind }) => kind === "name") && below.length <= 1 && standsAlone(read, at, sender))
      return at
    const reachable = below.some(
      ({ kind }) => kind === "contact" || (kind === "device" && textEnd(read, at) > 0),
    )
    const telling = below.length <= 4 && below.some((line) => line.telling)
    const again =
      below.length <= 2 && below.length > 0 && (read(at).ofSender || below.some((line) => line.ofSender))
    if (reachable || telling || again) return withRule(at)
  }
  const paragraph = block.filter((at) => blankFree(read, at, last))
  const contacts = paragraph.filter((at) => read(at).kind === "contact")
  const telling = paragraph.some((at) => read(at).telling || read(at).text.includes("@"))
  const first = paragraph[0]
  if (
    first !== undefined &&
    contacts.length >= 1 &&
    paragraph.length >= 2 &&
    paragraph.length <= 7 &&
    telling
  )
    return withRule(first)
  return block.find((at) => read(at).kind === "device") ?? null
}

/** A name as the mail's first line of text, with other lines below, is the person written to. */
function greets(read: Read, at: number, block: number[]): boolean {
  if (textEnd(read, at) > 0) return false
  return /[-,:–]$/.test(read(at).text) || block.some((other) => other > at && read(other).kind === "name")
}

/** No blank line between `at` and `last`. */
function blankFree(read: Read, at: number, last: number): boolean {
  for (let line = at; line < last; line++) if (read(line).kind === "blank") return false
  return true
}

/** A bare name as the mail's last line: under a blank line or a finished sentence, and not the whole mail. */
function standsAlone(read: Read, at: number, sender: Sender | null): boolean {
  if (at === 0) return false
  const above = read(at - 1)
  if (read(at).ofSender) return true
  // A full name that isn't the known sender's is a title or somebody else.
  if (sender?.name != null && read(at).text.includes(" ")) return false
  if (above.kind === "blank") return textEnd(read, at) > 0
  if (above.kind !== "prose") return false
  return above.ended || above.text.length < wrapWidth
}

/** A sign-off with a name under it and text below: the sender added something after the closing. */
function closingAmidst(read: Read, end: number): Found | null {
  for (let at = end - 1; at >= Math.max(1, end - middleReach); at--) {
    const { kind, signOff } = read(at)
    if (kind !== "signOff" || signOff === null) continue
    let next = at + 1
    while (next < end && read(next).kind === "blank" && next - at < 4) next++
    const named = signOff.rest !== ""
    const signed = named || read(next).kind === "name"
    if (!signed) continue
    const from = named ? at + 1 : next + 1
    return { signOffAt: at, signatureAt: named ? at : next, endAt: signatureEnd(read, from, end) }
  }
  return null
}

/** The end of a signature whose name stands right before `from`; mottos and the like may stand among its lines. */
function signatureEnd(read: Read, from: number, end: number): number {
  const last = textEnd(read, end)
  const below: TailLine[] = []
  for (let at = from; at < last && below.length <= longestClosing; at++) below.push(read(at))
  const texts = below.filter(({ kind }) => kind !== "blank")
  const reachable = texts.filter(({ kind }) => kind === "contact").length
  const prose = texts.filter(({ kind }) => kind === "prose").length
  if (last - from <= longestClosing && reachable > 0 && prose <= reachable + 1) return last
  let at = from
  while (at < end && ["name", "contact", "label"].includes(read(at).kind)) at++
  return at
}
