import { type HeaderBlock, headerBlockAt, headerLine } from "./header-block"
import { hasAddress } from "./line-signs"

/** A time as Lotus Notes writes it: with both parts, so that a line with a mere date is not taken for one. */
const moment = /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(at\s+)?\d{1,2}:\d{2}/i
/** Lotus Notes' line for a reply address, without a colon. */
const respond = /^please respond to\b/i
const longest = 160
const mostLines = 7

/**
 * The header of an earlier message in the style of Lotus Notes and its kin that begins at line `at`, or null:
 *
 *     Ann Lee@ACME                       "Ann Lee" <ann@example.com> on 12/07/2000 10:45:01 AM
 *     Sent by: Joe Doe                   To: …
 *     12/07/2000 10:45 AM                cc: …
 *     To: …                              Subject: …
 *     cc:
 *     Subject: …
 *
 * The name's line says little, so the whole shape must be there: name, time, then "To:" with "cc:" or "Subject:".
 */
export function notesHeaderAt(texts: readonly string[], at: number): HeaderBlock | null {
  if (!isTimeNear(texts, at)) return null
  const first = cleaned(texts[at])
  if (first === "" || first.length > longest) return null
  const tabbed = isTabbed(texts[at])
  const opening = openingOf(texts, at, tabbed)
  if (opening === null) return null
  // The shortest header counts: what stands above the name is the sender's, unless it is the firm's tabbed line.
  if (!tabbed && (openingOf(texts, at + 1, false)?.from ?? "") !== "") return null
  const block = recipients(texts, opening.next)
  if (block === null) return null
  const fields = new Map(block.fields)
  if (!fields.has("from") && opening.from !== "") fields.set("from", opening.from)
  if (!fields.has("sent")) fields.set("sent", opening.sent)
  return { start: at, end: block.end, fields }
}

interface Opening {
  from: string
  sent: string
  /** Index of the line after the time. */
  next: number
}

/** Name and time above the recipients, on one line or on several with "Sent by:" and empty lines between them. */
function openingOf(texts: readonly string[], at: number, tabbed: boolean): Opening | null {
  let from = ""
  for (let i = at; i < texts.length && i < at + mostLines; i++) {
    const text = cleaned(texts[i])
    if (text === "") {
      if (i === at || !tabbed) return null
      continue
    }
    if (text.length > longest) return null
    if (i > at && respond.test(text)) continue
    const header = headerLine(text)
    if (header !== null && header.role !== "other" && header.role !== "from" && header.role !== "replyTo")
      return null
    const value = header === null ? text : header.value
    const joined = `${from} ${header?.role === "other" ? "" : value}`.trim()
    const time = moment.exec(joined)
    if (time !== null) {
      const name = joined
        .slice(0, time.index)
        .replace(/\s+on\s*$/i, "")
        .trim()
      return { from: name, sent: joined.slice(time.index).trim(), next: i + 1 }
    }
    if (header?.role === "replyTo") continue
    if (header?.role === "other") {
      if (i === at) return null
      continue
    }
    // Before the time there are only a name and perhaps the firm above it; prose is longer or ends as a sentence.
    if (i > at + 3 || (!tabbed && /[.!?,;]$/.test(text)) || text.split(/\s+/).length > 9) {
      if (!hasAddress(text)) return null
    }
    from = header?.role === "from" ? value : joined
  }
  return null
}

/** A cheap look ahead: most lines of a mail have no time below them. */
function isTimeNear(texts: readonly string[], at: number): boolean {
  for (let i = at; i < at + mostLines; i++)
    if (/\d:\d\d/.test((texts[i] ?? "").slice(0, longest))) return true
  return false
}

function isTabbed(text: string | undefined): boolean {
  return text !== undefined && (text.startsWith("\t") || text.startsWith("=09"))
}

/** "To:", "cc:" and "Subject:" below the time. Other lines of the header may stand between them. */
function recipients(texts: readonly string[], at: number): HeaderBlock | null {
  let next = at
  while (next < texts.length && next < at + mostLines) {
    const text = cleaned(texts[next])
    const role = respond.test(text) ? "replyTo" : headerLine(text)?.role
    if (role === "to" || role === "cc" || role === "subject") break
    if (text !== "" && role !== "replyTo" && role !== "other") return null
    next++
  }
  const cleanedTexts = texts.slice(next, next + 90).map(cleaned)
  const block = headerBlockAt(cleanedTexts, 0, "shape")
  if (block === null || !block.fields.has("to")) return null
  if (!block.fields.has("cc") && !block.fields.has("subject")) return null
  return { ...block, start: next, end: next + block.end }
}

/** Lines of mail stores may still be quoted-printable ("=09" for a tab, "=20" for a space, "=" at a break). */
function cleaned(text: string | undefined): string {
  return (text ?? "")
    .slice(0, 600)
    .replace(/=09|=20/g, " ")
    .replace(/=$/, "")
    .trim()
}
