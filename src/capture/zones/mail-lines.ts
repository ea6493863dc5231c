import { depthsOf } from "./html-depth"
import { htmlLines } from "./html-lines"
import { linesRead } from "./limits"
import { withMarkers } from "./quote-marks"

/** The body of a mail as a page or a server gives it. */
export interface MailBody {
  kind: "html" | "plain"
  content: string
}

/**
 * What the mail client itself says about a line by the element that holds it.
 *
 * - `attribution`: the line that introduces a quote ("On … wrote:")
 * - `boundary`: the client's mark above the history: from here on everything is quoted
 * - `signature`: inside the signature that the client inserted
 */
export type LineHint = "attribution" | "boundary" | "signature"

/** One visible line of a mail. */
export interface MailLine {
  /** The line without quote markers, white space as written in plain text, folded in HTML. */
  text: string
  /** The line with its quote markers; equal to `text` where there are none. */
  raw: string
  /** How many people ago this was written, as far as markers and elements say: 0 is the sender's level. */
  quoteDepth: number
  hint: LineHint | null
}

/** The first `linesRead` lines that a reader of the mail sees, each with how deep it is quoted. Never throws; linear. */
export function linesOf(body: MailBody): MailLine[] {
  return withMarkers(body.kind === "html" ? fromHtml(body.content) : fromPlain(body.content))
}

function fromPlain(content: string): MailLine[] {
  return content
    .split(/\r\n|\n|\r|\u2028/, linesRead)
    .map((text) => ({ text, raw: text, quoteDepth: 0, hint: null }))
}

function fromHtml(content: string): MailLine[] {
  const lines = htmlLines(content)
  const depths = depthsOf(lines)
  return lines.map(({ text, hint }, at) => ({ text, raw: text, quoteDepth: depths[at] ?? 0, hint }))
}
