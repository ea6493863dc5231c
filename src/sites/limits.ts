import type { ObservedMessage, ObservedRow, ThreadObservation } from "~src/record/observation"

/*
 * How much of a page is kept: the record's own limits, written again because its runtime doesn't belong into other
 * people's pages. A test holds the two together.
 */

export const MAX_BODY_CHARS = 1_000_000
export const MAX_MESSAGES = 500
export const MAX_ROWS = 500
export const MAX_PEOPLE = 1000
export const MAX_ROW_PEOPLE = 100
export const MAX_ATTACHMENTS = 500
export const MAX_SHORT_TEXT = 2000

/** The record's limits applied; whatever a page holds, what is sent is valid. */
export function withinLimits(message: ObservedMessage): ObservedMessage {
  return {
    ...message,
    to: message.to.slice(0, MAX_PEOPLE),
    cc: message.cc.slice(0, MAX_PEOPLE),
    bcc: message.bcc.slice(0, MAX_PEOPLE),
    sentAtText: message.sentAtText.slice(0, 200),
    html: message.html.slice(0, MAX_BODY_CHARS),
    truncated: message.truncated || message.html.length > MAX_BODY_CHARS,
    attachments: message.attachments.slice(0, MAX_ATTACHMENTS).map((name) => name.slice(0, 1000)),
  }
}

export const newestOf = (messages: ThreadObservation["messages"]) => messages.slice(-MAX_MESSAGES)
export const firstOf = (rows: readonly ObservedRow[]) => rows.slice(0, MAX_ROWS)
