import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Draft } from "~src/record/draft"
import { demoAccount } from "./harness/demo"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openList, openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

describe("a draft without any model", () => {
  let session: Session
  let record: RecordReader
  let page: Page
  let draft: Draft
  let tabId = 0

  beforeAll(async () => {
    session = await startSession({ accounts: [await demoAccount()] })
    record = new RecordReader(await session.openOwn("options.html"))
    page = await session.openGmail("#inbox")
    await openThread(page, "Offer for 40 vans")
    await unfoldAll(page)
    const [step] = await until(
      "a step",
      async () => (await record.rows("steps")).filter((row) => row.rank === 1 && row.state === "open"),
      (rows) => rows.length > 0,
    )
    const [view] = (await record.rows("views")).filter((row) => row.kind === "thread")
    if (step === undefined || view === undefined) throw new Error("no step to carry out")
    tabId = view.tabId
    await record.send("draft.write", { threadId: step.threadId, stepId: step.id, replaceEdited: false })
    const written = await until(
      "the draft",
      async () => (await record.rows("drafts"))[0] ?? null,
      (row) => row !== null && row.status !== "writing",
    )
    if (written === null) throw new Error("no draft")
    draft = written
    await page.bringToFront()
  })
  afterAll(() => session?.close())

  const box = () => page.locator('[role=main] [g_editable="true"]')
  const insert = (replace: boolean) => record.send("draft.insert", { draftId: draft.id, tabId, replace })
  const firstLine = () => draft.text.split("\n").find((line) => line.trim() !== "") ?? ""

  it("is ready, and says what it does not know", () => {
    expect(draft.status).toBe("ready")
    expect(draft.source).toBe("template")
    expect(draft.text).toMatch(/\[[^\]]+\]/)
    expect(draft.warnings.length).toBeGreaterThan(0)
  })

  it("opens the reply box and stands above signature and quote", async () => {
    expect(await insert(false)).toEqual({ ok: true })
    const text = (await box().textContent()) ?? ""
    expect(text).toContain(firstLine())
    expect(text.indexOf(firstLine())).toBeLessThan(text.indexOf("Jonas Weber"))
    expect(await box().locator(".gmail_signature").count()).toBe(1)
    expect(await box().locator(".gmail_quote").count()).toBeGreaterThan(0)
  })

  it("goes again with Gmail's own undo, and comes back with redo", async () => {
    await box().focus()
    await page.keyboard.press("Control+z")
    expect(await box().textContent()).not.toContain(firstLine())
    expect(await box().locator(".gmail_signature").count()).toBe(1)
    await page.keyboard.press("Control+Shift+z")
    expect(await box().textContent()).toContain(firstLine())
  })

  it("overwrites nothing that stands there, unless the rep agrees", async () => {
    await page.keyboard.press("Control+Home")
    await page.keyboard.type("My own words. ")
    expect(await insert(false)).toMatchObject({ ok: false, occupied: true })
    expect(await box().textContent()).toContain("My own words.")
    expect(await insert(true)).toEqual({ ok: true })
    expect(await box().textContent()).not.toContain("My own words.")
  })

  it("goes into no other conversation", async () => {
    await openList(page)
    await openThread(page, "Drivers lose their routes again")
    expect(await insert(false)).toMatchObject({ ok: false })
    expect(await page.locator("[role=main] .M9").count()).toBe(0)
  })

  it("is never sent, and never captured", async () => {
    expect(session.gmail.sent(0)).toEqual([])
    const kept = JSON.stringify(await record.rows("observations"))
    expect(kept).not.toContain("My own words.")
    const gap = draft.text.split("\n").find((line) => line.includes("[")) ?? ""
    expect(gap).not.toBe("")
    expect(kept).not.toContain(JSON.stringify(gap).slice(1, -1))
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
