import { useLiveQuery } from "dexie-react-hooks"
import { useEffect, useMemo, useState } from "react"
import type { View } from "~src/record/view"
import type { SlipstreamDatabase } from "~src/store/database"
import { unseenDigest } from "~src/store/digest-queries"
import { openView } from "~src/store/page-queries"
import { threadPanel } from "~src/store/panel-queries"
import { readSettings } from "~src/store/settings-store"
import { siteName } from "~src/ui/format/site-names"
import { Popup, type PopupData } from "~src/ui/popup/popup"
import { popupIntents } from "./popup-intents"

/** The popup of the tab beside it. */
export function PopupPage({ db }: { db: SlipstreamDatabase }) {
  const tab = useActiveTab()
  const data = useLiveQuery(async () => (tab ? popupData(db, tab) : undefined), [db, tab])
  const actions = useMemo(
    () => popupIntents(data?.view?.site ?? null, tab?.windowId ?? null),
    [data?.view?.site, tab],
  )
  return data ? <Popup data={data} actions={actions} /> : null
}

async function popupData(db: SlipstreamDatabase, tab: chrome.tabs.Tab): Promise<PopupData> {
  const view = tab.id === undefined ? null : await openView(db, tab.id, tab.url ?? null)
  const [settings, thread, digest] = await Promise.all([
    readSettings(db),
    view?.threadId ? threadPanel(db, view.threadId, Date.now()) : null,
    unseenDigest(db),
  ])
  return {
    view,
    site: view && siteName(view.site),
    paused: view !== null && isPaused(view, settings.pausedSites),
    captured: thread?.record?.activities.length ?? 0,
    skipped: thread?.skips.length ?? 0,
    step: thread?.steps[0]?.title ?? null,
    digest,
  }
}

function isPaused(view: View, pausedSites: readonly string[]): boolean {
  return view.status === "paused" || pausedSites.includes(view.site)
}

function useActiveTab(): chrome.tabs.Tab | null {
  const [tab, setTab] = useState<chrome.tabs.Tab | null>(null)
  useEffect(() => {
    chrome.tabs.query({ active: true, currentWindow: true }).then(
      ([active]) => setTab(active ?? null),
      (cause) => console.error("tab", cause),
    )
  }, [])
  return tab
}
