import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"
import type { ThreadRecord } from "~src/record/thread-record"

/** Where this conversation stands with meetings. */
export interface MeetingState {
  /** They asked for one, or for other times, and nobody answered. */
  askedByThem: Ask | null
  /** We proposed one and wait. */
  proposedByUs: Ask | null
  /** The next one in the calendar. */
  next: Activity | null
  /** The last one that is over: a meeting or a call. */
  last: Activity | null
  /** Ids of all meetings of the conversation. */
  known: string[]
}

/** `asks` are the open ones. A meeting that was called off is none. */
export function meetingOf(
  { activities, cancelled }: Pick<ThreadRecord, "activities" | "cancelled">,
  asks: readonly Ask[],
  now: number,
): MeetingState {
  const meetings = activities.filter(
    ({ kind, id }) => kind === "call" || (kind === "meeting" && !cancelled.includes(id)),
  )
  const asked = asks.filter((ask) => ask.kind === "meeting")
  return {
    askedByThem: asked.findLast((ask) => ask.contactId !== null) ?? null,
    proposedByUs: asked.findLast((ask) => ask.contactId === null) ?? null,
    next: meetings.find((one) => one.kind === "meeting" && one.at > now) ?? null,
    last: meetings.findLast((one) => one.at <= now) ?? null,
    known: meetings.filter((one) => one.kind === "meeting").map((one) => one.id),
  }
}
