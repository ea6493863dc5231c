import { type Closing, closingOf, type Sender } from "../signature/closing"
import { greetingLength } from "./greeting"
import type { MailLine } from "./mail-lines"
import { isSignatureRule } from "./signature-rule"

/** The parts of what a sender wrote. */
export interface OwnParts {
  body: string
  greeting: string | null
  signOff: string | null
  signature: string[]
  disclaimer: string | null
}

/** Tells greeting, message, sign-off, signature and disclaimer apart in the sender's own lines. */
export function ownPartsOf(own: readonly MailLine[], sender: Sender | null): OwnParts {
  const marked = markedSignature(own)
  if (marked === null) return partsOf(raws(own), sender)
  // The client says where its signature stands; what was typed above it may still end with a sign-off and a name.
  const above = partsOf(raws(own.slice(0, marked.start)), sender)
  const below = partsOf(raws(own.slice(marked.end)), sender)
  return {
    ...above,
    body: trimmed([above.body, "", below.body]).join("\n"),
    signature: [...above.signature, ...raws(own.slice(marked.start, marked.end)).filter(saysSomething)],
    disclaimer: above.disclaimer ?? below.disclaimer,
  }
}

/** The lines in a signature's element; null without one, or where the whole mail was typed into it. */
function markedSignature(own: readonly MailLine[]): { start: number; end: number } | null {
  const start = own.findIndex((line) => line.hint === "signature" && saysSomething(line.raw))
  if (start < 0 || !own.slice(0, start).some((line) => line.raw.trim() !== "")) return null
  let end = start
  for (let at = start; at < own.length; at++) {
    const line = own[at]
    if (line === undefined || (line.hint !== "signature" && line.raw.trim() !== "")) break
    end = at + 1
  }
  return { start, end }
}

function partsOf(lines: string[], sender: Sender | null): OwnParts {
  const closing = closingAtEnd(lines, sender)
  const end = closingStart(closing, lines.length)
  const text = lines.slice(0, end)
  const { inline } = closing
  if (inline !== null && inline.line < end)
    text[inline.line] = (lines[inline.line] ?? "").slice(0, inline.column)
  const first = text.findIndex((line) => line.trim() !== "")
  const opening = text[first] ?? ""
  const greeted = greetingLength(opening)
  if (greeted > 0) text[first] = opening.slice(greeted).trimStart()
  const behind =
    closing.endAt === null ? [] : lines.slice(Math.max(closing.endAt, end), closing.footerAt ?? lines.length)
  return {
    body: trimmed([...text, ...behind]).join("\n"),
    greeting: opening.slice(0, greeted).trim() || null,
    signOff: signOffOf(lines, closing),
    signature: signatureOf(lines, closing),
    disclaimer: closing.footerAt === null ? null : trimmed(lines.slice(closing.footerAt)).join("\n") || null,
  }
}

/** Only so many last lines can hold a closing; what stands above them is message. */
const closingReach = 1500

function closingAtEnd(lines: string[], sender: Sender | null): Closing {
  const skipped = Math.max(0, lines.length - closingReach)
  if (skipped === 0) return closingOf(lines, sender)
  const closing = closingOf(lines.slice(skipped), sender)
  const moved = (at: number | null) => (at === null ? null : at + skipped)
  return {
    signOffAt: moved(closing.signOffAt),
    signatureAt: moved(closing.signatureAt),
    endAt: moved(closing.endAt),
    footerAt: moved(closing.footerAt),
    inline: closing.inline === null ? null : { ...closing.inline, line: closing.inline.line + skipped },
  }
}

/** Index of the first line that no longer says anything: sign-off, signature or footer. */
function closingStart(closing: Closing, length: number): number {
  const starts = [closing.signOffAt, closing.signatureAt, closing.footerAt].filter((at) => at !== null)
  return Math.min(length, ...starts)
}

function signOffOf(lines: string[], closing: Closing): string | null {
  if (closing.inline !== null)
    return (lines[closing.inline.line] ?? "").slice(closing.inline.column).trim() || null
  if (closing.signOffAt === null) return null
  const end = closing.signatureAt ?? closing.endAt ?? closing.footerAt ?? lines.length
  return trimmed(lines.slice(closing.signOffAt, Math.max(end, closing.signOffAt + 1))).join("\n") || null
}

function signatureOf(lines: string[], closing: Closing): string[] {
  if (closing.signatureAt === null) return []
  return lines
    .slice(closing.signatureAt, closing.endAt ?? closing.footerAt ?? lines.length)
    .filter(saysSomething)
}

function saysSomething(line: string): boolean {
  return line.trim() !== "" && !isSignatureRule(line)
}

function raws(lines: readonly MailLine[]): string[] {
  return lines.map((line) => line.raw)
}

/** The lines without empty ones at both ends; empty lines inside are kept. */
export function trimmed(lines: readonly string[]): string[]
export function trimmed<Line>(lines: readonly Line[], text: (line: Line) => string): Line[]
export function trimmed<Line>(lines: readonly Line[], text: (line: Line) => string = String): Line[] {
  const isEmpty = (at: number) => {
    const line = lines[at]
    return line === undefined || text(line).trim() === ""
  }
  let from = 0
  let to = lines.length
  while (from < to && isEmpty(from)) from++
  while (to > from && isEmpty(to - 1)) to--
  return lines.slice(from, to)
}
