import type { Sender } from "../signature/closing"
import { type Forward, sentAtIn, unwrapped } from "./forward"
import { type Layout, type LineZone, layoutOf } from "./layout"
import { linesOf, type MailBody, type MailLine } from "./mail-lines"
import { ownPartsOf, trimmed } from "./own-parts"
import { isSignatureRule } from "./signature-rule"
import type { SentAt } from "./written-date"

/** A mail taken apart. Every text keeps the mail's line breaks; absent parts are "" or null. */
export interface Zones {
  /** What this sender wrote, closing (sign-off, signature) included, quotes and forwards left out, in order. */
  own: string
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
  /** When the first quoted messages were sent, as the sender's mail program wrote it. */
  quotedSent: SentAt[]
}

/** Deeper quotes were introduced by somebody else's program. */
const MOST_QUOTED = 2

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
  const own = trimmed(linesIn(layout, "own"), (line) => line.raw)
  const parts = ownPartsOf(own, sender)
  const appended = texts(linesIn(layout, "appended"))
  return {
    own: texts(own).join("\n"),
    ...parts,
    signature: [
      ...parts.signature,
      ...appended.filter((line) => line.trim() !== "" && !isSignatureRule(line)),
    ],
    quoted: trimmed(texts(linesIn(layout, "quoted"))).join("\n"),
    forwards: forwardsOf(layout, own.length === 0),
    quotedSent: layout.messages
      .filter(({ type }) => type === "reply" || type === "original")
      .slice(0, MOST_QUOTED)
      .flatMap((message) => sentAtIn(layout, message) ?? []),
  }
}

/** Outlook marks a forward like a reply: with nothing written above it, it was handed on. */
function forwardsOf(layout: Layout, nothingOwn: boolean): Forward[] {
  return layout.messages
    .filter((message) => message.type === "forward" || (message.type === "original" && nothingOwn))
    .map((message) => unwrapped(layout, message))
}

function linesIn(layout: Layout, zone: LineZone): MailLine[] {
  return layout.lines.filter((_, at) => layout.zones[at] === zone)
}

function texts(lines: readonly MailLine[]): string[] {
  return lines.map((line) => line.raw)
}
