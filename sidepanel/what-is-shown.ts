import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { Thread } from "~src/record/thread"
import type { View } from "~src/record/view"
import type { ThreadPanel } from "~src/store/panel-queries"
import { titled } from "~src/ui/format/names"
import type { Shown } from "~src/ui/panel/panel"

/** What the store has of the open thread. */
export interface OpenThread {
  threadId: string
  panel: ThreadPanel
  companies: readonly Company[]
  mergePeople: readonly Contact[]
}

/** What stands in the panel. `undefined` is what has not been read from the store yet. */
export function whatIsShown(
  view: View | null | undefined,
  thread: OpenThread | undefined,
  news: readonly Thread[],
): Shown {
  if (view === undefined) return { kind: "loading" }
  if (view === null) return { kind: "empty", readable: false, news }
  if (view.status === "paused") return { kind: "paused", site: titled(view.site) }
  if (view.status === "blind" || view.status === "failed") return { kind: "blind", view }
  if (view.kind !== "thread" || view.threadId === null) return { kind: "empty", readable: true, news }
  // The thread before stays in the live query until the new one is read: it must not be acted on by mistake.
  if (thread?.threadId !== view.threadId) return { kind: "loading" }
  const { panel, companies, mergePeople } = thread
  const { record, skips, ...rest } = panel
  if (record !== null) {
    const data = { ...rest, record, skips, companies, mergePeople, collapsed: view.collapsed }
    return { kind: "thread", data }
  }
  if (skips.length === 0 && view.status === "reading") return { kind: "loading" }
  return { kind: "skipped", skips }
}
