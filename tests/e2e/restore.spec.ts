import { readFile } from "node:fs/promises"
import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoAccount } from "./harness/demo"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"

const TABLES = ["activities", "contacts", "companies", "threads", "asks", "facts", "observations"] as const

describe("everything exported, deleted and restored", () => {
  let session: Session
  let record: RecordReader
  let own: Page

  beforeAll(async () => {
    session = await startSession({ accounts: [await demoAccount()] })
    own = await session.openOwn("options.html")
    record = new RecordReader(own)
    const page = await session.openGmail("#inbox")
    await openThread(page, "Offer for 40 vans")
    await unfoldAll(page)
    await until(
      "the conversation",
      () => record.rows("activities"),
      (rows) => rows.length === 5,
    )
    await page.close()
    await own.bringToFront()
  })
  afterAll(() => session?.close())

  const all = async () =>
    Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await record.rows(name)])))

  it("stands as it stood", async () => {
    const before = await all()
    const [download] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "Export everything" }).click(),
    ])
    const json = await readFile(await download.path(), "utf8")
    await record.send("data.erase", {})
    expect(await record.rows("activities")).toEqual([])

    await own.setInputFiles("#data input[type=file]", {
      name: "slipstream.json",
      mimeType: "application/json",
      buffer: Buffer.from(json),
    })
    await own.getByRole("button", { name: "Restore it" }).click()
    await until(
      "the record",
      () => record.rows("activities"),
      (rows) => rows.length === 5,
    )
    expect(await all()).toEqual(before)
    // Steps are thought of anew by the clock of now.
    await until(
      "a step",
      () => record.rows("steps"),
      (rows) => rows.some(({ state }) => state === "open"),
    )
    expect(session.errors).toEqual([])
  })

  it("saves what stands here before it is replaced", async () => {
    const [first] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "Export everything" }).click(),
    ])
    await own.setInputFiles("#data input[type=file]", await first.path())
    const [saved] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "Restore it" }).click(),
    ])
    const { tables } = JSON.parse(await readFile(await saved.path(), "utf8")) as {
      tables: { activities: unknown[] }
    }
    expect(tables.activities).toHaveLength(5)
  })
})
