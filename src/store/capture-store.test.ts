import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { Fact } from "~src/record/fact"
import { exportAll } from "./backup"
import { commitCapture } from "./capture-store"
import type { SlipstreamDatabase } from "./database"
import { enqueue } from "./outbox-table"
import {
  activity,
  ask,
  changes,
  commit,
  contact,
  emptyDatabase,
  keys,
  REP,
  surroundings,
} from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

async function snapshot() {
  return (await exportAll(db, 0)).tables
}

describe("keeping what was captured", () => {
  it("changes nothing when the same is kept again", async () => {
    await commit(db, changes())
    const once = await snapshot()
    await commit(db, changes())
    expect(await snapshot()).toEqual(once)
  })

  it("keeps all or nothing", async () => {
    const broken = changes({ signals: [{} as Changes["signals"][number]] })
    await expect(commit(db, broken)).rejects.toThrow()
    expect(await db.activities.count()).toBe(0)
    expect(await db.contacts.count()).toBe(0)
  })

  it("keeps nothing when the decision throws", async () => {
    await expect(
      commitCapture(db, keys, surroundings, () => {
        throw new Error("bad mail")
      }),
    ).rejects.toThrow("bad mail")
    expect(await db.activities.count()).toBe(0)
  })

  it("drops what a message is not read to say any more, and nothing of other messages", async () => {
    const other = { ...ask("q2", "And the price?"), activityId: "a0" }
    await commit(db, changes({ asks: [ask("q1", "Does the price include the app?"), other] }))
    await commit(db, changes({ asks: [ask("q3", "Is the app included?")] }))
    expect((await db.asks.toArray()).map((row) => row.id).sort()).toEqual(["q2", "q3"])
  })

  it("moves a message that was kept before its conversation was known, with what was logged of it", async () => {
    await commit(db, changes())
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const rows = changes()
    await commit(db, {
      ...rows,
      activities: [activity("a1", { threadId: "t9" })],
      threads: rows.threads.map((thread) => ({ ...thread, id: "t9" })),
      asks: rows.asks.map((row) => ({ ...row, threadId: "t9" })),
    })
    expect((await db.threads.toArray()).map((thread) => thread.id)).toEqual(["t9"])
    expect((await db.asks.toArray()).map((row) => row.threadId)).toEqual(["t9"])
    expect((await db.outbox.toArray()).map((entry) => entry.threadId)).toEqual(["t9"])
  })

  it("forgets that a message was skipped once it is kept", async () => {
    await db.skips.put({
      id: "a1",
      workspace: REP,
      threadId: "t1",
      reason: "personal",
      about: "x",
      rule: "r",
      at: 0,
    })
    await commit(db, changes())
    expect(await db.skips.count()).toBe(0)
  })

  it("shows to the decision what all people of a company sign with", async () => {
    const fact = (id: string, field: Fact["field"], rule: string) => ({
      id: `${id} ${field}`,
      workspace: REP,
      subject: { kind: "contact" as const, id },
      field,
      value: "+46 8 1",
      provenance: { by: "rule" as const, rule, observationId: null, quote: null, at: 1 },
    })
    const company = { id: "k1", workspace: REP, domains: [keys.domains[0] ?? ""], name: null, firstSeenAt: 1 }
    await db.companies.put(company)
    await db.contacts.bulkPut([
      { ...contact, id: "colleague", emails: ["x@else.example"], name: "Piet", companyId: "k1" },
      { ...contact, id: "role", emails: ["info@else.example"], name: "Info", companyId: "k1", kind: "role" },
    ])
    await db.facts.bulkPut([
      fact("colleague", "phone", "signature"),
      fact("colleague", "mobile", "signature"),
      fact("role", "phone", "signature"),
    ])
    let seen: CaptureContext["signed"] = []
    await commitCapture(db, keys, surroundings, (context) => {
      seen = context.signed
      return changes()
    })
    const told = { contactId: "colleague", companyId: "k1", name: "Piet", field: "phone", value: "+46 8 1" }
    expect(seen).toEqual([told])
  })

  it("shows to the decision only the records of the workspace", async () => {
    await commit(db, changes())
    await db.contacts.put({ ...contact, id: "c2", workspace: "jonas@home.example" })
    let seen: CaptureContext | null = null
    await commitCapture(db, keys, surroundings, (context) => {
      seen = context
      return changes()
    })
    expect(seen).toMatchObject({ contacts: [{ id: "c1" }], companies: [{ id: "k1" }], thread: { id: "t1" } })
  })
})
