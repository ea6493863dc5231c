import type { Experience } from "~src/advice/experience"
import { followThrough } from "~src/advice/follow-through"
import { experienceOf } from "~src/advice/learn"
import { type Advice, advise as think } from "~src/advice/suggest"
import type { ThreadRecord } from "~src/record/thread-record"
import { keepDecisions, talliesOf } from "~src/store/decision-store"
import { threadsSuggesting } from "~src/store/opt-out-store"
import { latestThreads, threadsWithOpenDeal, workspaces } from "~src/store/panel-queries"
import { replaceSteps } from "~src/store/step-store"
import type { Services } from "./services"

export const ADVICE_ALARM = "advice"
/** How many of a mailbox's threads are thought about again as time passes: the latest, and the latest with a deal. */
const WATCHED_THREADS = 300

/**
 * Thinks again about one conversation: notices what came of earlier steps, learns from it, stores the next ones and
 * logs the decision. What the rep has decided stays decided.
 *
 * @param experience what was learnt so far, where the caller has just read it
 */
export async function advise(
  services: Services,
  threadId: string,
  experience: Experience | null = null,
): Promise<void> {
  const { db, now, timeZone } = services
  const thread = await db.threads.get(threadId)
  if (!thread) return
  const at = now()
  const learnt = experience ?? experienceOf(await talliesOf(db, thread.workspace), at)
  const salt = (await db.meta.get("database"))?.databaseId ?? null
  const thought: { record: ThreadRecord; advice: Advice }[] = []
  await replaceSteps(db, threadId, (record, decided) => {
    const me = record.thread.workspace
    const options = { now: at, timeZone: timeZone(), me, decided, experience: learnt }
    const advice = think(record, options, salt)
    thought.push({ record, advice })
    return advice.steps
  })
  const last = thought.at(-1)
  if (!last) return
  await follow(services, last.record, last.advice, at)
  await quietElsewhere(services, last.record, learnt)
}

/** Whoever asks here not to be written to is suggested nowhere else either. */
async function quietElsewhere(
  services: Services,
  { thread, signals }: ThreadRecord,
  experience: Experience,
): Promise<void> {
  const unwilling = signals.flatMap(({ kind, contactId }) => (kind === "opt_out" ? (contactId ?? []) : []))
  for (const contactId of new Set(unwilling)) {
    for (const threadId of await threadsSuggesting(services.db, contactId)) {
      if (threadId !== thread.id) await advise(services, threadId, experience)
    }
  }
}

/** Time changes what is best too: silence grows, promises fall due, answers stay away. */
export async function adviseAll(services: Services): Promise<void> {
  const { db, now } = services
  for (const workspace of await workspaces(db)) {
    const experience = experienceOf(await talliesOf(db, workspace), now())
    // A deal that has gone silent sinks below the latest mail, and its silence is what counts.
    const latest = await latestThreads(db, workspace, WATCHED_THREADS)
    const withDeal = await threadsWithOpenDeal(db, workspace, WATCHED_THREADS)
    for (const threadId of new Set([...latest, ...withDeal].map(({ id }) => id))) {
      await advise(services, threadId, experience)
    }
  }
}

async function follow({ db }: Services, record: ThreadRecord, advice: Advice, at: number): Promise<void> {
  const { id, workspace } = record.thread
  const drafts = await db.drafts.where({ threadId: id }).toArray()
  const edited = new Set(drafts.flatMap((draft) => (draft.edited && draft.stepId ? [draft.stepId] : [])))
  await keepDecisions(db, id, workspace, (stored, tallies) =>
    followThrough(stored, advice.decision, record, tallies, edited, at),
  )
}
