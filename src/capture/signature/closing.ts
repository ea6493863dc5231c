import { closingAmidst } from "./closing-amidst"
import { type ClosingBlock, closingBefore } from "./closing-block"
import { footerStart, postscriptStart } from "./footer"
import type { InlineSignOff } from "./inline-sign-off"
import { type Tail, tailOf, textEnd } from "./tail"

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

/**
 * Finds sign-off, signature and footer at the end of a mail. Pure, linear in the number of lines.
 *
 * @param ownLines the lines that the sender wrote, quotes gone
 * @param sender who the header says has written it, or null
 */
export function closingOf(ownLines: string[], sender: Sender | null): Closing {
  const tail = tailOf(ownLines, sender)
  const footer = footerStart(ownLines)
  // A footer without a mail above it is the mail.
  const footerAt = footer !== null && textEnd(tail, footer) > 0 ? footer : null
  const end = footerAt ?? ownLines.length
  const postscriptAt = postscriptStart(ownLines.slice(0, end))
  const found =
    (postscriptAt === null ? null : closingBefore(tail, postscriptAt)) ??
    closingBefore(tail, end) ??
    closingAmidst(tail, end) ??
    (footerAt === null ? null : signedBelow(tail, footerAt))
  if (found !== null && found.signOffAt !== null) return { ...found, inline: null, footerAt }
  const inline = inlineBefore(tail, found?.signatureAt ?? postscriptAt ?? end)
  return {
    signOffAt: null,
    signatureAt: found?.signatureAt ?? null,
    endAt: found?.endAt ?? null,
    inline,
    footerAt,
  }
}

/** The sign-off at the end of the last text line before `end`, or null. */
function inlineBefore(tail: Tail, end: number): InlineSignOff | null {
  const line = textEnd(tail, end) - 1
  const column = line < 0 ? null : tail.inlineSignOff(line)
  return column === null ? null : { line, column }
}

/** A closing that stands below what looks like a footer; only a sign-off can tell it from one. */
function signedBelow(tail: Tail, footerAt: number): ClosingBlock | null {
  const found = closingBefore(tail, tail.length)
  return found !== null && found.signOffAt !== null && found.signOffAt > footerAt ? found : null
}
