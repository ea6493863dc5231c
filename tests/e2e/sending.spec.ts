import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { BUYER, conversation, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread } from "./harness/threads"
import { until } from "./harness/wait"

/** How long the double lets a send be undone here; Gmail lets the rep choose 5 to 30 seconds. */
const UNDO_MS = 1500
/** After this much longer, whatever is going to be kept is kept. */
const SETTLED_MS = UNDO_MS + 6000

describe("what the rep writes", () => {
  let session: Session
  let record: RecordReader

  beforeAll(async () => {
    const subjects = ["Draft", "Sent", "Undone"]
    const mails = subjects.flatMap((subject) => conversation(subject.toLowerCase(), 1, subject))
    session = await startSession({ accounts: [{ ...REP, mails }] })
    record = new RecordReader(await session.openOwn("options.html"))
  })
  afterAll(() => session?.close())

  const texts = async () => (await record.rows("activities")).map((activity) => activity.text)
  const everything = async () =>
    JSON.stringify([await record.rows("observations"), await record.rows("activities")])

  async function reply(subject: string, text: string): Promise<Page> {
    const page = await session.openGmail("#inbox", { query: `undo=${UNDO_MS}` })
    await openThread(page, subject)
    await until(
      `the mail before the reply in ${subject}`,
      () => record.rows("activities"),
      (rows) => rows.some((row) => row.subject === subject),
    )
    await page.locator("[role=main] .ams.bkH").last().click()
    await page.keyboard.type(text)
    // Long enough for the draft to be saved, which gives it its id.
    await page.waitForTimeout(800)
    return page
  }

  it("is not kept while it is a draft, however often it is saved and drawn", async () => {
    const page = await reply("Draft", "secret draft text")
    await page.keyboard.type(" and more of it")
    await page.waitForTimeout(3000)
    expect(await everything()).not.toContain("secret draft text")
    await page.close()
  })

  it("is kept once when Gmail has sent it", async () => {
    const page = await reply("Sent", "We deliver on Monday.")
    await page.locator(".aoO").click()
    const sent = await until(
      "the sent reply",
      async () =>
        (await record.rows("activities")).filter((row) => row.text.includes("We deliver on Monday.")),
      (rows) => rows.length > 0,
    )
    await page.waitForTimeout(SETTLED_MS)
    expect((await texts()).filter((text) => text.includes("We deliver on Monday."))).toHaveLength(1)
    expect(sent[0]).toMatchObject({ direction: "out", workspace: REP.email })
    expect(sent[0]?.participants.map((participant) => participant.email)).toEqual([BUYER.email])
    await page.reload()
    await page.locator("[role=main] .a3s").first().waitFor()
    await page.waitForTimeout(1500)
    expect((await texts()).filter((text) => text.includes("We deliver on Monday."))).toHaveLength(1)
    await page.close()
  })

  it("is not kept when the rep takes it back", async () => {
    const page = await reply("Undone", "This was too hasty.")
    await page.locator(".aoO").click()
    await page.locator("#link_undo").click()
    await page.waitForTimeout(SETTLED_MS)
    expect(session.gmail.sent(0).filter((message) => message.html.includes("too hasty"))).toEqual([])
    expect(await everything()).not.toContain("This was too hasty.")
    await page.close()
  })

  it("is kept as a new conversation when Gmail confirms it", async () => {
    const page = await compose(
      "new.buyer@norrsken-freight.example",
      "A first word",
      "We open a depot in May.",
    )
    const sent = await until(
      "the new message",
      async () =>
        (await record.rows("activities")).filter((row) => row.text.includes("We open a depot in May.")),
      (rows) => rows.length > 0,
      SETTLED_MS + 5000,
    )
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ direction: "out", subject: "A first word" })
    await page.close()
  })

  it("is no new conversation when the rep takes it back", async () => {
    const page = await compose("new.buyer@norrsken-freight.example", "Second thoughts", "Forget this one.")
    await page.locator("#link_undo").click()
    await page.waitForTimeout(SETTLED_MS)
    expect(await everything()).not.toContain("Forget this one.")
    await page.close()
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })

  async function compose(to: string, subject: string, text: string): Promise<Page> {
    const page = await session.openGmail("#inbox?compose=new", { query: `undo=${UNDO_MS}` })
    await page.locator('.dw div[name="to"] input').fill(to)
    await page.locator('.dw input[name="subjectbox"]').fill(subject)
    await page.locator('.dw [role="textbox"]').focus()
    await page.keyboard.press("Control+Home")
    await page.keyboard.type(text)
    await page.waitForTimeout(800)
    await page.locator(".dw .aoO").click()
    await page.locator("#link_undo").waitFor()
    return page
  }
})
