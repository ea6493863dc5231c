import { type Activity, senderOf, writerOf } from "./activity"
import type { AutomaticReply } from "./automatic-reply"

/** An automatic reply that says something of the person in whose name it came. */
export type Notice = Activity & { automatic: AutomaticReply }

const DAY = 86_400_000
/** So long an absence of which no end is named is believed. */
const UNDATED_DAYS = 7

const SAYS_SOMETHING: ReadonlySet<AutomaticReply["kind"]> = new Set(["away", "left", "unread"] as const)

/**
 * The newest automatic reply that says something of this person; null where there is none, or where they have written
 * themselves since: whoever writes is there.
 *
 * @param activities oldest first, of whatever conversation
 */
export function noticeOf(contactId: string, activities: readonly Activity[]): Notice | null {
  for (const activity of [...activities].reverse()) {
    if (writerOf(activity) === contactId) return null
    if (isNotice(activity) && senderOf(activity) === contactId) return activity
  }
  return null
}

export function isNotice(activity: Activity): activity is Notice {
  return activity.automatic != null && SAYS_SOMETHING.has(activity.automatic.kind)
}

/**
 * Is somebody still away by this notice on `day` ("2026-12-03", by whose clock it is asked)?
 *
 * @param now epoch milliseconds; of absences without an end
 */
export function isAwayOn({ automatic, at }: Notice, day: string, now: number): boolean {
  if (automatic.kind !== "away") return false
  if (automatic.until === null) return now - at < UNDATED_DAYS * DAY
  return automatic.until.back ? day < automatic.until.day : day <= automatic.until.day
}
