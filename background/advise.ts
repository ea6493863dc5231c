import { suggest } from "~src/advice/suggest"
import { latestThreads } from "~src/store/panel-queries"
import { threadRecord } from "~src/store/record-queries"
import { putSteps } from "~src/store/step-store"
import type { Services } from "./services"

/** How many of a mailbox's latest threads are thought about again as time passes. */
const WATCHED_THREADS = 300

/** Thinks again about one conversation and stores the steps; what the rep has decided stays decided. */
export async function advise({ db, now, timeZone }: Services, threadId: string): Promise<void> {
  const record = await threadRecord(db, threadId)
  const decided = await db.steps.where({ threadId }).toArray()
  const steps = record
    ? suggest(record, { now: now(), timeZone: timeZone(), me: record.thread.workspace, decided })
    : []
  await putSteps(db, threadId, steps)
}

/** Time changes what is best too: silence grows, promises fall due. */
export async function adviseAll(services: Services): Promise<void> {
  const workspaces = await services.db.threads.orderBy("[workspace+lastActivityAt]").uniqueKeys()
  const names = new Set(workspaces.flatMap((pair) => (Array.isArray(pair) ? [String(pair[0])] : [])))
  for (const workspace of names) {
    for (const thread of await latestThreads(services.db, workspace, WATCHED_THREADS)) {
      await advise(services, thread.id)
    }
  }
}
