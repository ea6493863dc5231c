import { capture, conversationOf, keysOf, threadOf } from "~src/capture/capture"
import { readMail } from "~src/capture/read-mail"
import { richer, sameSighting } from "~src/capture/richer"
import { type Activity, activityId, senderOf } from "~src/record/activity"
import type { KeptModelReading } from "~src/record/model-reading"
import { isNotice } from "~src/record/notice"
import type { SentObservation, ThreadObservation } from "~src/record/observation"
import { commitCapture } from "~src/store/capture-store"
import { threadsWith } from "~src/store/step-store"
import { advise } from "./advise"
import { autoLog } from "./auto-log"
import { proposeCompanyLinks } from "./propose-company-links"
import { proposeDeals } from "./propose-deal"
import { proposeMerges } from "./propose-merges"
import { withFirstIds } from "./sent-before"
import type { Services } from "./services"
import { tellMeetingsOfMail } from "./tell-meeting"

/** Keeps what an open conversation shows that is not kept yet; resolves to the thread's id once it is stored. */
export async function captureConversation(
  services: Services,
  observation: ThreadObservation | SentObservation,
): Promise<string> {
  const news = await newsIn(services, await withFirstIds(services, conversationOf(observation)))
  const threadId = threadOf(news)
  if (news.messages.length > 0) await keep(services, news)
  await services.db.threads.update(threadId, { newerSeen: false })
  return threadId
}

/** Reads the messages of a conversation, keeps what they mean, and thinks again about what to do next. */
export async function keep(services: Services, conversation: ThreadObservation): Promise<void> {
  const { db, now } = services
  const threadId = threadOf(conversation)
  const byModel = await modelReadings(services, conversation)
  const changes = await commitCapture(
    db,
    { workspace: conversation.workspace, threadId, ...keysOf(conversation) },
    { now: now(), timeZone: services.timeZone() },
    (context) =>
      capture(
        conversation,
        (message, subject) =>
          readMail(message, { ...context, subject, model: byModel.get(message.id) ?? null }),
        context,
      ),
  )
  await tellMeetingsOfMail(services, conversation)
  await proposeMerges(services, threadId)
  await proposeCompanyLinks(services, threadId)
  await proposeDeals(services, threadId)
  await autoLog(services, threadId)
  await advise(services, threadId)
  await adviseElsewhere(services, threadId, changes.activities)
}

/** So many of a person's conversations are thought about again at once; the alarm comes to the others. */
const MOST_ELSEWHERE = 20

/** Whoever is away, or has left, is so in all of their conversations. */
async function adviseElsewhere(
  services: Services,
  threadId: string,
  activities: readonly Activity[],
): Promise<void> {
  const contactIds = activities.filter(isNotice).flatMap((notice) => senderOf(notice) ?? [])
  for (const contactId of new Set(contactIds)) {
    for (const other of await threadsWith(services.db, contactId, MOST_ELSEWHERE)) {
      if (other !== threadId) await advise(services, other)
    }
  }
}

/** The conversation with only those messages that say something new. */
async function newsIn({ db }: Services, observation: ThreadObservation): Promise<ThreadObservation> {
  const { workspace, site, messages } = observation
  const known = await db.observations.bulkGet(messages.map(({ id }) => activityId(workspace, site, id)))
  const threadId = threadOf(observation)
  const news = messages.flatMap((message, index) => {
    const before = known[index]
    if (!before) return [message]
    const whole = richer(before.message, message)
    return before.threadId === threadId && sameSighting(before.message, whole) ? [] : [whole]
  })
  return { ...observation, messages: news }
}

/** What a model has read in these messages before, by message id. */
async function modelReadings(
  { db }: Services,
  { workspace, site, messages }: ThreadObservation,
): Promise<ReadonlyMap<string, KeptModelReading["reading"]>> {
  const kept = await db.modelReadings.bulkGet(messages.map(({ id }) => activityId(workspace, site, id)))
  return new Map(
    messages.flatMap(({ id }, index) => {
      const reading = kept[index]?.reading
      return reading ? [[id, reading] as const] : []
    }),
  )
}
