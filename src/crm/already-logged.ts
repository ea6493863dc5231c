import type { LoggedRecord, LogRequest } from "./connector"

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

/** Kinds that others log too, a CRM's own sync for one; the rest is a rep's own words. */
export const LOGGED_BY_OTHERS: readonly LogRequest["kind"][] = ["email", "meeting"]

/**
 * The mail or meeting that a colleague or the CRM's own sync has logged already, or null. The same Message-ID decides;
 * where one side has none, the same sender, minute and subject (of a meeting minute and subject). What carries a mark
 * of ours is never taken for theirs: then the outbox knows better.
 */
export function alreadyLogged(activity: Comparable, logged: readonly LoggedRecord[]): LoggedRecord | null {
  if (!LOGGED_BY_OTHERS.includes(activity.kind)) return null
  const theirs = logged.filter(({ ours, kind }) => !ours && kind === activity.kind)
  const id = plainId(activity.messageId)
  const sameId = id === null ? undefined : theirs.find(({ messageId }) => plainId(messageId) === id)
  return (
    sameId ??
    theirs.find((other) => (id === null || other.messageId === null) && looksTheSame(activity, other)) ??
    null
  )
}

function looksTheSame(activity: Comparable, other: LoggedRecord): boolean {
  const subject = plainSubject(activity.subject)
  const sender = activity.kind === "email" ? other.from : null
  return (
    other.at !== null &&
    minuteOf(other.at) === minuteOf(activity.at) &&
    subject === plainSubject(other.subject) &&
    // Where the CRM does not say who wrote it, only words can tell one from another.
    (sender === null ? subject !== "" : sender === activity.from.toLowerCase())
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
