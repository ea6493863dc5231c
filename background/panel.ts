/** A click on the icon opens the panel; in Firefox, which has a sidebar instead, likewise. */
export function openPanelOnClick(): void {
  if (chrome.sidePanel) {
    chrome.sidePanel
      .setPanelBehavior({ openPanelOnActionClick: false })
      .catch((cause) => console.error("side panel", cause))
  }
}
