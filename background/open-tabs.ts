import { sendToTab } from "~src/messages/send"
import type { Services } from "./services"

/** Has every open tab of a mailbox read once more; a tab that is gone or reloading is none of our business. */
export async function readTabsAgain({ db }: Services, workspace: string): Promise<void> {
  const views = await db.views.filter((view) => view.workspace === workspace).toArray()
  await Promise.allSettled(views.map((view) => sendToTab(view.tabId, "reader.again", {})))
}

/**
 * Starts the readers in tabs that were open before the extension was installed or updated: their old readers, if
 * any, have ended, and nobody should have to reload a mailbox.
 */
export async function startReadersInOpenTabs(): Promise<void> {
  for (const script of chrome.runtime.getManifest().content_scripts ?? []) {
    if (!script.matches || !script.js) continue
    const tabs = await chrome.tabs.query({ url: script.matches })
    const files = script.js
    await Promise.allSettled(
      tabs.flatMap((tab) =>
        tab.id === undefined ? [] : [chrome.scripting.executeScript({ target: { tabId: tab.id }, files })],
      ),
    )
  }
}

/** Has one tab read once more. @throws MessageError where no reader answers there. */
export async function readTabAgain(tabId: number): Promise<void> {
  await sendToTab(tabId, "reader.again", {})
}

/** Switches the readers of a site off or on in every tab that shows it, and says so to the panel. */
export async function pauseReaders({ db }: Services, site: string, paused: boolean): Promise<void> {
  const views = await db.views.filter((view) => view.site === site).toArray()
  await Promise.allSettled(
    views.map(async (view) => {
      await sendToTab(view.tabId, "reader.pause", { paused })
      if (paused) await db.views.update(view.tabId, { status: "paused" })
      else await readTabAgain(view.tabId)
    }),
  )
}
