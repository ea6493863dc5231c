import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { HubSpotFake } from "../crm-fakes/hubspot"
import { demoAccount } from "./harness/demo"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openList, openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

const WIDTH = 360

/** The panel as the rep uses it: never loaded anew, 360 pixels wide, everything by a click. */
describe("the panel beside a mailbox", () => {
  const fake = new HubSpotFake()
  let session: Session
  let record: RecordReader
  let gmail: Page
  let panel: Page

  beforeAll(async () => {
    const port = await fake.server.listen()
    session = await startSession({ accounts: [await demoAccount()], hosts: ["http://127.0.0.1/*"] })
    record = new RecordReader(await session.openOwn("options.html"))
    const baseUrl = `http://127.0.0.1:${port}`
    await record.send("crm.connect", { connector: "hubspot", baseUrl, token: fake.token })
    gmail = await session.openGmail("#inbox")
    const [view] = await until(
      "the tab's view",
      () => record.rows("views"),
      (rows) => rows.length > 0,
    )
    panel = await session.openOwn("sidepanel.html", `?tab=${view?.tabId}`)
    await panel.setViewportSize({ width: WIDTH, height: 800 })
  })
  afterAll(async () => {
    await session?.close()
    await fake.server.close()
  })

  const shows = (text: string | RegExp) => panel.getByText(text).first().waitFor({ timeout: 10_000 })
  const click = (name: RegExp) => panel.getByRole("button", { name }).first().click()

  it("shows who this is as soon as a conversation opens", async () => {
    await openThread(gmail, "Offer for 40 vans")
    await unfoldAll(gmail)
    await until(
      "all of the conversation",
      () => record.rows("activities"),
      (rows) => rows.length === 5,
    )
    await shows("Maren Lindqvist")
    await shows(/norrsken[- ]freight/i)
  })

  it("says the next step with the words it rests on", async () => {
    await shows(/Does the yearly price include the driver app for all 40 vans\?/)
  })

  it("drafts a reply and puts it into the reply box", async () => {
    await click(/^Draft reply/)
    await until(
      "the draft",
      () => record.rows("drafts"),
      (rows) => rows[0]?.status === "ready",
    )
    await click(/^Insert/)
    await gmail.bringToFront()
    await gmail.locator('[role=main] [g_editable="true"]', { hasText: "Maren" }).waitFor()
    expect(session.gmail.sent(0)).toEqual([])
  })

  it("logs the thread with one click and takes it back with another", async () => {
    await panel.bringToFront()
    await click(/^Log thread/)
    await until(
      "the mails in the CRM",
      async () => fake.all("emails"),
      (emails) => emails.length === 5,
    )
    await click(/^Undo/)
    await until(
      "the CRM as it was",
      async () => fake.all("emails"),
      (emails) => emails.length === 0,
    )
  })

  it("says why something was skipped, and keeps it after one click", async () => {
    await gmail.bringToFront()
    await openList(gmail)
    await openThread(gmail, "Saturday?")
    await panel.bringToFront()
    await shows(/lotte@gmail\.com/)
    expect((await record.rows("activities")).some((row) => row.subject === "Saturday?")).toBe(false)
    await panel
      .getByRole("button", { name: /lotte@gmail\.com|this address|capture|keep/i })
      .first()
      .click()
    await until(
      "the personal mail",
      () => record.rows("activities"),
      (rows) => rows.some((row) => row.subject === "Saturday?"),
    )
    await shows("Lotte")
  })

  it("fits its width in every conversation, in light and dark", async () => {
    for (const subject of ["关于车队", "Пилотный проект", "Drivers lose their routes", "Electric vans"]) {
      await gmail.bringToFront()
      await openList(gmail)
      await openThread(gmail, subject)
      await panel.bringToFront()
      await panel.waitForTimeout(600)
      for (const colorScheme of ["light", "dark"] as const) {
        await panel.emulateMedia({ colorScheme })
        expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH)
      }
    }
  })

  it("can be used by keyboard alone", async () => {
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const reached = new Set<string>()
    for (let i = 0; i < 60; i++) {
      await panel.keyboard.press("Tab")
      reached.add(
        await panel.evaluate(
          () => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim()}`,
        ),
      )
    }
    const buttons = await panel.getByRole("button").count()
    expect(buttons).toBeGreaterThan(0)
    expect([...reached].filter((name) => name.startsWith("BUTTON")).length).toBeGreaterThan(1)
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
