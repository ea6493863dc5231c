import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BrowserContext, Page } from "playwright"
import { createGmailDouble, type DoubleAccount, type GmailDouble } from "../../../demo/gmail/double"
import { serveGmail } from "../../../demo/gmail/serve"
import { launch, serviceWorker } from "./browser"
import { EXTENSION_ID, extensionFor } from "./extension"

/** Pages of the extension that can be opened as a tab. */
export type OwnPage = "sidepanel.html" | "popup.html" | "options.html"

/** A browser with the extension, a mailbox under Gmail's address, and a folder that goes with it. */
export interface Session {
  readonly context: BrowserContext
  readonly gmail: GmailDouble
  /** Errors of every page and of the worker, as they came. */
  readonly errors: string[]
  /** Opens account `index` at a hash such as `#inbox`; `query` sets the double's options (`split=1&hl=ru`). */
  openGmail(hash?: string, options?: { index?: number; query?: string; path?: string }): Promise<Page>
  openOwn(page: OwnPage, query?: string): Promise<Page>
  /** SIGKILLs the browser and starts it again on the same profile. */
  killBrowser(): Promise<void>
  close(): Promise<void>
}

export interface SessionOptions {
  accounts: readonly DoubleAccount[]
  /** Hosts that the extension may reach without asking, as match patterns. */
  hosts?: readonly string[]
  /** Where profile and extension are kept; a folder that goes with the session unless one is given. */
  folder?: string
  /** A window on the screen, with the rest of the network reachable. */
  visible?: boolean
}

export async function startSession(options: SessionOptions): Promise<Session> {
  const { accounts, hosts = [], visible = false } = options
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "slipstream-e2e-")))
  const extension = await extensionFor(folder, hosts)
  const gmail = await createGmailDouble(accounts)
  const errors: string[] = []
  let context = await start()

  async function start(): Promise<BrowserContext> {
    const profile = join(folder, "profile")
    const started = await launch({ profile, extension, visible, offline: !visible, executable: null })
    await serveGmail(started, gmail)
    started.on("weberror", (error) => errors.push(`${error.page()?.url() ?? ""}: ${error.error().message}`))
    started.on("console", (message) => {
      if (message.type() === "error") errors.push(`console: ${message.text()} ${message.location().url}`)
    })
    await serviceWorker(started)
    return started
  }

  return {
    get context() {
      return context
    },
    gmail,
    errors,
    openGmail: async (hash = "#inbox", { index = 0, query = "", path = "" } = {}) => {
      const page = await context.newPage()
      await page.goto(
        `https://mail.google.com/mail/u/${index}/${path}${query === "" ? "" : `?${query}`}${hash}`,
      )
      return page
    },
    openOwn: async (name, query = "") => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${EXTENSION_ID}/${name}${query}`)
      return page
    },
    killBrowser: async () => {
      await killProcess(context)
      context = await start()
    },
    close: async () => {
      await context.close().catch(() => {})
      if (options.folder === undefined)
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function killProcess(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (browser === null) throw new Error("the browser is gone already")
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send("SystemInfo.getProcessInfo")
  const main = processInfo.find((process) => process.type === "browser")
  if (main === undefined) throw new Error("the browser's process was not found")
  const closed = new Promise<void>((done) => context.once("close", () => done()))
  process.kill(main.id, "SIGKILL")
  await closed
}
