import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { HubSpotFake } from "../crm-fakes/hubspot"
import { conversation, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread } from "./harness/threads"
import { until } from "./harness/wait"

/** Mails, and for each one a browser that dies between the CRM's commit and ours. */
const DEATHS = 20

describe("the browser killed after the CRM has written and before we know", () => {
  const fake = new HubSpotFake()
  let session: Session
  let record: RecordReader
  let activityIds: string[] = []

  beforeAll(async () => {
    const port = await fake.server.listen()
    fake.uiDomain = `127.0.0.1:${port}`
    const mails = conversation("deal", DEATHS, "Twenty mails")
    session = await startSession({ accounts: [{ ...REP, mails }], hosts: ["http://127.0.0.1/*"] })
    record = new RecordReader(await session.openOwn("options.html"))
    const baseUrl = `http://127.0.0.1:${port}`
    await record.send("crm.connect", { connector: "hubspot", baseUrl, token: fake.token })
    const page = await session.openGmail("#inbox", { query: "expanded=1" })
    await openThread(page, "Twenty mails")
    const activities = await until(
      "the thread",
      () => record.rows("activities"),
      (rows) => rows.length === DEATHS,
    )
    activityIds = activities.map((activity) => activity.id)
  })
  afterAll(async () => {
    await session?.close()
    await fake.server.close()
  })

  it(`leaves exactly one record of each mail, ${DEATHS} times`, { timeout: 240_000 }, async () => {
    for (const [index, activityId] of activityIds.entries()) {
      fake.server.fail("hang_after", 1, (request) => request.url.pathname.endsWith("/emails"))
      await record.send("activity.log", { activityIds: [activityId] })
      await until(
        "the CRM to have written",
        async () => fake.all("emails").length,
        (count) => count === index + 1,
      )
      await session.killBrowser()
      record = new RecordReader(await session.openOwn("options.html"))
      const entries = await until(
        "the entry to be settled",
        () => record.rows("outbox"),
        (rows) => rows.every((row) => row.state === "done"),
        60_000,
      )
      expect(entries).toHaveLength(index + 1)
      expect(fake.all("emails")).toHaveLength(index + 1)
    }
    const receipts = (await record.rows("outbox")).map((entry) => entry.receipt?.remoteId)
    expect(new Set(receipts).size).toBe(DEATHS)
  })
})
