import type { Activity } from "~src/record/activity"
import type { Ask } from "~src/record/ask"

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

/** `asks` are the open ones. */
export function meetingOf(activities: readonly Activity[], asks: readonly Ask[], now: number): MeetingState {
  const meetings = activities.filter((one) => one.kind === "meeting" || one.kind === "call")
  const asked = asks.filter((ask) => ask.kind === "meeting")
  return {
    askedByThem: asked.findLast((ask) => ask.contactId !== null) ?? null,
    proposedByUs: asked.findLast((ask) => ask.contactId === null) ?? null,
    next: meetings.find((one) => one.kind === "meeting" && one.at > now) ?? null,
    last: meetings.findLast((one) => one.at <= now) ?? null,
    known: meetings.filter((one) => one.kind === "meeting").map((one) => one.id),
  }
}
