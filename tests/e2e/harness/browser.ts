import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import process from "node:process"
import { type BrowserContext, chromium, type Worker } from "playwright"
import { findChromium } from "../../../scripts/browser/find-chromium.mjs"
import { EXTENSION_ID } from "./extension"

export interface LaunchOptions {
  profile: string
  extension: string
  /** A window on the screen; otherwise Chromium's own headless mode, which loads extensions as well. */
  visible: boolean
  /** Nothing but what the tests serve can be reached. */
  offline: boolean
  executable: string | null
}

/** A real Chromium with the extension loaded; its profile is kept where it is. */
export async function launch(options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = options.executable ?? findChromium() ?? chromium.executablePath()
  await prepareProfile(options.profile)
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    // Chromium's own headless mode is asked for below: Playwright's is another program, without extensions.
    headless: false,
    // Whoever started this closes it; Playwright would end the process in the middle of that.
    handleSIGINT: false,
    handleSIGTERM: false,
    viewport: options.visible ? null : { width: 1280, height: 800 },
    args: [
      ...(options.visible ? ["--window-size=1440,900"] : ["--headless=new"]),
      ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
      ...(options.offline
        ? ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
        : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  })
}

/** Without developer mode a reload of the extension disables it. A killed browser leaves locks behind. */
async function prepareProfile(profile: string): Promise<void> {
  await mkdir(join(profile, "Default"), { recursive: true })
  for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
    await rm(join(profile, lock), { force: true })
  }
  const preferences = {
    extensions: { ui: { developer_mode: true } },
    browser: { has_seen_welcome_page: true },
  }
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences), { flag: "wx" }).catch(
    () => {},
  )
}

/** The extension's service worker. @throws where it does not start within the time given, in milliseconds. */
export async function serviceWorker(context: BrowserContext, timeout = 15_000): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${EXTENSION_ID}/`)
  const running = context.serviceWorkers().find(isOurs)
  return running ?? context.waitForEvent("serviceworker", { predicate: isOurs, timeout })
}
