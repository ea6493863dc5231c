import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { View } from "~src/record/view"
import type { ThreadPanel } from "~src/store/panel-queries"
import { siteName } from "~src/ui/format/site-names"
import type { Shown } from "~src/ui/panel/panel"
import type { ThreadPanelData } from "~src/ui/panel/panel-data"
import type { PageContent } from "./page-content"

/** What the store has of the open thread. */
export interface OpenThread extends Pick<ThreadPanelData, "insight"> {
  threadId: string
  panel: ThreadPanel
  companies: readonly Company[]
  mergePeople: readonly Contact[]
}

/** What the store has for the open tab. `undefined` is what has not been read from it yet. */
interface Stored {
  thread: OpenThread | undefined
  page: PageContent | null | undefined
}

/** What stands in the panel. */
export function whatIsShown(view: View | null | undefined, { thread, page }: Stored): Shown {
  if (view === undefined) return { kind: "loading" }
  if (view === null) return { kind: "empty", readable: false }
  if (view.status === "paused") return { kind: "paused", site: siteName(view.site) }
  if (view.status === "blind" || view.status === "failed")
    return { kind: "blind", view, kept: keptOf(view, thread) }
  if (view.kind === "other") return otherPage(page, thread, view)
  if (view.kind !== "thread" || view.threadId === null) return { kind: "empty", readable: true }
  return conversation(view.threadId, thread, view)
}

function otherPage(page: Stored["page"], thread: Stored["thread"], view: View): Shown {
  // The same for a page: the live query answers for the one before until it has read this one.
  if (page?.page.observation.url !== view.url) return { kind: "loading" }
  if (page.threadId !== null) return conversation(page.threadId, thread, view)
  if (page.known !== null) return { kind: "known", data: { ...page.known, listed: page.listed } }
  return { kind: "strange", data: page }
}

function conversation(threadId: string, thread: Stored["thread"], view: View): Shown {
  // The thread before stays in the live query until the new one is read: it must not be acted on by mistake.
  if (thread?.threadId !== threadId) return { kind: "loading" }
  const data = dataOf(thread, view)
  if (data !== null) return { kind: "thread", data }
  const { skips } = thread.panel
  if (skips.length === 0 && view.status === "reading") return { kind: "loading" }
  return { kind: "skipped", skips }
}

/** What was kept earlier of a conversation that can't be read now. */
function keptOf(view: View, thread: Stored["thread"]): ThreadPanelData | null {
  return thread && thread.threadId === view.threadId ? dataOf(thread, view) : null
}

function dataOf({ panel, insight, companies, mergePeople }: OpenThread, view: View): ThreadPanelData | null {
  const { record, ...rest } = panel
  return record && { ...rest, record, companies, mergePeople, insight, collapsed: view.collapsed }
}
