import browser from "webextension-polyfill"

/** The key of the manifest's `open-panel` command opens the panel (in Firefox the sidebar) beside the current tab. */
export function openPanelByKey(): void {
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command !== "open-panel") return
    // Called in this very turn: the browser takes it only as the answer to the key.
    openPanel(tab?.windowId)?.catch((cause: unknown) => console.error("panel", cause))
  })
}

function openPanel(windowId: number | undefined): Promise<void> | undefined {
  if (!chrome.sidePanel) return browser.sidebarAction.toggle()
  return windowId === undefined ? undefined : chrome.sidePanel.open({ windowId })
}
