import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { SlipstreamDatabase } from "./database"
import { digest, unseenDigest } from "./digest-queries"
import { enqueue, outboxId } from "./outbox-table"
import { saveSettings } from "./settings-store"
import { activity, changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase
beforeEach(async () => {
  db = emptyDatabase()
  await commit(db, changes({ activities: ["a1", "a2", "a3"].map((id) => activity(id)) }))
})

const put = async (id: string, at: number, rule: string | null) => {
  await enqueue(db, "hubspot", [activity(id)], at, { rule })
  return outboxId("hubspot", id)
}

describe("the digest of what was logged by itself", () => {
  it("names what rules have logged on that day, and no click", async () => {
    const automatic = await put("a1", 10 * HOUR, "deal")
    await put("a2", 10 * HOUR, null)
    await put("a3", 30 * HOUR, "deal")
    const { deals, waiting, done } = await digest(db, REP, 0, 24 * HOUR)
    expect(deals.flatMap(({ items }) => items.map(({ entryId }) => entryId))).toEqual([automatic])
    expect([waiting, done]).toEqual([1, 0])
    expect((await digest(db, "other@slipway.com", 0, 24 * HOUR)).deals).toEqual([])
  })

  it("counts what waits for the rep, and leaves out what was undone or erased", async () => {
    await db.outbox.update(await put("a1", HOUR, "deal"), { state: "parked" })
    await db.outbox.update(await put("a2", HOUR, "deal"), { state: "undone" })
    await put("a3", HOUR, "deal")
    await db.activities.delete("a3")
    const { deals, parked, waiting } = await digest(db, REP, 0, 24 * HOUR)
    expect([deals[0]?.items.length, parked, waiting]).toEqual([1, 1, 0])
  })

  it("is not filled again by a rule with what the rep has undone", async () => {
    const id = await put("a1", HOUR, "deal")
    await db.outbox.update(id, { state: "undone" })
    await put("a1", 2 * HOUR, "deal")
    expect((await db.outbox.get(id))?.state).toBe("undone")
    await put("a1", 3 * HOUR, null)
    expect((await db.outbox.get(id))?.state).toBe("pending")
  })

  it("begins where the rep looked it over last, and is none where nothing came since", async () => {
    expect(await unseenDigest(db)).toBeNull()
    await put("a1", 10 * HOUR, "deal")
    const later = await put("a2", 30 * HOUR, "every-matched")
    expect((await unseenDigest(db))?.waiting).toBe(2)
    const seen = (seenAt: number) =>
      saveSettings(db, { autoLog: { deals: {}, pipelines: {}, everyMatchedSince: null, seenAt } })
    await seen(20 * HOUR)
    expect(
      (await unseenDigest(db))?.deals.flatMap(({ items }) => items.map(({ entryId }) => entryId)),
    ).toEqual([later])
    await seen(31 * HOUR)
    expect(await unseenDigest(db)).toBeNull()
  })
})
