import type { ListObservation } from "~src/record/observation"
import { type Thread, threadId } from "~src/record/thread"
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
    if (
      view.kind === "list" &&
      before?.kind === "thread" &&
      before.url === view.url &&
      before.status !== "blind"
    )
      return
    const stillBlind = view.status === "blind" && before?.status === "blind" && before.url === view.url
    await db.views.put(stillBlind ? { ...view, at: before.at } : view)
  })
}

/**
 * The conversation that was read at this address before, whatever list it was opened from: a site names it by the last
 * part of the address. Null where none was. Looks through all of them: only for pages that can't be read.
 *
 * @param workspace null where the page does not even show whose it is
 */
export async function conversationAt(
  db: SlipstreamDatabase,
  workspace: string | null,
  url: string,
): Promise<Thread | null> {
  const name = nameAt(url)
  if (name === null) return null
  const threads =
    workspace === null
      ? db.threads.toCollection()
      : db.threads
          .where("[workspace+lastActivityAt]")
          .between([workspace, Number.NEGATIVE_INFINITY], [workspace, Number.POSITIVE_INFINITY])
  return (await threads.filter((thread) => nameAt(thread.url) === name).first()) ?? null
}

/** Shorter ones are names of lists. */
const LEAST_NAME = 10

/** Host and last part of an address; null where that names no conversation. */
function nameAt(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { host, pathname, hash } = new URL(url)
  const [path = ""] = `${pathname}/${hash}`.split("?")
  const name = path.split("/").findLast((part) => part !== "" && part !== "#") ?? ""
  return name.length < LEAST_NAME ? null : `${host} ${name}`
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
