import { modelReadingFrom, readingTask } from "~src/capture/reading/model-task"
import { redact } from "~src/drafting/redact"
import { estimateTokens } from "~src/drafting/tokens"
import { type Model, ModelError } from "~src/models/model"
import type { ModelPrice } from "~src/models/prices"
import type { Activity } from "~src/record/activity"
import type { KeptModelReading } from "~src/record/model-reading"
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
  const unread = activities.filter(
    (activity, index) => read[index] === undefined && isWorthReading(activity) && !beingRead.has(activity.id),
  )
  if (unread.length === 0) return
  for (const { id } of unread) beingRead.add(id)
  try {
    for (const activity of unread) {
      // Chosen anew for each: the limit of the month may be reached on the way.
      const { model, price } = await modelForThread(services, await readSettings(db), record)
      if (!model) break
      const reading = (await readOne(services, model, price, activity)) ?? NOTHING
      await db.modelReadings.put({ id: activity.id, model: model.name, reading, at: now() })
    }
  } finally {
    for (const { id } of unread) beingRead.delete(id)
  }
  const conversation = await keptConversation(services, threadId)
  if (conversation) await keep(services, conversation)
}

/** The page may be seen again while a model reads: a mail is sent, and paid, once. */
const beingRead = new Set<string>()

/** What is kept where an answer is of no use, so that the mail is not sent again and again. */
const NOTHING: KeptModelReading["reading"] = { asks: [], commitments: [], signals: [], sentiment: null }

/** Null where the answer is of no use. @throws ModelError where there was none. */
async function readOne(
  services: Services,
  model: Model,
  price: ModelPrice | null,
  activity: Activity,
): Promise<KeptModelReading["reading"] | null> {
  const task = readingTask(redact(activity.text).text)
  const prompt = estimateTokens(task.system + task.user)
  try {
    const { value, usage } = await model.complete({ ...task, signal: AbortSignal.timeout(PATIENCE_MS) })
    await recordSpending(services, price, {
      promptTokens: usage.promptTokens ?? prompt,
      completionTokens: usage.completionTokens ?? estimateTokens(JSON.stringify(value) ?? ""),
    })
    return modelReadingFrom(value)
  } catch (cause) {
    if (!(cause instanceof ModelError) || cause.wasted === null) throw cause
    const { wasted } = cause
    await recordSpending(services, price, {
      promptTokens: wasted.promptTokens ?? prompt * wasted.answers,
      completionTokens: wasted.completionTokens ?? task.maxTokens * wasted.answers,
    })
    if (cause.code !== "bad_answer") throw cause
    return null
  }
}

function isWorthReading(activity: Activity): boolean {
  return activity.kind === "email" && !activity.automatic && activity.text.trim() !== ""
}
