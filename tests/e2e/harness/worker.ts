import type { BrowserContext, CDPSession, Page } from "playwright"

/** Ends the extension's service worker at once, as the browser does when it wants its memory back. */
export class WorkerKiller {
  private constructor(private readonly session: CDPSession) {}

  /** `page` is any page of the extension: the worker is stopped from there. */
  static async attach(context: BrowserContext, page: Page): Promise<WorkerKiller> {
    const session = await context.newCDPSession(page)
    await session.send("ServiceWorker.enable")
    return new WorkerKiller(session)
  }

  async kill(): Promise<void> {
    await this.session.send("ServiceWorker.stopAllWorkers")
  }
}
