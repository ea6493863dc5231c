import { useLiveQuery } from "dexie-react-hooks"
import { useMemo } from "react"
import type { SlipstreamDatabase } from "~src/store/database"
import { companiesOf, contactsOf, openView } from "~src/store/page-queries"
import { threadPanel } from "~src/store/panel-queries"
import { useTimes } from "~src/ui/context/times-context"
import { ErrorBoundary } from "~src/ui/controls/error-boundary"
import { Skeleton } from "~src/ui/panel/page-states"
import { Panel } from "~src/ui/panel/panel"
import { PanelActionsProvider } from "~src/ui/panel/panel-actions"
import { pageContent } from "./page-content"
import { panelIntents } from "./panel-intents"
import { useBuiltInModel } from "./use-built-in-model"
import { useHome } from "./use-home"
import { useInsight } from "./use-insight"
import { useLostRecord } from "./use-lost-record"
import { useOnline } from "./use-online"
import { type OpenTab, useOpenTab } from "./use-open-tab"
import { useWritingCheck } from "./use-writing-check"
import { whatIsShown } from "./what-is-shown"

const MOST_COMPANIES = 500

/** The panel beside the tab that is open, following what the worker stores. */
export function PanelPage({ db }: { db: SlipstreamDatabase }) {
  const tab = useOpenTab()
  useBuiltInModel()
  if (tab === null) return <Skeleton />
  return (
    <ErrorBoundary resetOn={`${tab.id} ${tab.url}`}>
      <PanelOfTab key={tab.id} db={db} tab={tab} />
    </ErrorBoundary>
  )
}

function PanelOfTab({ db, tab }: { db: SlipstreamDatabase; tab: OpenTab }) {
  const online = useOnline()
  const { now } = useTimes()
  const { at: lostAt, markSeen } = useLostRecord(db)
  const view = useLiveQuery(() => openView(db, tab.id, tab.url), [db, tab.id, tab.url])
  const page = useLiveQuery(() => pageContent(db, tab, now), [db, tab, now])
  const threadId = view?.threadId ?? (view?.kind === "other" ? page?.threadId : null) ?? null
  const workspace = view?.workspace ?? null

  const thread = useLiveQuery(async () => {
    if (threadId === null || workspace === null) return undefined
    const [panel, companies] = await Promise.all([
      threadPanel(db, threadId, now),
      companiesOf(db, workspace, MOST_COMPANIES),
    ])
    const mergePeople = await contactsOf(
      db,
      panel.merges.flatMap(({ keptId, otherId }) => [keptId, otherId]),
    )
    return { threadId, panel, companies, mergePeople }
  }, [db, threadId, workspace, now])
  const insight = useInsight(db, threadId)
  const home = useHome(db, workspace)
  useWritingCheck(thread?.panel.draft ?? null)
  const actions = useMemo(() => panelIntents(db, tab.id, view ?? null), [db, tab.id, view])
  return (
    <PanelActionsProvider actions={actions}>
      <Panel
        view={view ?? null}
        shown={whatIsShown(view, { thread: thread && { ...thread, insight }, page })}
        home={home}
        online={online}
        lost={lostAt === null ? null : { at: lostAt, onSeen: markSeen }}
      />
    </PanelActionsProvider>
  )
}
