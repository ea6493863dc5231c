import { isDeviceLine } from "./device-line"
import { type HeaderBlock, headerBlockAt } from "./header-block"
import { introAt } from "./intro"
import type { MailLine } from "./mail-lines"
import { notesHeaderAt } from "./notes-header"
import { type Separator, separatorAt } from "./separator"

/**
 * Whose a line is: the sender's `own`; `quoted` history; a `forwarded` message; `appended` by the client or a list
 * below the quote (signature, footer).
 */
export type LineZone = "own" | "quoted" | "forwarded" | "appended"

/** An earlier message inside the mail. Indexes of lines; `end` is the first line after it. */
export interface InnerMessage {
  type: "forward" | "original" | "reply" | "quote"
  start: number
  /** The introduction's lines are `start` up to this line, where the text begins. */
  textStart: number
  end: number
  header: HeaderBlock | null
}

export interface Layout {
  lines: MailLine[]
  zones: LineZone[]
  messages: InnerMessage[]
}

/** No person writes more lines above a quote; behind them only markers count, so that no mail takes long. */
const mostLooked = 30_000

/** Decides for every line of a mail whose it is. Linear in the number of lines. */
export function layoutOf(allLines: readonly MailLine[]): Layout {
  const lines = unglued(withoutLoneQuote(allLines))
  const zones: LineZone[] = lines.map(() => "own")
  const messages: InnerMessage[] = []
  const reader = new Reader(lines)
  let at = 0
  while (at < lines.length) {
    if (at >= mostLooked) {
      for (; at < lines.length; at++) if ((lines[at]?.quoteDepth ?? 0) > 0) zones[at] = "quoted"
      break
    }
    const message = reader.messageAt(at)
    if (message === null) {
      at++
      continue
    }
    const zone = message.type === "forward" ? "forwarded" : "quoted"
    zones.fill(zone, message.start, message.end)
    messages.push(message)
    at = Math.max(message.end, at + 1)
  }
  markAppended(lines, zones)
  return { lines, zones, messages }
}

class Reader {
  /** Lines as written, for what stands on the sender's own level. */
  private readonly raws: string[]
  /** Lines without quote markers, for what stands inside a quote. */
  private readonly texts: string[]

  constructor(private readonly lines: readonly MailLine[]) {
    this.raws = lines.map((line) => line.raw)
    this.texts = lines.map((line) => line.text)
  }

  /** The earlier message that begins at this line, or null. */
  messageAt(at: number): InnerMessage | null {
    const line = this.lines[at]
    if (line === undefined || (line.text.trim() === "" && line.quoteDepth === 0)) return null
    if (line.quoteDepth > 0) return this.marked(at)
    return (
      this.boundary(at) ??
      this.separated(at) ??
      this.headed(at) ??
      this.introduced(at) ??
      this.belowDevice(at)
    )
  }

  /** A run of quoted lines without an introduction on the sender's level; it may hold one inside. */
  private marked(at: number): InnerMessage {
    const end = this.runEnd(at)
    let first = at
    while (first < end && this.isBlank(first)) first++
    const separator = separatorAt(this.texts, first)
    if (separator !== null) return this.withHeader(separator, at, end)
    const header = headerBlockAt(this.texts, first)
    if (header !== null) return { type: "forward", start: at, textStart: header.end, end, header }
    const intro = introAt(this.texts, first, (index) => (this.lines[this.skip(index)]?.quoteDepth ?? 0) > 1)
    if (intro !== null) return { type: "reply", start: at, textStart: intro, end, header: null }
    return { type: "quote", start: at, textStart: at, end, header: null }
  }

  private boundary(at: number): InnerMessage | null {
    if (this.lines[at]?.hint !== "boundary") return null
    const header = headerBlockAt(this.raws, this.isRule(at) ? this.skip(at + 1) : at)
    return { type: "original", start: at, textStart: header?.end ?? at, end: this.lines.length, header }
  }

  private separated(at: number): InnerMessage | null {
    const separator = separatorAt(this.raws, at)
    return separator === null ? null : this.withHeader(separator, at, this.extent(separator.end))
  }

  private withHeader(separator: Separator, start: number, end: number): InnerMessage {
    const below = this.skip(separator.end)
    const header = headerBlockAt(this.texts, below, "marked") ?? notesHeaderAt(this.texts, below)
    return { type: separator.type, start, textStart: header?.end ?? separator.end, end, header }
  }

  private headed(at: number): InnerMessage | null {
    const first = this.isRule(at) ? this.skip(at + 1) : at
    if (first > at + 3) return null
    const header = headerBlockAt(this.raws, first) ?? notesHeaderAt(this.raws, first)
    if (header === null) return null
    return { type: "original", start: at, textStart: header.end, end: this.extent(header.end), header }
  }

