import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react"
import type { Skip } from "~src/record/skip"
import type { View } from "~src/record/view"
import { NoticeLine, useNotices } from "../context/notices"
import { Blind } from "./blind"
import { CrmFooter } from "./crm-footer"
import { Home } from "./home"
import { KnownView } from "./known-view"
import { AllSkipped, Lost, Offline, Paused, Skeleton } from "./page-states"
import type { HomeData, KnownData, StrangeData, ThreadPanelData } from "./panel-data"
import { type Findings, PanelHeader } from "./panel-header"
import { ShortcutsHelp } from "./shortcuts-help"
import { StrangePage } from "./strange-page"
import { ThreadView } from "./thread-view"
import { useShortcut } from "./use-shortcuts"

/** What stands in the panel. */
export type Shown =
  | { kind: "loading" }
  | { kind: "empty"; readable: boolean }
  | { kind: "paused"; site: string }
  /** `kept`: what the record has of the conversation all the same. */
  | { kind: "blind"; view: View; kept: ThreadPanelData | null }
  | { kind: "skipped"; skips: readonly Skip[] }
  | { kind: "thread"; data: ThreadPanelData }
  | { kind: "known"; data: KnownData }
  | { kind: "strange"; data: StrangeData }

const words = { log: { thread: "Log thread", known: "Log all" } }

interface PanelProps {
  view: View | null
  shown: Shown
  home: HomeData
  online: boolean
  /** The browser lost the record and the rep does not know yet; `at` in epoch ms. */
  lost: { at: number; onSeen: () => void } | null
}

/** The side panel: status on top, the conversation between, the CRM at the bottom. Only the middle scrolls. */
export function Panel({ view, shown, home, online, lost }: PanelProps) {
  const [help, setHelp] = useState(false)
  const { undoLast, clear } = useNotices()
  const thread = threadOf(shown)
  const today = useToday(shown, view?.threadId ?? view?.url ?? null)
  useCleared(view?.threadId ?? view?.url ?? null, clear)
  useShortcut("undo", () => void undoLast())
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <PanelHeader
        view={view}
        findings={findingsOf(shown, view)}
        helpOpen={help}
        onHelp={() => setHelp(!help)}
        today={home.mailbox === null ? null : { ...today, count: pressingOf(home) }}
      />
      {!online && <Offline />}
      <main className="relative min-h-0 flex-1 overflow-y-auto overflow-x-hidden">
        {help && <ShortcutsHelp onClose={() => setHelp(false)} />}
        {lost && <Lost {...lost} />}
        {today.open ? (
          <Home
            data={home}
            readable
            over={{ threadId: thread?.record.thread.id ?? null, onBack: today.toggle }}
          />
        ) : (
          <Middle shown={shown} home={home} />
        )}
      </main>
      <NoticeLine />
      {!today.open && thread && <Footer data={thread} whole={words.log.thread} />}
      {!today.open && shown.kind === "known" && <Footer data={shown.data} whole={words.log.known} />}
    </div>
  )
}

function Footer(props: ComponentProps<typeof CrmFooter>) {
  return (
    <footer className="border-t border-line bg-card">
      <CrmFooter {...props} />
    </footer>
  )
}

function Middle({ shown, home }: { shown: Shown; home: HomeData }): ReactNode {
  switch (shown.kind) {
    case "loading":
      return <Skeleton />
    case "empty":
      return <Home data={home} readable={shown.readable} over={null} />
    case "paused":
      return <Paused site={shown.site} />
    case "blind":
      return (
        <>
          <Blind view={shown.view} />
          {shown.kept && <ThreadView key={shown.kept.record.thread.id} data={shown.kept} />}
        </>
      )
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
  if (shown.kind === "strange" && shown.data.listed.some((person) => person.sure)) return "known"
  if (shown.kind === "skipped" || shown.kind === "strange") return "nothing"
  if (shown.kind === "known") return "known"
  return shown.kind === "thread" && view?.kind === "other" ? "captured" : null
}

/** The conversation that stands open, also below word of a page that can't be read. */
function threadOf(shown: Shown): ThreadPanelData | null {
  return shown.kind === "thread" ? shown.data : shown.kind === "blind" ? shown.kept : null
}

/** How many of today's can't wait or are due before the day is over; null until that is known. */
function pressingOf({ today }: HomeData): number | null {
  return today.state === "told"
    ? today.told.filter(({ when, kind }) => when !== "later" || kind === "emergency").length
    : null
}

/** Whether Today stands over the open page. It gives way to a page that opens, and is no choice where it is home. */
function useToday(shown: Shown, page: string | null) {
  const [over, setOver] = useState<string | null | false>(false)
  const possible = shown.kind !== "empty"
  const open = possible && over === page
  const toggle = () => setOver(open ? false : page)
  useShortcut("today", possible ? toggle : null)
  return { open, possible, toggle }
}

/** What was said is about one conversation or page: it goes when another one opens. */
function useCleared(open: string | null, clear: () => void): void {
  const before = useRef(open)
  useEffect(() => {
    if (before.current !== open) clear()
    before.current = open
  }, [open, clear])
}
