import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import { latestThreads, workspaces } from "~src/store/panel-queries"
import { replaceSteps } from "~src/store/step-store"
import type { Services } from "./services"

export const ADVICE_ALARM = "advice"
/** How many of a mailbox's latest threads are thought about again as time passes. */
const WATCHED_THREADS = 300

/** Thinks again about one conversation and stores the steps; what the rep has decided stays decided. */
export async function advise({ db, now, timeZone }: Services, threadId: string): Promise<void> {
  await replaceSteps(db, threadId, (record, decided) =>
    suggest(record, {
      now: now(),
      timeZone: timeZone(),
      me: record.thread.workspace,
      decided,
      experience: noExperience,
    }),
  )
}

/** Time changes what is best too: silence grows, promises fall due. */
export async function adviseAll(services: Services): Promise<void> {
  for (const workspace of await workspaces(services.db)) {
    for (const thread of await latestThreads(services.db, workspace, WATCHED_THREADS)) {
      await advise(services, thread.id)
    }
  }
}
