import "fake-indexeddb/auto"
import { describe, expect, it } from "vitest"
import { exportAll } from "./backup"
import { changes, commit, emptyDatabase } from "./testing/rows"

describe("the file with everything", () => {
  it("holds every table but secrets, and what means something in this browser only", async () => {
    const db = emptyDatabase()
    await commit(db, changes())
    await db.secrets.put({ id: "crm/hubspot", value: "pat-1" })
    const file = await exportAll(db, 7)
    const left = db.tables.map(({ name }) => name).filter((name) => !(name in file.tables))
    expect(left.sort()).toEqual(["meta", "pages", "progress", "secrets", "views"])
    expect(file).toMatchObject({ format: "slipstream", version: db.verno, exportedAt: 7 })
    expect(file.tables.contacts).toEqual(changes().contacts)
    expect(JSON.stringify(file)).not.toContain("pat-1")
  })

  it("holds no secret that stands in the address of a webhook", async () => {
    const db = emptyDatabase()
    const address = "https://prod-7.logic.example/workflows/9/invoke"
    const connection = {
      id: "webhook",
      connector: "webhook",
      baseUrl: `${address}?sig=s3cret`,
      accountName: "x",
    }
    await db.connections.put({ ...connection, status: "ok", message: null, checkedAt: 1 })
    const { tables } = await exportAll(db, 7)
    expect(tables.connections).toMatchObject([{ baseUrl: address }])
  })
})
