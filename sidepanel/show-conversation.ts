import type { View } from "~src/record/view"

/**
 * Opens the page of a conversation: in the tab beside the panel where that shows the same mailbox; in another tab that
 * shows it; else in a new one. Whatever else the rep has open stays where it is.
 *
 * @param view what the tab beside the panel shows; null where no reader has spoken from it
 */
export async function showConversation(url: string, tabId: number, view: View | null): Promise<void> {
  if (view !== null && view.kind !== "other" && samePage(view.url, url)) {
    await chrome.tabs.update(tabId, { url })
    return
  }
  const tabs = await chrome.tabs.query({ url: `${new URL(url).origin}/*` })
  const open = tabs.find((tab) => tab.url !== undefined && samePage(tab.url, url))
  if (open?.id === undefined) {
    await chrome.tabs.create({ url })
    return
  }
  await chrome.tabs.update(open.id, { url, active: true })
  // It may be the active tab of a window that nobody sees.
  if (open.windowId !== undefined) await chrome.windows.update(open.windowId, { focused: true })
}

/** A mailbox is one page; its conversations are told apart behind the "#". */
function samePage(a: string, b: string): boolean {
  const [one, other] = [new URL(a), new URL(b)]
  return one.origin === other.origin && one.pathname === other.pathname
}
