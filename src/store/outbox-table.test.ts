import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { SlipstreamDatabase } from "./database"
import { discard, enqueue, outboxTable, retry, retryAfterSignIn, unlog } from "./outbox-table"
import { activity, changes, commit, emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("the outbox table", () => {
  it("takes an activity once, however often it is clicked", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    await enqueue(db, "hubspot", [activity("a1")], 2)
    expect(await db.outbox.count()).toBe(1)
  })

  it("gives each due entry to one worker only, oldest first", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    await enqueue(db, "hubspot", [activity("a2")], 2)
    const outbox = outboxTable(db)
    const claims = await Promise.all([
      outbox.claim("hubspot", 5),
      outbox.claim("hubspot", 5),
      outbox.claim("hubspot", 5),
    ])
    expect(claims.map((entry) => entry?.activityId ?? null)).toEqual(["a1", "a2", null])
  })

  it("moves an entry only from the state that was seen", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const outbox = outboxTable(db)
    const claimed = await outbox.claim("hubspot", 5)
    const id = claimed?.id ?? ""
    const done = { id, from: "inflight", patch: { state: "done", updatedAt: 6 } } as const
    expect(await outbox.move([done])).toEqual([id])
    expect(await outbox.move([done])).toEqual([])
  })

  it("undoes what was done, drops what was not sent, and leaves alone what is being sent", async () => {
    await enqueue(db, "hubspot", [activity("a1"), activity("a2"), activity("a3")], 1)
    const [one, two, three] = await db.outbox.toArray()
    await db.outbox.update(one?.id ?? "", { state: "done" })
    await db.outbox.update(two?.id ?? "", { state: "inflight" })
    await unlog(db, [one?.id ?? "", two?.id ?? "", three?.id ?? ""], 9)
    expect((await db.outbox.toArray()).map((entry) => entry.state)).toEqual(["undoing", "inflight", "undone"])
  })

  it("logs again what was undone", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    await unlog(db, [entry?.id ?? ""], 2)
    await enqueue(db, "hubspot", [activity("a1")], 3)
    expect((await db.outbox.toArray()).map((row) => row.state)).toEqual(["pending"])
  })

  it("does not take up by rule what the rep has given up", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1, { rule: "deal" })
    const [entry] = await db.outbox.toArray()
    await db.outbox.update(entry?.id ?? "", { state: "parked", attempts: 0 })
    await discard(db, entry?.id ?? "", 2)
    await enqueue(db, "hubspot", [activity("a1")], 3, { rule: "deal" })
    expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(["undone"])
    await enqueue(db, "hubspot", [activity("a1")], 4)
    expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(["pending"])
  })

  it("looks up first what was given up after it may have been written", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    await db.outbox.update(entry?.id ?? "", { state: "parked", attempts: 2 })
    await discard(db, entry?.id ?? "", 2)
    await enqueue(db, "hubspot", [activity("a1")], 3)
    expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(["ambiguous"])
  })

  it("says of what could not be taken back that it stands there", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    const receipt = { connector: "hubspot", object: "emails", remoteId: "7", url: null, at: 1 }
    await db.outbox.update(entry?.id ?? "", { state: "parked", attempts: 2, receipt })
    await discard(db, entry?.id ?? "", 2)
    expect(await db.outbox.toArray()).toMatchObject([{ state: "done", receipt, error: null }])
  })

  it("tries a parked entry again with the person whom the rep chose", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    await db.outbox.update(entry?.id ?? "", {
      state: "parked",
      attempts: 4,
      notBefore: 99,
      error: { code: "many_matches", message: "", contactId: "c1" },
    })
    await retry(db, entry?.id ?? "", "501", 5)
    expect(await db.outbox.get(entry?.id ?? "")).toMatchObject({
      state: "ambiguous",
      notBefore: 0,
      chosen: { contactId: "c1", remoteId: "501", by: "rep" },
    })
  })

  it("keeps whose record was open, for the activities of that person, until it is tried again", async () => {
    const [person = ""] = activity("a1").contactIds
    const openRecord = { contactId: person, remoteId: "501" }
    await enqueue(db, "hubspot", [activity("a1"), activity("a2", { contactIds: [] })], 1, { openRecord })
    const [one, two] = await db.outbox.toArray()
    expect([one?.chosen, two?.chosen]).toEqual([{ ...openRecord, by: "page" }, null])
    await db.outbox.update(one?.id ?? "", { state: "parked" })
    await retry(db, one?.id ?? "", null, 5)
    expect((await db.outbox.get(one?.id ?? ""))?.chosen).toBeNull()
  })

  it("takes up after signing in what waited for it, and looks up what had been tried", async () => {
    await enqueue(db, "hubspot", [activity("a1"), activity("a2"), activity("a3")], 1)
    const [one, two, three] = (await db.outbox.toArray()).map((entry) => entry.id)
    const auth = { code: "auth_expired" as const, message: "" }
    await db.outbox.update(one ?? "", { state: "parked", error: auth })
    await db.outbox.update(two ?? "", { state: "parked", error: auth, attempts: 1 })
    await db.outbox.update(three ?? "", { state: "parked", error: { code: "validation", message: "" } })
    await retryAfterSignIn(db, "hubspot", 5)
    expect((await db.outbox.toArray()).map((entry) => entry.state)).toEqual([
      "pending",
      "ambiguous",
      "parked",
    ])
  })

  it("has what is to be written, with the CRM's ids that are known", async () => {
    await commit(db, changes())
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const outbox = outboxTable(db)
    await outbox.remember("hubspot", "c1", { id: "501", url: null, told: { phone: "1" }, byRep: false }, 1)
    const [entry] = await db.outbox.toArray()
    if (!entry) throw new Error("no entry")
    expect(await outbox.load(entry)).toMatchObject({
      activity: { id: "a1" },
      remote: { c1: { id: "501", told: { phone: "1" }, at: 1 } },
    })
    await db.activities.clear()
    expect(await outbox.load(entry)).toBeNull()
  })
})
