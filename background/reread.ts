import { EXTRACTION_VERSION } from "~src/capture/read-mail"
import type { KeptObservation, ThreadObservation } from "~src/record/observation"
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
  if (total === 0) return
  // Set before the work: it wakes the worker again should it die in the middle.
  await chrome.alarms.create(REREAD_ALARM, { periodInMinutes: 1 })
  const before = await db.progress.get("reread")
  const whole = Math.max(before?.total ?? 0, total)
  const until = now() + TURN_MS
  for (let next = await older().first(); next; next = await older().first()) {
    const { threadId } = next
    const observations = await db.observations.where({ threadId }).toArray()
    const thread = await db.threads.get(threadId)
    await keep(services, conversationOf(observations, thread?.sourceId ?? next.message.id))
    // Whatever became of them, these have had their turn.
    await db.observations.where({ threadId }).modify({ extraction: EXTRACTION_VERSION })
    const left = await older().count()
    await db.progress.put({ id: "reread", done: whole - left, total: whole })
    if (now() > until) return
  }
  await chrome.alarms.clear(REREAD_ALARM)
  await db.progress.delete("reread")
}

function conversationOf(observations: readonly KeptObservation[], sourceId: string): ThreadObservation {
  const [first] = observations
  if (!first) throw new Error("no observation")
  const { workspace, site, url, seenAt, subject } = first
  const messages = observations.map((observation) => observation.message)
  return {
    kind: "mail.thread",
    workspace,
    site,
    url,
    seenAt,
    subject,
    threadId: sourceId,
    view: "full",
    messages,
    collapsed: 0,
  }
}
