import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { type Backup, exportAll } from "./backup"
import { backupTableNames } from "./backup-tables"
import { keepConnection } from "./connection-store"
import type { SlipstreamDatabase } from "./database"
import { outboxId } from "./outbox-table"
import { readBackup, restoreAll } from "./restore"
import { saveSettings } from "./settings-store"
import { changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"

const KEY = "pat-secret"
const connection = {
  id: "hubspot",
  connector: "hubspot",
  baseUrl: "https://api.hubapi.com",
  accountName: "Slipway",
  status: "ok",
  message: null,
  checkedAt: HOUR,
} as const

let db: SlipstreamDatabase

beforeEach(async () => {
  db = emptyDatabase()
  await commit(db, changes())
  await saveSettings(db, { country: "NO", pausedSites: ["linkedin"] })
  await keepConnection(db, connection, KEY, "portal 7")
})

const entry = (id: string, state: "pending" | "inflight" | "ambiguous" | "parked" | "done" | "undoing") => ({
  id: outboxId("hubspot", id),
  workspace: REP,
  connectionId: "hubspot",
  activityId: id,
  threadId: "t1",
  state,
  attempts: 0,
  notBefore: 0,
  error: null,
  receipt: null,
  chosen: null,
  createdAt: HOUR,
  updatedAt: HOUR,
})

const exported = async () => JSON.stringify(await exportAll(db, 5 * HOUR))

function read(json: string) {
  const result = readBackup(json, db.verno)
  if (!result.ok) throw new Error(result.message)
  return result.backup
}

describe("an export", () => {
  it("comes back whole in another browser, every table of it", async () => {
    const before = await exportAll(db, 0)
    const other = emptyDatabase()
    const backup = read(await exported())
    expect(backup).toMatchObject({ leftOut: 0, exportedAt: 5 * HOUR })
    await restoreAll(other, backup)
    const after = await exportAll(other, 0)
    const { connections: _keyless, ...tables } = after.tables
    expect(tables).toEqual({ ...before.tables, connections: undefined })
    expect(Object.keys(after.tables).sort()).toEqual([...backupTableNames].sort())
    expect(after.accounts).toEqual(before.accounts)
  })

  it("takes the place of what stood there, keys and all", async () => {
    const json = await exported()
    const other = emptyDatabase()
    const strange = changes()
    await commit(other, { ...strange, contacts: strange.contacts.map((one) => ({ ...one, id: "stranger" })) })
    await keepConnection(other, { ...connection, baseUrl: "https://elsewhere.example" }, "other-key", "x")
    await other.secrets.put({ id: "model", value: "model-key" })
    await restoreAll(other, read(json))
    expect((await other.contacts.toArray()).map(({ id }) => id)).toEqual(["c1"])
    const secrets = JSON.stringify(await other.secrets.toArray())
    for (const key of [KEY, "other-key", "model-key"]) expect(secrets).not.toContain(key)
    expect(await other.connections.get("hubspot")).toMatchObject({
      status: "auth",
      baseUrl: connection.baseUrl,
    })
  })

  it("sends nothing a second time: what was on its way is looked up first", async () => {
    await db.outbox.bulkPut([
      entry("a1", "pending"),
      entry("a2", "inflight"),
      entry("a3", "parked"),
      entry("a4", "done"),
      entry("a5", "undoing"),
    ])
    await restoreAll(db, read(await exported()))
    const states = Object.fromEntries(
      (await db.outbox.toArray()).map(({ activityId, state, attempts }) => [
        activityId,
        `${state} ${attempts}`,
      ]),
    )
    expect(states).toEqual({
      a1: "ambiguous 1",
      a2: "ambiguous 1",
      a3: "parked 1",
      a4: "done 0",
      a5: "undoing 0",
    })
  })

  it("of a lost record ends the word of its loss", async () => {
    await db.meta.put({ id: "database", databaseId: "one", createdAt: 0, lostAt: HOUR })
    await restoreAll(db, read(await exported()))
    expect(await db.meta.get("database")).toMatchObject({ databaseId: "one", lostAt: null })
  })

  it("holds no key", async () => {
    expect(await exported()).not.toContain(KEY)
  })
})

describe("a file that is none, or only partly", () => {
  const tampered = async (change: (backup: Backup) => unknown) =>
    readBackup(JSON.stringify(change(await exportAll(db, 0))), db.verno)

  it.each(["", "null", "[]", "{}", '{"format":"slipstream"}', '{"format":"other","version":1}', "\u0000"])(
    "is refused: %j",
    (json) => {
      expect(readBackup(json, db.verno)).toMatchObject({ ok: false })
    },
  )

  it("is refused where a newer version made it", async () => {
    expect(await tampered((backup) => ({ ...backup, version: db.verno + 1 }))).toMatchObject({ ok: false })
  })

  it("gives what is sound, and says how many rows are not", async () => {
    const result = await tampered((backup) => ({
      ...backup,
      tables: {
        ...backup.tables,
        contacts: [...(backup.tables.contacts ?? []), { id: "c2", emails: "no list" }, null, 7],
        secrets: [{ id: "crm/hubspot", value: "planted" }],
        unheardOf: [{}],
      },
      accounts: { hubspot: "no json", odoo: '{"host":1}' },
    }))
    if (!result.ok) throw new Error(result.message)
    expect(result.backup.leftOut).toBe(3)
    await restoreAll(db, result.backup)
    expect((await db.contacts.toArray()).map(({ id }) => id)).toEqual(["c1"])
    expect(await db.secrets.toArray()).toEqual([])
  })

  it("with the same row twice changes nothing", async () => {
    const result = await tampered((backup) => {
      const { contacts = [] } = backup.tables
      return { ...backup, tables: { ...backup.tables, contacts: [...contacts, ...contacts] } }
    })
    if (!result.ok) throw new Error(result.message)
    const before = await exportAll(db, 0)
    await expect(restoreAll(db, result.backup)).rejects.toThrow()
    expect(await exportAll(db, 0)).toEqual(before)
    expect(await db.secrets.count()).toBe(2)
  })
})
