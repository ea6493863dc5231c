import { closingOf } from "~src/capture/signature/closing"
import { isDeviceLine } from "~src/capture/zones/device-line"
import { layoutOf } from "~src/capture/zones/layout"
import { linesOf, type MailBody } from "~src/capture/zones/mail-lines"
import { isSignatureRule } from "~src/capture/zones/signature-rule"

/**
 * What stands above the first quote or forward: all that the people who marked the zones took for the sender's own,
 * while `Zones.own` also holds the answers below and between quotes.
 */
export function textAbove(body: MailBody): string {
  const layout = layoutOf(linesOf(body))
  const first = layout.zones.findIndex((zone) => zone !== "own")
  const lines = first < 0 ? layout.lines : layout.lines.slice(0, first)
  return lines
    .map((line) => line.raw)
    .join("\n")
    .trim()
}

/** The same without its closing, as email-reply-parser shows a reply: cut at a sign-off, delimiter or device line. */
export function shownReply(body: MailBody): string {
  const lines = textAbove(body).split("\n")
  const inserted = lines.findIndex(
    (line) => (isSignatureRule(line) && !/^[—–]/.test(line)) || isDeviceLine(line),
  )
  const cuts = [inserted, closingOf(lines, null).signOffAt ?? -1].filter((at) => at >= 0)
  return lines
    .slice(0, Math.min(lines.length, ...cuts))
    .join("\n")
    .trim()
}
