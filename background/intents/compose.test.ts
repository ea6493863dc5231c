import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import type { Services } from "../services"
import { composeIntents } from "./compose"

let services: Services
const sendMessage = vi.fn<(tabId: number, envelope: { slipstream: string }) => Promise<unknown>>()

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => 0, timeZone: () => "UTC" }
  await commit(db, changes({ activities: [activity("a1")] }))
  await db.views.put({
    tabId: 7,
    workspace: REP,
    site: "gmail",
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    kind: "thread",
    threadId: "t1",
    subject: "Vans",
    status: "read",
    missing: [],
    collapsed: 0,
    at: 0,
  })
  vi.stubGlobal("chrome", { tabs: { sendMessage } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  sendMessage.mockReset()
})

const check = (text: string) => composeIntents(services)["compose.check"].run({ threadId: "t1", text }, {})
const checkOpen = (tabId = 7) =>
  composeIntents(services)["compose.checkOpen"].run({ threadId: "t1", tabId }, {})
const writes = (written: object) => sendMessage.mockResolvedValue({ value: { result: "read", ...written } })

describe("a draft before it goes out", () => {
  it("is checked against those whom a reply reaches", async () => {
    expect(await check("Thank you.")).toEqual([])
    await services.db.contacts.update("c1", { optedOut: true })
    expect((await check("Thank you.")).map(({ kind }) => kind)).toEqual(["opted_out"])
  })
})

describe("what the rep is writing", () => {
  it("is read once, checked with its own recipients, and kept nowhere", async () => {
    const text = "I guarantee delivery in May, see the offer attached."
    const recipients = ["Maren@norrsken.com", "lena@slipway.com", "sven@elsewhere.com"]
    writes({ text, recipients, attachments: [] })
    const outcome = await checkOpen()
    if (!outcome.ok) throw new Error(outcome.message)
    expect(outcome.warnings.map(({ kind }) => kind)).toEqual([
      "wrong_recipient",
      "promise",
      "attachment_forgotten",
    ])
    expect(outcome.warnings[0]?.message).toContain("sven@elsewhere.com")
    expect(sendMessage).toHaveBeenCalledTimes(1)
    const kept = await Promise.all(services.db.tables.map((table) => table.toArray()))
    expect(JSON.stringify(kept)).not.toContain("I guarantee")
  })

  it("is checked against those whom a reply reaches where the box shows nobody", async () => {
    await services.db.contacts.update("c1", { optedOut: true })
    writes({ text: "Hello", recipients: null, attachments: [] })
    expect(await checkOpen()).toMatchObject({ ok: true, warnings: [{ kind: "opted_out" }] })
  })

  it("is warned of whoever opted out elsewhere and was no part of this conversation", async () => {
    const [met] = await services.db.contacts.toArray()
    if (!met) throw new Error("Nobody is known")
    await services.db.contacts.put({ ...met, id: "c2", emails: ["piet@norrsken.com"] })
    await services.db.signals.put({
      id: "said",
      workspace: REP,
      activityId: "z1",
      threadId: "t9",
      contactId: "c2",
      kind: "opt_out",
      quote: "Take me off your list.",
      polarity: -1,
      at: 0,
    })
    writes({ text: "Hello", recipients: ["Piet@norrsken.com"], attachments: [] })
    const outcome = await checkOpen()
    expect(outcome.ok && outcome.warnings.map(({ kind }) => kind)).toContain("opted_out")
  })

  it("is not asked for in a tab with another mailbox, and says what to do where none is written", async () => {
    expect(await checkOpen(8)).toMatchObject({ ok: false })
    expect(sendMessage).not.toHaveBeenCalled()
    sendMessage.mockResolvedValue({ value: { result: "no_composer" } })
    const outcome = await checkOpen()
    expect(outcome.ok ? "" : outcome.message).toMatch(/Reply/)
  })

  it("is refused where the page answers with something else", async () => {
    writes({ text: 7, recipients: null, attachments: [] })
    await expect(checkOpen()).rejects.toThrow()
  })
})
