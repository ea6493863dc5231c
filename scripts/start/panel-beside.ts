import type { Page } from "playwright"
import type { Session } from "../../tests/e2e/harness/session"

/**
 * Opens the side panel beside `page`. The browser allows that only as the answer to a click, which the debugging
 * protocol can stand in for; where it does not, the rep still has the key.
 */
export async function openPanelBeside(session: Session, page: Page): Promise<void> {
  const own = await session.openOwn("options.html")
  try {
    const debugging = await session.context.newCDPSession(own)
    await debugging.send("Runtime.evaluate", {
      expression: "chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))",
      awaitPromise: true,
      userGesture: true,
    })
  } finally {
    await own.close()
    await page.bringToFront()
  }
}
