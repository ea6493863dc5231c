import type { ListObservation } from "~src/record/observation"
import { threadId } from "~src/record/thread"
import type { View } from "~src/record/view"
import type { SlipstreamDatabase } from "./database"

/** Nothing is told later than this; what seems to be was told before the clock was put back. */
const LATEST_MS = 10 * 60_000

/** Says what a tab shows now. A page that stays blind keeps the time since when. */
export async function setView(db: SlipstreamDatabase, view: View): Promise<void> {
  await db.transaction("rw", db.views, async () => {
    const before = await db.views.get(view.tabId)
    // Told late, after a worker's death: the tab has shown something else since.
    const isLate = before !== undefined && before.at > view.at && before.at - view.at < LATEST_MS
    if (isLate && before.status !== "blind") return
    // A split view shows the list beside the open conversation: the conversation is what the rep looks at.
    if (view.kind === "list" && before?.kind === "thread" && before.url === view.url) return
    const stillBlind = view.status === "blind" && before?.status === "blind" && before.url === view.url
    await db.views.put(stillBlind ? { ...view, at: before.at } : view)
  })
}

/** Tab ids are given out anew when the browser starts. */
export async function forgetViews(db: SlipstreamDatabase): Promise<void> {
  await Promise.all([db.views.clear(), db.pages.clear()])
}

/** Marks the known threads of which a list shows newer mail than what is kept. Nothing else of a list is kept. */
export async function noteNewer(db: SlipstreamDatabase, list: ListObservation): Promise<void> {
  await db.transaction("rw", db.threads, async () => {
    const ids = list.rows.map((row) => threadId(list.workspace, list.site, row.threadId))
    const threads = await db.threads.bulkGet(ids)
    for (const [index, thread] of threads.entries()) {
      const at = list.rows[index]?.at ?? null
      // A list's time has no seconds: within the same minute nothing is newer.
      if (!thread || at === null || thread.newerSeen || at < thread.lastActivityAt + 60_000) continue
      await db.threads.put({ ...thread, newerSeen: true })
    }
  })
}
