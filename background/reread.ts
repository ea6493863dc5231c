import { EXTRACTION_VERSION } from "~src/capture/read-mail"
import type { ThreadObservation } from "~src/record/observation"
import { keep } from "./capture-page"
import type { Services } from "./services"

export const REREAD_ALARM = "reread"
/** A turn of the worker lasts minutes at most; what is left goes on at the next alarm. */
const TURN_MS = 20_000

/**
 * Reads mail that older rules have read once more with today's, thread by thread. Every thread is a transaction of
 * its own: a worker that dies goes on where it stopped.
 */
export async function rereadOlder(services: Services): Promise<void> {
  const { db, now } = services
  const older = () => db.observations.where("extraction").below(EXTRACTION_VERSION)
  const total = await older().count()
  // Also where the worker has ended just before it could say so.
  if (total === 0) return finish(services)
  // Set before the work: it wakes the worker again should it die in the middle.
  await chrome.alarms.create(REREAD_ALARM, { periodInMinutes: 1 })
  const before = await db.progress.get("reread")
  const whole = Math.max(before?.total ?? 0, total)
  const until = now() + TURN_MS
  await db.progress.put({ id: "reread", done: whole - total, total: whole })
  for (let next = await older().first(); next; next = await older().first()) {
    const { threadId } = next
    const conversation = await keptConversation(services, threadId)
    if (conversation) {
      // What can't be read stays as it was kept; it must not stand in the way of all others.
      await keep(services, conversation).catch((error) => console.error("reread", error))
    }
    // Whatever became of them, these have had their turn.
    await db.observations.where({ threadId }).modify({ extraction: EXTRACTION_VERSION })
    const left = await older().count()
    await db.progress.put({ id: "reread", done: whole - left, total: whole })
    if (now() > until) return
  }
  await finish(services)
}

async function finish({ db }: Services): Promise<void> {
  await db.progress.delete("reread")
  await chrome.alarms.clear(REREAD_ALARM)
}

/** A conversation as it was seen, made of the observations that are kept; null where there are none. */
export async function keptConversation(
  { db }: Services,
  threadId: string,
): Promise<ThreadObservation | null> {
  const observations = await db.observations.where({ threadId }).toArray()
  const [first] = observations
  if (!first) return null
  const thread = await db.threads.get(threadId)
  return {
    kind: "mail.thread",
    workspace: first.workspace,
    site: first.site,
    url: first.url,
    seenAt: first.seenAt,
    subject: first.subject,
    threadId: thread?.sourceId ?? first.message.id,
    view: "full",
    messages: observations.map((observation) => observation.message),
    collapsed: 0,
  }
}