  private introduced(at: number): InnerMessage | null {
    const quoteFollows = (index: number) => (this.lines[this.skip(index)]?.quoteDepth ?? 0) > 0
    let end = introAt(this.raws, at, quoteFollows)
    if (end === null && this.lines[at]?.hint === "attribution" && quoteFollows(at + 1)) end = at + 1
    if (end === null) return null
    return { type: "reply", start: at, textStart: end, end: this.extent(end), header: null }
  }

  /** What stands below a mobile client's mark is history, even where the client gave it no header. */
  private belowDevice(at: number): InnerMessage | null {
    if (!isDeviceLine(this.raws[at] ?? "") || !this.isBlank(at + 1)) return null
    const start = this.skip(at + 1)
    const line = this.lines[start]
    if (line === undefined || line.quoteDepth > 0 || line.hint === "signature") return null
    const known =
      this.boundary(start) ?? this.separated(start) ?? this.headed(start) ?? this.introduced(start)
    if (known !== null) return known
    if (isSignatureRule(line.text)) return null
    return { type: "quote", start, textStart: start, end: this.lines.length, header: null }
  }

  /** Where a message ends whose introduction ends at `from`: with its marked lines, or with the mail. */
  private extent(from: number): number {
    const first = this.skip(from)
    if ((this.lines[first]?.quoteDepth ?? 0) === 0) return this.lines.length
    return this.runEnd(first)
  }

  /** The end of the run of quoted lines, empty lines inside it included. */
  private runEnd(at: number): number {
    let end = at
    for (let i = at; i < this.lines.length; i++) {
      const line = this.lines[i]
      if (line === undefined) break
      if (line.quoteDepth > 0) end = i + 1
      else if (line.text.trim() !== "") break
    }
    return end
  }

  private skip(at: number): number {
    let next = at
    while (next < this.lines.length && this.isBlank(next)) next++
    return next
  }

  private isBlank(at: number): boolean {
    return (this.lines[at]?.text ?? "").trim() === ""
  }

  /** A row of underscores, dashes or equal signs, as clients draw it above a header block. */
  private isRule(at: number): boolean {
    return /^[-_=*]{3,}$/.test((this.raws[at] ?? "").slice(0, 200).trim())
  }
}

/** A single ">" line without any sign of a conversation is the sender's own (a prompt, an arrow). */
function withoutLoneQuote(lines: readonly MailLine[]): readonly MailLine[] {
  const quoted = lines.filter((line) => line.quoteDepth > 0 && line.text.trim() !== "")
  const lone = quoted[0]
  if (quoted.length !== 1 || lone === undefined || lone.raw === lone.text) return lines
  const at = lines.indexOf(lone)
  const raws = lines.map((line) => line.raw)
  for (let i = Math.max(0, at - 6); i <= at; i++) {
    if (introAt(raws, i, () => true) !== null || separatorAt(raws, i) !== null) return lines
  }
  return lines.map((line) => (line.quoteDepth > 0 ? { ...line, text: line.raw, quoteDepth: 0 } : line))
}

/** "Fine with me. On Wed, Apr 4, 2012 at 3:59 PM, ann@example.com wrote:" becomes two lines. */
function unglued(lines: readonly MailLine[]): MailLine[] {
  const result: MailLine[] = []
  for (const line of lines) {
    const cut = line.quoteDepth === 0 && line.raw.length < 600 ? glueOf(line.raw) : -1
    if (cut <= 0) {
      result.push(line)
      continue
    }
    const own = line.raw.slice(0, cut).replace(/-{2,}\s*$/, "")
    const intro = line.raw.slice(cut)
    result.push({ ...line, text: own, raw: own, hint: null }, { ...line, text: intro, raw: intro })
  }
  return result
}

function glueOf(raw: string): number {
  if (!/\bwrote:\s*$/i.test(raw.slice(-12))) return -1
  const at = Math.max(raw.lastIndexOf(" On "), raw.lastIndexOf("-On "))
  if (at <= 0 || raw.slice(0, at).trim() === "" || /^[-\s]*$/.test(raw.slice(0, at))) return -1
  if (/^\s*(on|le|am|el)\s.{0,12}\d/i.test(raw)) return -1
  return introAt([raw.slice(at + 1)], 0, () => true) === null ? -1 : at + 1
}

/** A delimiter and what follows it below the last quote were put there by a client or a mailing list. */
function markAppended(lines: readonly MailLine[], zones: LineZone[]): void {
  const firstQuote = zones.findIndex((zone) => zone !== "own")
  if (firstQuote < 0) return
  if (!lines.slice(0, firstQuote).some((line) => line.text.trim() !== "")) return
  let at = zones.length
  while (at > 0 && zones[at - 1] === "own") at--
  while (at < lines.length && (lines[at]?.text ?? "").trim() === "") at++
  const first = lines[at]
  if (first === undefined) return
  if (isSignatureRule(first.text) || first.hint === "signature") zones.fill("appended", at)
}

/** The "-- " that RFC 3676 puts above a signature, and the underscores that mailing lists put above their footer. */
export function isSignatureRule(text: string): boolean {
  return /^(--|__|—|–)\s*$/.test(text) || /^_{3,80}\s*$/.test(text)
}
