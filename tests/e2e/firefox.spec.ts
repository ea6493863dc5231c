import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findFirefox } from "../../scripts/browser/find-firefox.mjs"
import { demoAccount } from "./harness/demo"
import { type FirefoxSession, type FirefoxTab, startFirefox } from "./harness/firefox"
import { RecordReader } from "./harness/record"
import { until } from "./harness/wait"

const firefox = findFirefox()

/** Needs a Firefox from version 138 on, and its build; skipped where there is none. */
describe.skipIf(firefox === null)("Firefox, its background ended whenever it rests", () => {
  let session: FirefoxSession
  let gmail: FirefoxTab
  let own: FirefoxTab
  let record: RecordReader

  beforeAll(async () => {
    if (firefox === null) return
    session = await startFirefox(firefox, [await demoAccount()])
    own = await session.openOwn("options.html")
    record = new RecordReader(own)
    gmail = await session.openGmail("#inbox")
  })
  afterAll(() => session?.close())

  const backgroundRests = () => own.evaluate(() => chrome.extension.getBackgroundPage() === null, undefined)
  const kept = async (subject: string) =>
    (await record.rows("activities")).filter((activity) => activity.subject.includes(subject))
  const open = (subject: string) =>
    gmail.evaluate(async (wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>("[role=main] tr.zA")]
      rows.find((row) => row.textContent.includes(wanted))?.click()
    }, subject)
  const view = async () => (await record.rows("views")).find((row) => row.kind === "thread")

  it.each(["options.html", "popup.html", "sidepanel.html"])("draws %s", async (name) => {
    const page = await session.openOwn(name)
    await until(
      name,
      () => page.evaluate(() => document.body.textContent, undefined),
      (text) => text.trim() !== "",
    )
    await page.close()
  })

  it("keeps what is read and says the next step", async () => {
    await until("the background at rest", backgroundRests, (rests) => rests)
    await open("Offer for 40 vans")
    const activities = await until(
      "a message",
      () => kept("Offer for 40 vans"),
      (rows) => rows.length > 0,
    )
    expect(activities[0]?.text).toContain("Does the yearly price include the driver app for all 40 vans?")
    const steps = await until(
      "a step",
      () => record.rows("steps"),
      (rows) => rows.length > 0,
    )
    expect(steps.some(({ rank, state }) => rank === 1 && state === "open")).toBe(true)
  })

  it("shows it beside the page", async () => {
    const shown = await view()
    const [step] = (await record.rows("steps")).filter(({ rank }) => rank === 1)
    const panel = await session.openOwn(`sidepanel.html?tab=${shown?.tabId}`)
    await until(
      "the step in the panel",
      () => panel.evaluate(() => document.body.textContent, undefined),
      (text) => text.includes(step?.title ?? "no step"),
    )
    await panel.close()
  })

  it("writes a draft and puts it into the reply box", async () => {
    await until("the background at rest", backgroundRests, (rests) => rests)
    const shown = await view()
    if (!shown?.threadId) throw new Error("no conversation is open")
    await record.send("draft.write", { threadId: shown.threadId, stepId: null, replaceEdited: true })
    const [draft] = await until(
      "the draft",
      () => record.rows("drafts"),
      ([one]) => one !== undefined && one.status !== "writing",
    )
    if (!draft) throw new Error("no draft")
    const inserted = await record.send("draft.insert", {
      draftId: draft.id,
      tabId: shown.tabId,
      replace: false,
    })
    expect(inserted).toEqual({ ok: true })
    const text = await gmail.evaluate(
      () => document.querySelector('[role=main] [g_editable="true"]')?.textContent ?? "",
      undefined,
    )
    expect(text).toContain(draft.text.split("\n").find((line) => line.trim() !== ""))
  })

  it("logs no error", () => {
    expect(session.errors).toEqual([])
  })
})
