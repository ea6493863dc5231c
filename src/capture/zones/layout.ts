import { type InnerMessage, MessageReader } from "./inner-message"
import { linesLookedAt } from "./limits"
import { unglued, withoutLoneQuote } from "./line-repairs"
import type { MailLine } from "./mail-lines"
import { isSignatureRule } from "./signature-rule"

/**
 * Whose a line is: the sender's `own`; `quoted` history; a `forwarded` message; `appended` by the client or a list
 * below the quote (signature, footer).
 */
export type LineZone = "own" | "quoted" | "forwarded" | "appended"

export interface Layout {
  lines: MailLine[]
  zones: LineZone[]
  messages: InnerMessage[]
}

/** Decides for every line of a mail whose it is. Linear in the number of lines. */
export function layoutOf(allLines: readonly MailLine[]): Layout {
  const lines = unglued(withoutLoneQuote(allLines))
  const zones: LineZone[] = lines.map(() => "own")
  const messages: InnerMessage[] = []
  const reader = new MessageReader(lines)
  let at = 0
  while (at < lines.length) {
    if (at >= linesLookedAt) {
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
