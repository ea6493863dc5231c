import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright"
import { createGmailDouble } from "../../demo/gmail/double"
import { serveGmail } from "../../demo/gmail/serve"
import { launch } from "../../tests/e2e/harness/browser"
import { demoAccount } from "../../tests/e2e/harness/demo"
import { contentScripts, emptied } from "../page-cost/empty-extension"
import { browse, type Cost, costOf, storm } from "../page-cost/load"
import type { Suite, SuiteResult } from "../suite"

const BUILT = join(import.meta.dirname, "../../build/chrome-mv3-prod")
/** Runs of each kind, taken in turns so that whatever else the machine does hits both alike. */
const RUNS = 5

/** What the content scripts weigh, and what a Gmail page costs with ours and with ones that do nothing. */
export const pageCost: Suite = {
  name: "page-cost",
  async run(): Promise<SuiteResult> {
    const scripts = await contentScripts(BUILT).catch(() => [])
    if (scripts.length === 0) {
      return { numbers: {}, lines: [], skipped: ['page-cost: nothing is built; run "npm run build" first'] }
    }
    const numbers: Record<string, number> = {}
    const lines: string[] = []
    for (const script of scripts) {
      const site = script.slice(0, script.indexOf("."))
      const size = gzipSync(await readFile(join(BUILT, script)), { level: 9 }).length
      numbers[`page-cost.${site}.gzipBytes`] = size
      lines.push(`${site}: ${(size / 1024).toFixed(1)} KB gzip`)
    }
    for (const [name, work] of [
      ["browse", browse],
      ["storm", storm],
    ] as const) {
      const { ours, empty } = await compare(work)
      const ratio = ours / empty
      numbers[`page-cost.${name}.ratio`] = ratio
      lines.push(
        `${name}: main thread ${ours.toFixed(2)} s with Slipstream, ${empty.toFixed(2)} s with empty scripts (× ${ratio.toFixed(3)})`,
      )
    }
    return { numbers, lines, skipped: [] }
  },
}

/** Median seconds of main-thread work of either kind. */
async function compare(work: (page: Page) => Promise<void>): Promise<{ ours: number; empty: number }> {
  const folder = await mkdtemp(join(tmpdir(), "slipstream-bench-"))
  try {
    const none = await emptied(BUILT, join(folder, "empty"))
    const ours: Cost[] = []
    const empty: Cost[] = []
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await once(BUILT, join(folder, `ours-${run}`), work))
      empty.push(await once(none, join(folder, `none-${run}`), work))
    }
    return { ours: median(ours), empty: median(empty) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function once(extension: string, profile: string, work: (page: Page) => Promise<void>): Promise<Cost> {
  const context = await launch({ profile, extension, visible: false, offline: true, executable: null })
  try {
    await serveGmail(context, await createGmailDouble([await demoAccount()]))
    const page = await context.newPage()
    await page.goto("https://mail.google.com/mail/u/0/#inbox")
    await page.locator("[role=main] tr.zA").first().waitFor()
    // Everything that starts has started by then.
    await page.waitForTimeout(1500)
    return await costOf(page, work)
  } finally {
    await context.close()
  }
}

function median(costs: readonly Cost[]): number {
  const sorted = costs.map((cost) => cost.task).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
