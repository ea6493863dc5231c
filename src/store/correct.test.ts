import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { eraseAll, exportAll } from "./backup"
import { correctFact, takeCorrectionBack } from "./correct"
import type { SlipstreamDatabase } from "./database"
import { forgetActivities } from "./forget"
import { activity, changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("the rep's corrections", () => {
  it("hold at once and can be taken back", async () => {
    await commit(
      db,
      changes({
        facts: [
          {
            id: "f1",
            workspace: REP,
            subject: { kind: "contact", id: "c1" },
            field: "name",
            value: "Maren Lindqvist",
            provenance: { by: "rule", rule: "mail-header", observationId: "a1", quote: null, at: HOUR },
          },
        ],
      }),
    )
    await correctFact(db, { kind: "contact", id: "c1", field: "name", value: " Maren L. " }, 3 * HOUR)
    expect((await db.contacts.get("c1"))?.name).toBe("Maren L.")
    await takeCorrectionBack(db, { kind: "contact", id: "c1", field: "name" })
    expect((await db.contacts.get("c1"))?.name).toBe("Maren Lindqvist")
  })

  it("of somebody who is not kept fail and keep nothing", async () => {
    const nobody = { kind: "contact", id: "nobody", field: "name", value: "X" } as const
    await expect(correctFact(db, nobody, HOUR)).rejects.toThrow()
    expect(await db.facts.count()).toBe(0)
  })
})

describe("forgetting", () => {
  it("removes the activity, what was read out of it, and people and threads of whom nothing is left", async () => {
    await commit(db, changes())
    await forgetActivities(db, ["a1"])
    for (const table of [db.activities, db.asks, db.threads, db.contacts, db.companies]) {
      expect(await table.count()).toBe(0)
    }
  })

  it("leaves people who took part elsewhere", async () => {
    await commit(db, changes({ activities: [activity("a1"), activity("a2", { threadId: "t2" })] }))
    await forgetActivities(db, ["a1"])
    expect(await db.contacts.count()).toBe(1)
  })

  it("erases everything, secrets too, and exports none of them", async () => {
    await commit(db, changes())
    await db.secrets.put({ id: "crm/hubspot", value: "pat-secret" })
    expect(JSON.stringify(await exportAll(db, 0))).not.toContain("pat-secret")
    await eraseAll(db)
    const left = await Promise.all(db.tables.map((table) => table.count()))
    expect(left.every((count) => count === 0)).toBe(true)
  })
})
