import type { LoggedActivity, LogRequest } from "./connector"

const MINUTE_MS = 60_000
/** What mail programs put before a subject, in the languages that reps write in most. */
const REPLY_PREFIX =
  /^(?:re|fw|fwd|aw|wg|antw|sv|vs|vb|tr|rv|enc|res|odp|pd|ynt|ilt|回复|答复|转发|ответ|пересылка)(?:\[\d{1,3}\])?\s{0,3}[:：]\s*/iu
const MOST_PREFIXES = 10

/** An activity of ours, as far as it can be compared. */
export type Comparable = Pick<LogRequest, "kind" | "subject" | "at"> & {
  from: string
  /** Null where the page does not show it. */
  messageId: string | null
}

/**
 * The mail that a colleague or the CRM's own sync has logged already, or null. The same Message-ID decides; where one
 * side has none, the same sender, minute and subject. What carries a mark of ours is never taken for theirs: then the
 * outbox knows better.
 */
export function alreadyLogged(mail: Comparable, logged: readonly LoggedActivity[]): LoggedActivity | null {
  if (mail.kind !== "email") return null
  const theirs = logged.filter(({ ours, kind }) => !ours && kind === "email")
  const id = plainId(mail.messageId)
  const sameId = id === null ? undefined : theirs.find(({ messageId }) => plainId(messageId) === id)
  return (
    sameId ??
    theirs.find((other) => (id === null || other.messageId === null) && looksTheSame(mail, other)) ??
    null
  )
}

function looksTheSame(mail: Comparable, other: LoggedActivity): boolean {
  const subject = plainSubject(mail.subject)
  return (
    other.at !== null &&
    minuteOf(other.at) === minuteOf(mail.at) &&
    subject === plainSubject(other.subject) &&
    // Where the CRM does not say who wrote it, only words can tell one mail from another.
    (other.from === null ? subject !== "" : other.from === mail.from.toLowerCase())
  )
}

function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS)
}

/** Gmail shows the subject of a conversation, without the prefixes that its answers carry. */
function plainSubject(subject: string): string {
  let text = subject.trim()
  for (let prefixes = 0; prefixes < MOST_PREFIXES; prefixes++) {
    const shorter = text.replace(REPLY_PREFIX, "")
    if (shorter === text) break
    text = shorter
  }
  return text.replace(/\s+/g, " ").toLowerCase()
}

function plainId(messageId: string | null): string | null {
  return messageId?.trim().replace(/^<|>$/g, "") || null
}
