import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoAccount } from "./harness/demo"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openList, openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

const CONVERSATIONS = ["Offer for 40 vans", "Drivers lose their routes", "关于车队"]
const SECRET = "I guarantee that this never happens again, see the report attached."

/** A rep's morning: the list, the most pressing conversation, what is known of it, what is about to go out. */
describe("today, beside a mailbox", () => {
  let session: Session
  let record: RecordReader
  let gmail: Page
  let panel: Page

  beforeAll(async () => {
    const account = await demoAccount()
    // A complaint that nobody has answered yet.
    const mails = account.mails.filter(({ messageId }) => !messageId.includes("complaint-2-answer"))
    session = await startSession({ accounts: [{ ...account, mails }] })
    record = new RecordReader(await session.openOwn("options.html"))
    gmail = await session.openGmail("#inbox")
    for (const subject of CONVERSATIONS) {
      await openThread(gmail, subject)
      await unfoldAll(gmail)
      await until(
        subject,
        async () => (await record.rows("threads")).filter((row) => row.subject.includes(subject)),
        (rows) => rows.length > 0,
      )
      await openList(gmail)
    }
    const [view] = await until(
      "the list to be seen",
      () => record.rows("views"),
      (rows) => rows[0]?.kind === "list",
    )
    panel = await session.openOwn("sidepanel.html", `?tab=${view?.tabId}`)
    await panel.setViewportSize({ width: 360, height: 800 })
  })
  afterAll(() => session?.close())

  const rows = () => panel.locator("[aria-labelledby^=today] li")
  const shows = (text: string | RegExp) => panel.getByText(text).first().waitFor({ timeout: 10_000 })

  it("lists every conversation with something to do, what cannot wait first", async () => {
    await shows("Can’t wait")
    await until(
      "more than one row",
      () => rows().count(),
      (count) => count > 1,
    )
    expect(await rows().first().textContent()).toMatch(/Rashid/)
  })

  it("takes a step off the list in one click and puts it back with another", async () => {
    const before = await rows().count()
    const second = rows().nth(1)
    const title = await second.locator("button").first().textContent()
    await second.hover()
    await second.getByRole("button", { name: /^Dismiss/ }).click()
    await until(
      "the row to go",
      () => rows().count(),
      (count) => count === before - 1,
    )
    await panel.getByRole("button", { name: "Not useful" }).click()
    const decisions = await until(
      "the reason",
      () => record.rows("decisions"),
      (all) => all.some(({ verdict }) => verdict?.reason === "not_useful"),
    )
    expect(decisions.filter(({ verdict }) => verdict !== null)).toHaveLength(1)
    await panel.getByRole("button", { name: /^Undo/ }).click()
    await until(
      "the row to come back",
      () => rows().allTextContents(),
      (texts) => texts.some((text) => text.includes(title ?? "?")),
    )
  })

  it("opens the conversation by keyboard, with what is known of it", async () => {
    await panel.keyboard.press("k")
    await panel.keyboard.press("k")
    await panel.keyboard.press("Enter")
    await gmail.locator("[role=main] h2.hP", { hasText: "Drivers lose their routes" }).waitFor()
    await shows("Rashid Olowe")
    await panel.locator("section[aria-label='Can’t wait']").waitFor()
    expect(await panel.locator("section[aria-label='Can’t wait']").textContent()).toContain("Rashid")
    await shows("What Rashid needs and feels")
    await panel.locator("summary", { hasText: "What Rashid needs" }).click()
    await shows(/This is not acceptable/)
    await shows(/it takes 40 of each to tell/)
  })

  it("says what is worth a look in the draft before it goes out", async () => {
    await panel.getByRole("button", { name: /^Draft reply/ }).click()
    await until(
      "the draft",
      () => record.rows("drafts"),
      (drafts) => drafts[0]?.status === "ready",
    )
    const box = panel.locator("textarea")
    await box.fill(`${await box.inputValue()}\n\nWe guarantee 99 % from now on.`)
    await shows(/A promise that does not stand in this conversation yet/)
    await panel.getByRole("button", { name: /^Dismiss: A promise/ }).click()
    expect(await panel.getByText(/A promise that does not stand/).count()).toBe(0)
  })

  it("checks what the rep writes only on their click, and keeps none of it", async () => {
    await gmail.bringToFront()
    await gmail.locator("[role=main] .ams.bkH, [role=main] .aaq").last().click()
    const reply = gmail.locator('[role=main] [g_editable="true"]').last()
    await reply.focus()
    await gmail.keyboard.type(SECRET)
    await panel.bringToFront()
    expect(await panel.getByText(/You mention a file/).count()).toBe(0)
    await panel.getByRole("button", { name: "Check what I am writing" }).click()
    await shows(/You mention a file, and none is attached/)
    for (const table of ["observations", "activities", "drafts", "views", "facts"] as const) {
      expect(JSON.stringify(await record.rows(table))).not.toContain("I guarantee that this")
    }
  })

  it("comes over a conversation with a key and goes again", async () => {
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await panel.keyboard.press("t")
    await panel.getByRole("heading", { name: "Today" }).waitFor()
    await panel.keyboard.press("t")
    await panel.getByRole("heading", { name: "Rashid Olowe", exact: true }).waitFor()
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
