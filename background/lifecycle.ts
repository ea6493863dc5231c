import { checkCanary } from "~src/store/canary"
import { readSettings } from "~src/store/settings-store"
import { forgetViews } from "~src/store/view-store"
import { adviseAll } from "./advise"
import { interruptDrafts } from "./intents/drafts"
import { moveOutbox } from "./move-outbox"
import { restoreReaders } from "./on-demand-readers"
import { readTabAgain, startReadersInOpenTabs } from "./open-tabs"
import { rereadOlder } from "./reread"
import type { Services } from "./services"

/** After installing or updating: read what is open already, and take up what the last version left. */
export function whenInstalled(services: Services): void {
  chrome.runtime.onInstalled.addListener(() => {
    settle("install", restoreAndStart(services))
    settle("install", adviseAll(services))
    settle("install", rereadOlder(services))
  })
}

/**
 * After the browser or the worker has started: nothing that was cut off may look as if it were still going on.
 * Tab ids are given out anew with the browser, so what tabs showed is forgotten then.
 */
export function whenStarted(services: Services): void {
  chrome.runtime.onStartup.addListener(() => settle("start", forgetViews(services.db)))
  settle("start", chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }))
  settle("start", checkCanary(services.db, chrome.storage.local, crypto.randomUUID(), services.now()))
  settle("start", interruptDrafts(services))
  settle("start", moveOutbox(services))
}

/** After an export was restored: nothing of it may look as if it were still going on, and what is open is kept in it. */
export function takeUpRestored(services: Services): void {
  settle("restore", readOn(services))
  settle("restore", interruptDrafts(services))
  settle("restore", adviseAll(services))
  settle("restore", rereadOlder(services))
}

async function readOn({ db }: Services): Promise<void> {
  await restoreReaders((await readSettings(db)).readersOn)
  const tabs = await db.views.toCollection().primaryKeys()
  await Promise.allSettled(tabs.map(readTabAgain))
}

async function restoreAndStart({ db }: Services): Promise<void> {
  await restoreReaders((await readSettings(db)).readersOn)
  await startReadersInOpenTabs()
}

function settle(what: string, work: Promise<unknown> | undefined): void {
  work?.catch((cause) => console.error(what, cause))
}
