import { sendToTab } from "~src/messages/send"
import { selectorsOf } from "~src/store/own-selector-store"
import type { Services } from "./services"

/** Has every open tab of a mailbox read once more; a tab that is gone or reloading is none of our business. */
export async function readTabsAgain({ db }: Services, workspace: string): Promise<void> {
  const views = await db.views.filter((view) => view.workspace === workspace).toArray()
  await Promise.allSettled(views.map((view) => sendToTab(view.tabId, "reader.again", {})))
}

/**
 * Starts the readers in tabs that were open before the extension was installed or updated, or before a site was
 * switched on: nobody should have to reload a mailbox. `only`: match patterns to keep to; without, all sites.
 */
export async function startReadersInOpenTabs(only?: readonly string[]): Promise<void> {
  const always = chrome.runtime.getManifest().content_scripts ?? []
  const registered = await chrome.scripting.getRegisteredContentScripts()
  for (const { matches = [], js: files = [] } of [...always, ...registered]) {
    const url = only ? matches.filter((match) => only.includes(match)) : [...matches]
    if (url.length === 0 || files.length === 0) continue
    const tabs = await chrome.tabs.query({ url })
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

/** Gives the rep's own CSS selectors for a site to its readers in open tabs, which then read again. */
export async function giveSelectors({ db }: Services, site: string): Promise<void> {
  const selectors = await selectorsOf(db, site)
  const views = await db.views.filter((view) => view.site === site).toArray()
  await Promise.allSettled(views.map((view) => sendToTab(view.tabId, "reader.selectors", { selectors })))
}
