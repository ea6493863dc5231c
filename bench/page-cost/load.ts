import type { Page } from "playwright"

/** What the main thread of a page did, in seconds. */
export interface Cost {
  task: number
  script: number
}

const MUTATIONS = 10_000

/** A rep's minute, fast: threads are opened and left, the list is drawn again. Same clicks in every run. */
export async function browse(page: Page): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (let index = 0; index < 5; index += 1) {
      await page.locator("[role=main] tr.zA").nth(index).click()
      await page.locator("[role=main] .a3s").first().waitFor()
      await page.waitForTimeout(150)
      await page.evaluate(() => {
        location.hash = "inbox"
      })
      await page.locator("[role=main] tr.zA").first().waitFor()
    }
  }
}

/**
 * Ten thousand changes of the open page within about a second, as no mailbox makes them: elements that come and go, and
 * texts that are written over in place.
 */
export async function storm(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    const box = document.createElement("div")
    box.style.display = "none"
    document.body.append(box)
    for (let done = 0; done < count; done += 100) {
      for (let index = 0; index < 100; index += 1) {
        const text = box.firstChild?.firstChild
        if (index % 2 === 1 && text) {
          text.nodeValue = String(done + index)
          continue
        }
        const node = document.createElement("span")
        node.textContent = String(done + index)
        box.append(node)
        if (box.childNodes.length > 50) box.firstChild?.remove()
      }
      await new Promise((next) => setTimeout(next, 10))
    }
    box.remove()
  }, MUTATIONS)
}

/** What `work` costs the page's main thread, by the browser's own count; five quiet seconds after it count too. */
export async function costOf(page: Page, work: (page: Page) => Promise<void>): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const before = await metrics(session)
  await work(page)
  await page.waitForTimeout(5000)
  const after = await metrics(session)
  await session.detach()
  return { task: after.task - before.task, script: after.script - before.script }
}

async function metrics(
  session: Awaited<ReturnType<ReturnType<Page["context"]>["newCDPSession"]>>,
): Promise<Cost> {
  const { metrics: list } = await session.send("Performance.getMetrics")
  const value = (name: string) => list.find((metric) => metric.name === name)?.value ?? 0
  return { task: value("TaskDuration"), script: value("ScriptDuration") }
}
