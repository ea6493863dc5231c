import { useEffect, useState } from "react"

export interface OpenTab {
  id: number
  /** Only of pages that the extension may read; null for all others. */
  url: string | null
}

/**
 * The tab beside the panel, as it changes; null until it is known. `?tab=ID` in the panel's own address pins it to
 * one tab, for a panel that stands in a tab itself.
 */
export function useOpenTab(): OpenTab | null {
  const [tab, setTab] = useState<OpenTab | null>(null)
  useEffect(() => {
    const pinned = pinnedTab()
    let current = true
    const look = async () => {
      const found = pinned === null ? await activeTab() : await chrome.tabs.get(pinned).catch(() => null)
      if (!current || found?.id === undefined) return
      const { id, url = null } = found
      setTab((before) => (before?.id === id && before.url === url ? before : { id, url }))
    }
    const lookAgain = () => void look()
    chrome.tabs.onActivated.addListener(lookAgain)
    chrome.tabs.onUpdated.addListener(lookAgain)
    lookAgain()
    return () => {
      current = false
      chrome.tabs.onActivated.removeListener(lookAgain)
      chrome.tabs.onUpdated.removeListener(lookAgain)
    }
  }, [])
  return tab
}

function pinnedTab(): number | null {
  const id = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN)
  return Number.isInteger(id) ? id : null
}

async function activeTab(): Promise<chrome.tabs.Tab | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  return tab ?? null
}
