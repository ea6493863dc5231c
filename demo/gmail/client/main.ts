import { App } from "./app"
import { pageOptions } from "./page"
import { accountIndex, fetchBoot } from "./session"

declare global {
  interface Window {
    /** Handles for tests: draw everything anew, as often as one likes. */
    gmailDouble: { redraw(times: number): Promise<void>; ready: boolean }
  }
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const popout = location.pathname.endsWith("/popout")
  const boot = await fetchBoot(accountIndex(location.pathname))
  const options = pageOptions(query)
  document.documentElement.lang = options.language
  const app = new App(boot, options, popout)
  window.gmailDouble = { redraw: (times) => app.redraw(times), ready: true }
  window.addEventListener("hashchange", () => app.show())
  await app.show()
}

start()
