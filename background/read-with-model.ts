import { modelReadingFrom, readingTask } from "~src/capture/reading/model-task"
import { redact } from "~src/drafting/redact"
import { estimateTokens } from "~src/drafting/tokens"
import type { Activity } from "~src/record/activity"
import { threadRecord } from "~src/store/record-queries"
import { readSettings } from "~src/store/settings-store"
import { keep } from "./capture-page"
import { modelForThread, recordSpending } from "./configured-model"
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
  if (!(await readSettings(db)).modelReads) return
  const record = await threadRecord(db, threadId)
  if (!record) return
  const { activities } = record
  const read = await db.modelReadings.bulkGet(activities.map((activity) => activity.id))
  const unread = activities.filter((activity, index) => read[index] === undefined && isWorthReading(activity))
  if (unread.length === 0) return
  for (const activity of unread) {
    // Chosen anew for each: the limit of the month may be reached on the way.
    const { model, price } = await modelForThread(services, record)
    if (!model) break
    const task = readingTask(redact(activity.text).text)
    const { value, usage } = await model.complete({ ...task, signal: AbortSignal.timeout(PATIENCE_MS) })
    await recordSpending(services, price, {
      promptTokens: usage.promptTokens ?? estimateTokens(task.system + task.user),
      completionTokens: usage.completionTokens ?? estimateTokens(JSON.stringify(value) ?? ""),
    })
    const reading = modelReadingFrom(value)
    if (reading) await db.modelReadings.put({ id: activity.id, model: model.name, reading, at: now() })
  }
  const conversation = await keptConversation(services, threadId)
  if (conversation) await keep(services, conversation)
}

function isWorthReading(activity: Activity): boolean {
  return activity.kind === "email" && activity.text.trim() !== ""
}
