import type { Page } from "playwright"

/** Opens the conversation with this subject from the list that stands open, and waits until its text is there. */
export async function openThread(page: Page, subject: string): Promise<void> {
  await page.locator("[role=main] tr.zA", { hasText: subject }).first().click()
  await page.locator("[role=main] h2.hP", { hasText: subject }).waitFor()
  await page.locator("[role=main] .a3s").first().waitFor()
}

/** Back to the list, as the rep goes: by the address. */
export async function openList(page: Page, list = "inbox"): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, list)
  await page.locator("[role=main] tr.zA").first().waitFor()
}

/** Clicks every folded message of the open conversation. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator("[role=main] .kv, [role=main] .kQ")
  while ((await folded.count()) > 0) await folded.first().click()
}
