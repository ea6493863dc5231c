import type { Services } from "./services"

/** A closed tab shows nothing any more. */
export function forgetClosedTabs({ db }: Services): void {
  chrome.tabs.onRemoved.addListener((tabId) => {
    db.views.delete(tabId).catch((cause) => console.error("views", cause))
  })
}
