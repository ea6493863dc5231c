import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { conversation, mail, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread } from "./harness/threads"
import { until } from "./harness/wait"

describe("the browser killed", () => {
  let session: Session
  let record: RecordReader

  beforeAll(async () => {
    const mails = [...conversation("before", 6, "Before the kill"), mail("after")]
    session = await startSession({ accounts: [{ ...REP, mails }] })
    record = new RecordReader(await session.openOwn("options.html"))
  })
  afterAll(() => session?.close())

  it("loses nothing that was kept, and goes on", async () => {
    const page = await session.openGmail("#inbox", { query: "expanded=1" })
    await openThread(page, "Before the kill")
    const kept = await until(
      "the thread",
      () => record.rows("activities"),
      (rows) => rows.length === 6,
    )
    await session.killBrowser()

    record = new RecordReader(await session.openOwn("options.html"))
    expect(await record.rows("activities")).toEqual(kept)
    const again = await session.openGmail("#inbox", { query: "expanded=1" })
    await openThread(again, "Before the kill")
    await openThreadFromList(again)
    await until(
      "the next mail",
      () => record.rows("activities"),
      (rows) => rows.length === 7,
    )
    expect(session.errors).toEqual([])
  })

  async function openThreadFromList(page: Awaited<ReturnType<Session["openGmail"]>>): Promise<void> {
    await page.goBack()
    await openThread(page, "Subject of after")
  }
})
