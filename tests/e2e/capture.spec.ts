import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoAccount } from "./harness/demo"
import { REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openList, openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

describe("the demo's mailbox, read in a browser", () => {
  let session: Session
  let record: RecordReader
  let page: Page

  beforeAll(async () => {
    session = await startSession({ accounts: [await demoAccount()] })
    record = new RecordReader(await session.openOwn("options.html"))
    page = await session.openGmail("#inbox")
    await page.locator("tr.zA").first().waitFor()
  })
  afterAll(() => session?.close())

  const activities = async (subject: string) =>
    (await record.rows("activities")).filter((activity) => activity.subject.includes(subject))

  it("keeps nothing of a list", async () => {
    await until(
      "the list",
      () => record.rows("views"),
      (views) => views.some((view) => view.kind === "list"),
    )
    expect(await record.rows("activities")).toEqual([])
    expect(await record.rows("contacts")).toEqual([])
  })

  it("reads the open message, and the folded ones as they open", async () => {
    await openThread(page, "Offer for 40 vans")
    const first = await until(
      "the last message",
      () => activities("Offer for 40 vans"),
      (rows) => rows.length === 1,
    )
    expect(first[0]?.text).toContain("Does the yearly price include the driver app for all 40 vans?")
    expect(first[0]?.text).not.toContain("RouteMinder")
    await unfoldAll(page)
    const all = await until(
      "all messages",
      () => activities("Offer for 40 vans"),
      (rows) => rows.length === 5,
    )
    const outgoing = all.filter((activity) => activity.direction === "out")
    expect(outgoing).toHaveLength(2)
    expect(outgoing.flatMap((activity) => activity.attachments)).toEqual(["Lumen Route offer 40 vans.pdf"])
  })

  it("knows everybody in the thread, and the rep as nobody's contact", async () => {
    const contacts = await record.rows("contacts")
    expect(contacts.flatMap((contact) => contact.emails).sort()).toEqual([
      "maren.lindqvist@norrsken-freight.example",
      "olga@haldane-partners.example",
      "piet.hoekstra@norrsken-freight.example",
    ])
    expect(contacts.every((contact) => contact.workspace === REP.email)).toBe(true)
  })

  it.each([
    ["Electric vans pass the ten percent mark", "bulk"],
    ["Forecast for Monday", "internal"],
    ["Saturday?", "personal"],
  ])("skips %s and says why", async (subject, reason) => {
    const before = await record.rows("skips")
    await openList(page)
    await openThread(page, subject)
    const skips = await until(
      `a skip of ${subject}`,
      () => record.rows("skips"),
      (rows) => rows.length > before.length,
    )
    const known = new Set(before.map((skip) => skip.id))
    expect(skips.filter((skip) => !known.has(skip.id)).map((skip) => skip.reason)).toEqual([reason])
    expect(await activities(subject)).toEqual([])
  })

  it.each([
    ["关于车队路线规划系统的询价", "zh"],
    ["Пилотный проект", "ru"],
  ])("keeps %s in its own language", async (subject, language) => {
    await openList(page)
    await openThread(page, subject)
    const [activity] = await until(
      "it",
      () => activities(subject),
      (rows) => rows.length > 0,
    )
    expect(activity?.language).toBe(language)
    expect(activity?.atIsGuess).toBe(false)
  })

  it("has a next step for the thread with an open question", async () => {
    const [activity] = await activities("Offer for 40 vans")
    const steps = await until(
      "a step",
      () => record.rows("steps"),
      (rows) => rows.some((step) => step.threadId === activity?.threadId && step.rank === 1),
    )
    const best = steps.find((step) => step.threadId === activity?.threadId && step.rank === 1)
    expect(best?.evidence.length).toBeGreaterThan(0)
  })

  it("changes nothing when everything is drawn anew thirty times", async () => {
    await openList(page)
    await openThread(page, "Offer for 40 vans")
    const before = await snapshot(record)
    await page.evaluate(() => window.gmailDouble.redraw(30))
    await page.waitForTimeout(1500)
    expect(await snapshot(record)).toEqual(before)
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})

async function snapshot(record: RecordReader): Promise<unknown> {
  const [activities, contacts, facts, asks] = await Promise.all([
    record.rows("activities"),
    record.rows("contacts"),
    record.rows("facts"),
    record.rows("asks"),
  ])
  return { activities, contacts, facts, asks }
}
