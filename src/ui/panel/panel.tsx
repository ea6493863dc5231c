import { type ReactNode, useEffect, useRef, useState } from "react"
import type { Digest } from "~src/record/digest"
import type { Skip } from "~src/record/skip"
import type { Thread } from "~src/record/thread"
import type { View } from "~src/record/view"
import { NoticeLine, useNotices } from "../context/notices"
import { Blind } from "./blind"
import { CrmFooter } from "./crm-footer"
import { Empty } from "./empty"
import { KnownView } from "./known-view"
import { AllSkipped, Lost, Offline, Paused, Skeleton } from "./page-states"
import type { KnownData, StrangeData, ThreadPanelData } from "./panel-data"
import { type Findings, PanelHeader } from "./panel-header"
import { ShortcutsHelp } from "./shortcuts-help"
import { StrangePage } from "./strange-page"
import { ThreadView } from "./thread-view"
import { useShortcut } from "./use-shortcuts"

/** What stands in the panel. */
export type Shown =
  | { kind: "loading" }
  | { kind: "empty"; readable: boolean; news: readonly Thread[]; digest: Digest | null }
  | { kind: "paused"; site: string }
  | { kind: "blind"; view: View }
  | { kind: "skipped"; skips: readonly Skip[] }
  | { kind: "thread"; data: ThreadPanelData }
  | { kind: "known"; data: KnownData }
  | { kind: "strange"; data: StrangeData }

const words = { log: { thread: "Log thread", known: "Log all" } }

interface PanelProps {
  view: View | null
  shown: Shown
  online: boolean
  /** The browser lost the record and the rep does not know yet; `at` in epoch ms. */
  lost: { at: number; onSeen: () => void } | null
}

/** The side panel: status on top, the conversation between, the CRM at the bottom. Only the middle scrolls. */
export function Panel({ view, shown, online, lost }: PanelProps) {
  const [help, setHelp] = useState(false)
  const { undoLast, clear } = useNotices()
  useCleared(view?.threadId ?? view?.url ?? null, clear)
  useShortcut("undo", () => void undoLast())
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <PanelHeader
        view={view}
        findings={findingsOf(shown, view)}
        helpOpen={help}
        onHelp={() => setHelp(!help)}
      />
      {!online && <Offline />}
      <main className="relative min-h-0 flex-1 overflow-y-auto overflow-x-hidden">
        {help && <ShortcutsHelp onClose={() => setHelp(false)} />}
        {lost && <Lost {...lost} />}
        <Middle shown={shown} />
      </main>
      <NoticeLine />
      {(shown.kind === "thread" || shown.kind === "known") && (
        <footer className="border-t border-line bg-card">
          <CrmFooter data={shown.data} whole={words.log[shown.kind]} />
        </footer>
      )}
    </div>
  )
}

function Middle({ shown }: { shown: Shown }): ReactNode {
  switch (shown.kind) {
    case "loading":
      return <Skeleton />
    case "empty":
      return <Empty readable={shown.readable} news={shown.news} digest={shown.digest} />
    case "paused":
      return <Paused site={shown.site} />
    case "blind":
      return <Blind view={shown.view} />
    case "skipped":
      return <AllSkipped skips={shown.skips} />
    case "thread":
      return <ThreadView key={shown.data.record.thread.id} data={shown.data} />
    case "known":
      return <KnownView key={shown.data.about.id} data={shown.data} />
    case "strange":
      return <StrangePage key={shown.data.page.observation.url} data={shown.data} />
  }
}

/** What the header says of a page instead of how far its reading has come. */
function findingsOf(shown: Shown, view: View | null): Findings | null {
  if (shown.kind === "skipped" || shown.kind === "strange") return "nothing"
  if (shown.kind === "known") return "known"
  return shown.kind === "thread" && view?.kind === "other" ? "captured" : null
}

/** What was said is about one conversation or page: it goes when another one opens. */
function useCleared(open: string | null, clear: () => void): void {
  const before = useRef(open)
  useEffect(() => {
    if (before.current !== open) clear()
    before.current = open
  }, [open, clear])
}
