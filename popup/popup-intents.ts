import browser from "webextension-polyfill"
import { send } from "~src/messages/send"
import type { PopupActions } from "~src/ui/popup/popup"

/** The popup's clicks. What opens a panel must be called in the click itself. */
export function popupIntents(site: string | null, windowId: number | null): PopupActions {
  return {
    async setPaused(paused) {
      if (site === null) return { ok: false, message: "There is nothing to switch off in this tab." }
      return send("site.pause", { site, paused })
    },
    unlog: (entryIds) => send("activity.unlog", { entryIds }),
    digestSeen: () => send("log.digestSeen", {}),
    async openPanel() {
      if (!chrome.sidePanel) await browser.sidebarAction.open()
      else if (windowId !== null) await chrome.sidePanel.open({ windowId })
      window.close()
      return { ok: true }
    },
    async openSettings() {
      await chrome.runtime.openOptionsPage()
      window.close()
      return { ok: true }
    },
  }
}
