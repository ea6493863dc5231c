import { isDeviceLine } from "./device-line"
import { type HeaderBlock, headerBlockAt } from "./header-block"
import { introAt } from "./intro"
import { asSeen } from "./line-signs"
import type { MailLine } from "./mail-lines"
import { notesHeaderAt } from "./notes-header"
import { type Separator, separatorAt } from "./separator"
import { isSignatureRule } from "./signature-rule"

/** An earlier message inside the mail. Indexes of lines; `end` is the first line after it. */
export interface InnerMessage {
  type: "forward" | "original" | "reply" | "quote"
  start: number
  /** The introduction's lines are `start` up to this line, where the text begins. */
  textStart: number
  end: number
  header: HeaderBlock | null
}

/** Finds the earlier messages in a mail's lines. */
export class MessageReader {
  /** Lines as written, for what stands on the sender's own level. */
  private readonly raws: string[]
  /** Lines without quote markers, for what stands inside a quote. */
  private readonly texts: string[]

  constructor(private readonly lines: readonly MailLine[]) {
    this.raws = lines.map((line) => asSeen(line.raw))
    this.texts = lines.map((line) => asSeen(line.text))
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
    if (header !== null) return { type: "original", start: at, textStart: header.end, end, header }
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
