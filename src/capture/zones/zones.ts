import { type Closing, closingOf, type Sender } from "../signature/closing"
import { isDeviceLine } from "./device-line"
import { type Forward, unwrapped } from "./forward"
import { greetingLength } from "./greeting"
import { isSignatureRule, type Layout, type LineZone, layoutOf } from "./layout"
import { linesOf, type MailBody } from "./mail-lines"

/** A mail taken apart. Every text keeps the mail's line breaks; absent parts are "" or null. */
export interface Zones {
  /** What this sender wrote, closing (sign-off, signature) included, quotes and forwards left out, in order. */
  own: string
  /** The part of `own` that stands above the first quote or forward: all of it in mail answered on top. */
  top: string
  /** `own` up to the signature that a mail client, a device or a list put there; a closing that was typed is kept. */
  unsigned: string
  /** `own` less greeting, sign-off, signature and disclaimer. */
  body: string
  greeting: string | null
  signOff: string | null
  /** The signature's lines, also of one that the client put below the quote. */
  signature: string[]
  disclaimer: string | null
  /** Earlier messages of the conversation, with their introductions. */
  quoted: string
  forwards: Forward[]
}

/**
 * Takes a mail apart: whose words are whose, and which of the sender's are the message itself.
 *
 * Answers between and below quoted lines are the sender's own. Nothing is lost: every visible line is in `own`,
 * `quoted`, `forwards` or, below the quote, in `signature`. Pure; never throws; linear in the length.
 *
 * @param sender who the header says has written it; helps to find where the signature begins
 */
export function zonesOf(body: MailBody, sender: Sender | null = null): Zones {
  const layout = layoutOf(linesOf(body))
  const first = layout.zones.findIndex((zone) => zone !== "own")
  const top = first < 0 ? layout.lines : layout.lines.slice(0, first)
  const own = trimmed(linesIn(layout, "own"))
  const parts = partsOf(own, sender)
  return {
    own: own.join("\n"),
    unsigned: trimmed(own.slice(0, insertedAt(own))).join("\n"),
    top: trimmed(top.map((line) => line.raw)).join("\n"),
    ...parts,
    signature: [...parts.signature, ...appendedSignature(layout)],
    quoted: trimmed(linesIn(layout, "quoted")).join("\n"),
    forwards: forwardsOf(layout, own.length === 0),
  }
}

/** Index of the first line that was put there by a program: delimiter, device line, underscores of a list. */
function insertedAt(own: readonly string[]): number {
  const at = own.findIndex((line) => isSignatureRule(line) || isDeviceLine(line))
  return at < 0 ? own.length : at
}

/** Outlook marks a forward like a reply: with nothing written above it, it was handed on. */
function forwardsOf(layout: Layout, nothingOwn: boolean): Forward[] {
  return layout.messages
    .filter((message) => message.type === "forward" || (message.type === "original" && nothingOwn))
    .map((message) => unwrapped(layout, message))
}

function linesIn(layout: Layout, zone: LineZone): string[] {
  return layout.lines.filter((_, at) => layout.zones[at] === zone).map((line) => line.raw)
}

function appendedSignature(layout: Layout): string[] {
  return linesIn(layout, "appended").filter((line) => line.trim() !== "" && !isSignatureRule(line))
}

type Parts = Pick<Zones, "body" | "greeting" | "signOff" | "signature" | "disclaimer">

function partsOf(own: string[], sender: Sender | null): Parts {
  const closing = closingOf(own, sender)
  const end = closingStart(closing, own.length)
  const text = own.slice(0, end)
  const inline = closing.inline
  const greeted = greetingLength(text[0] ?? "")
  const greeting = greeted === 0 || text.length === 0 ? null : (text[0] ?? "").slice(0, greeted).trim()
  if (inline !== null && inline.line < text.length)
    text[inline.line] = (own[inline.line] ?? "").slice(0, inline.column)
  if (greeting !== null) text[0] = (text[0] ?? "").slice(greeted)
  const behind =
    closing.endAt === null ? [] : own.slice(Math.max(closing.endAt, end), closing.footerAt ?? own.length)
  return {
    body: trimmed([...text, ...behind]).join("\n"),
    greeting,
    signOff: signOffOf(own, closing),
    signature: signatureOf(own, closing),
    disclaimer: closing.footerAt === null ? null : trimmed(own.slice(closing.footerAt)).join("\n") || null,
  }
}

/** Index of the first line that no longer says anything: sign-off, signature or footer. */
function closingStart(closing: Closing, length: number): number {
  const starts = [closing.signOffAt, closing.signatureAt, closing.footerAt].filter((at) => at !== null)
  return starts.length === 0 ? length : Math.min(...starts)
}

function signOffOf(own: string[], closing: Closing): string | null {
  if (closing.inline !== null)
    return (own[closing.inline.line] ?? "").slice(closing.inline.column).trim() || null
  if (closing.signOffAt === null) return null
  const end = closing.signatureAt ?? closing.endAt ?? closing.footerAt ?? own.length
  return trimmed(own.slice(closing.signOffAt, Math.max(end, closing.signOffAt + 1))).join("\n") || null
}

function signatureOf(own: string[], closing: Closing): string[] {
  if (closing.signatureAt === null) return []
  const end = closing.endAt ?? closing.footerAt ?? own.length
  return own.slice(closing.signatureAt, end).filter((line) => line.trim() !== "" && !isSignatureRule(line))
}

/** The lines without empty ones at both ends; runs of empty lines inside are kept. */
function trimmed(lines: string[]): string[] {
  let from = 0
  let to = lines.length
  while (from < to && (lines[from] ?? "").trim() === "") from++
  while (to > from && (lines[to - 1] ?? "").trim() === "") to--
  return lines.slice(from, to)
}
