import "fake-indexeddb/auto"
import { beforeEach, expect, it } from "vitest"
import { key } from "~src/record/key"
import type { SlipstreamDatabase } from "./database"
import { readBackProgress } from "./read-back-queries"
import { emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase
beforeEach(async () => {
  db = emptyDatabase()
  await connect("hubspot")
})

const connect = (id: string) =>
  db.connections.put({
    id,
    connector: id,
    baseUrl: "https://api.example",
    accountName: "Slipway",
    status: "ok",
    message: null,
    checkedAt: 0,
  })

const put = (connection: string, mailbox: string, done: number, total: number | null, state: unknown) =>
  db.progress.put({ id: key("read-back", connection, mailbox), done, total, state })

it("adds up the mailboxes and is finished when each of them is", async () => {
  await put("hubspot", "a@x.example", 40, 300, { finishedAt: null })
  await put("hubspot", "b@y.example", 10, 10, { finishedAt: 500 })
  expect(await readBackProgress(db)).toEqual([
    { connectionId: "hubspot", done: 50, total: 310, finishedAt: null, activities: null },
  ])
  await put("hubspot", "a@x.example", 300, 300, { finishedAt: 900 })
  expect(await readBackProgress(db)).toMatchObject([{ done: 310, finishedAt: 500 }])
})

it("knows no whole where one of them has none", async () => {
  await put("hubspot", "a@x.example", 40, null, { finishedAt: null })
  await put("hubspot", "b@y.example", 10, 10, { finishedAt: null })
  expect(await readBackProgress(db)).toMatchObject([{ done: 50, total: null }])
})

it("keeps CRMs apart whose ids begin alike, and says nothing of one that is not read", async () => {
  await connect("hub")
  await put("hubspot", "a@x.example", 40, 300, "of an older version")
  await db.progress.put({ id: "reread", done: 1, total: 2 })
  expect(await readBackProgress(db)).toEqual([
    { connectionId: "hubspot", done: 40, total: 300, finishedAt: null, activities: null },
  ])
})

it("tells apart what is read of deals and of what others have logged", async () => {
  await put("hubspot", "a@x.example", 40, 300, { finishedAt: 500 })
  const id = key("read-activities", "hubspot", "a@x.example")
  await db.progress.put({ id, done: 20, total: 90, state: { after: "contact x", finishedAt: null } })
  expect(await readBackProgress(db)).toMatchObject([
    { done: 40, finishedAt: 500, activities: { done: 20, total: 90, finishedAt: null } },
  ])
})
