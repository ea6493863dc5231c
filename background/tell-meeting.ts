import { isOwn } from "~src/capture/identity/organisation"
import { activityId } from "~src/record/activity"
import type { ThreadObservation } from "~src/record/observation"
import { advise } from "./advise"
import type { Services } from "./services"

/** The calendar whose mails name its events by the ids that its pages have. */
const GOOGLE_CALENDAR = "google-calendar"

/** What a calendar, or a mail from it, says of a meeting at the moment `at`. */
export interface MeetingNews {
  /** Null where it tells no time: then the one that is kept stays. */
  startsAt: number | null
  endsAt: number | null
  cancelled: boolean
  at: number
}

/** Moves a meeting that is kept, or notes that it was called off, unless something newer was said of it before. */
export async function tellMeeting(services: Services, id: string, news: MeetingNews): Promise<void> {
  const { db } = services
  const threadId = await db.transaction("rw", db.meetings, db.activities, db.threads, async () => {
    const [meeting, activity] = await Promise.all([db.meetings.get(id), db.activities.get(id)])
    if (!meeting || !activity || news.at <= meeting.toldAt) return null
    const startsAt = news.startsAt ?? meeting.startsAt
    const endsAt = news.startsAt === null ? meeting.endsAt : news.endsAt
    const { cancelled, at: toldAt } = news
    await db.meetings.update(id, { startsAt, endsAt, cancelled, toldAt })
    const isNews =
      startsAt !== meeting.startsAt || endsAt !== meeting.endsAt || cancelled !== meeting.cancelled
    if (!isNews) return null
    await db.activities.update(id, { at: startsAt })
    await db.threads.update(activity.threadId, { lastActivityAt: startsAt })
    return activity.threadId
  })
  if (threadId !== null) await advise(services, threadId)
}

/**
 * Mails of a calendar say when a meeting moves or is called off. Only the one who has invited may say so: anybody can
 * write what such a mail holds.
 */
export async function tellMeetingsOfMail(
  services: Services,
  { workspace, messages }: Pick<ThreadObservation, "workspace" | "messages">,
): Promise<void> {
  const { db } = services
  for (const { invitation, from, sentAt } of messages) {
    if (invitation?.eventId == null || sentAt === null) continue
    const id = activityId(workspace, GOOGLE_CALENDAR, invitation.eventId)
    const activity = await db.activities.get(id)
    const host = activity?.participants.find(({ part }) => part === "from")?.email ?? null
    if (host === null ? !isOwn(from.email, workspace) : host !== from.email) continue
    const { startsAt, endsAt, cancelled } = invitation
    await tellMeeting(services, id, { startsAt, endsAt, cancelled, at: sentAt })
  }
}
