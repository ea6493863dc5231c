import { type Correspondent, correspondentOf, correspondentsOf } from "./correspondent"
import type { InnerMessage } from "./inner-message"
import { introFields } from "./intro-fields"
import { type Layout, layoutOf } from "./layout"
import { linesOf, type MailBody, type MailLine } from "./mail-lines"
import { type SentAt, sentAtOf } from "./written-date"

export type { Correspondent, SentAt }

/** An earlier message that a mail carries inside. */
export interface Forward {
  /** `forward`: a message with its own header block; `reply`: introduced by "On … wrote:"; `quote`: only quote markers. */
  type: "forward" | "reply" | "quote"
  from: Correspondent | null
  to: Correspondent[]
  cc: Correspondent[]
  replyTo: Correspondent | null
  sentAt: SentAt | null
  subject: string | null
  /** The message's text, one level of quote markers removed. */
  text: string
}

/**
 * Unwraps the first earlier message that a mail carries, whether it was forwarded or is being answered.
 *
 * @returns what the sender wrote above it, and the message; null where the mail carries none
 */
export function forwardOf(body: MailBody): { top: string; forward: Forward } | null {
  const layout = layoutOf(linesOf(body))
  const message = layout.messages[0]
  if (message === undefined) return null
  const top = joined(layout.lines.slice(0, message.start))
  return { top, forward: unwrapped(layout, message) }
}

/** What a message inside a mail says about itself, and its text. */
export function unwrapped(layout: Layout, message: InnerMessage): Forward {
  const inside = layout.lines.slice(message.textStart, message.end)
  const base = Math.min(
    ...inside
      .filter((line) => line.text.trim() !== "")
      .slice(0, 1)
      .map((line) => line.quoteDepth),
    1,
  )
  const text = inside.map((line) => (line.quoteDepth > base ? line.raw.replace(/^ {0,3}> ?/, "") : line.text))
  const fields = message.header?.fields
  const intro = introFieldsOf(layout, message)
  return {
    type: message.type === "original" ? "forward" : message.type,
    from: correspondentOf(fields?.get("from") ?? intro?.from ?? ""),
    to: correspondentsOf(fields?.get("to") ?? ""),
    cc: correspondentsOf(fields?.get("cc") ?? ""),
    replyTo: correspondentOf(fields?.get("replyTo") ?? ""),
    sentAt: sentAtIn(layout, message),
    subject: fields?.get("subject")?.replace(/\s+/g, " ").trim() || null,
    text: text.join("\n").trim(),
  }
}

/** When a message inside a mail says that it was sent; null where it says nothing. */
export function sentAtIn(layout: Layout, message: InnerMessage): SentAt | null {
  const sent = message.header?.fields.get("sent") ?? introFieldsOf(layout, message)?.sent
  return sent === undefined || sent === null || sent === "" ? null : sentAtOf(sent)
}

function introFieldsOf(layout: Layout, message: InnerMessage) {
  return message.type === "reply" ? introFields(introOf(layout.lines, message)) : null
}

function introOf(lines: readonly MailLine[], message: InnerMessage): string {
  return lines
    .slice(message.start, message.textStart)
    .map((line) => line.text)
    .join(" ")
}

function joined(lines: readonly MailLine[]): string {
  return lines
    .map((line) => line.raw)
    .join("\n")
    .trim()
}
