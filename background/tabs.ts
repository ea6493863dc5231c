import type { Services } from "./services"

/** A closed tab shows nothing any more. */
export function forgetClosedTabs({ db }: Services): void {
  chrome.tabs.onRemoved.addListener((tabId) => {
    Promise.all([db.views.delete(tabId), db.pages.delete(tabId)]).catch((cause) =>
      console.error("views", cause),
    )
  })
}
