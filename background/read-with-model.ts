import { modelReadingFrom, readingTask } from "~src/capture/reading/model-task"
import type { Activity } from "~src/record/activity"
import { activitiesOf } from "~src/store/record-queries"
import { readSettings } from "~src/store/settings-store"
import { keep } from "./capture-page"
import { configuredModel } from "./configured-model"
import { keptConversation } from "./reread"
import type { Services } from "./services"

/** A mail that a model has not read in this time is read by the rules alone. */
const PATIENCE_MS = 60_000

/**
 * Has the model that the rep has set up, and has allowed to read, look at what was just captured: it may add what the
 * rules have missed, in words that stand in the mail. Does nothing without that permission.
 */
export async function readWithModel(services: Services, threadId: string): Promise<void> {
  const { db, now } = services
  const model = (await readSettings(db)).modelReads ? await configuredModel(services) : null
  if (!model) return
  const activities = await activitiesOf(db, threadId)
  const read = await db.modelReadings.bulkGet(activities.map((activity) => activity.id))
  const unread = activities.filter((activity, index) => read[index] === undefined && isWorthReading(activity))
  if (unread.length === 0) return
  for (const activity of unread) {
    const request = { ...readingTask(activity.text), signal: AbortSignal.timeout(PATIENCE_MS) }
    const reading = modelReadingFrom((await model.complete(request)).value)
    if (reading) await db.modelReadings.put({ id: activity.id, model: model.name, reading, at: now() })
  }
  const conversation = await keptConversation(services, threadId)
  if (conversation) await keep(services, conversation)
}

function isWorthReading(activity: Activity): boolean {
  return activity.kind === "email" && activity.text.trim() !== ""
}
