import { readdirSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type OwnPage, type Session, startSession } from "./harness/session"

const PAGES = readdirSync(join(import.meta.dirname, "../../build/chrome-mv3-prod")).filter(
  (name): name is OwnPage => name.endsWith(".html"),
)

/** A unit test can't see what a bundler breaks: every built entry is run once. */
describe("every built entry", () => {
  let session: Session
  beforeAll(async () => {
    session = await startSession({ accounts: [{ email: "a@x.example", name: "A", mails: [] }] })
  })
  afterAll(() => session?.close())

  it("are those that the product has", () => {
    expect(PAGES.sort()).toEqual(["options.html", "popup.html", "sidepanel.html"])
  })

  it.each(PAGES)("%s draws something and logs no error", async (name) => {
    const page = await session.openOwn(name)
    await expect.poll(() => page.locator("#__plasmo").textContent()).not.toBe("")
    expect(session.errors).toEqual([])
  })

  it("lets a page on Gmail's address load without an error", async () => {
    const page = await session.openGmail("#inbox")
    await page.waitForSelector('[role="main"]')
    expect(session.errors).toEqual([])
  })
})
