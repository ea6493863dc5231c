import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { type CanaryStorage, checkCanary, lostAt } from "./canary"
import type { SlipstreamDatabase } from "./database"
import { emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase
let storage: CanaryStorage

beforeEach(() => {
  db = emptyDatabase()
  const items: Record<string, unknown> = {}
  storage = {
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set: async (more) => {
      Object.assign(items, more)
    },
    remove: async (key) => {
      delete items[key]
    },
  }
})

describe("the mark beside the database", () => {
  it("is left at the first start and found at the next", async () => {
    expect(await checkCanary(db, storage, "id-1", 1)).toEqual({ state: "whole" })
    expect(await checkCanary(db, storage, "id-2", 2)).toEqual({ state: "whole" })
    expect(await lostAt(db)).toBeNull()
  })

  it("tells a record that the browser has wiped", async () => {
    await checkCanary(db, storage, "id-1", 1)
    await db.meta.clear()
    expect(await checkCanary(db, storage, "id-2", 5)).toEqual({ state: "lost" })
    expect(await lostAt(db)).toBe(5)
    expect(await checkCanary(db, storage, "id-3", 6)).toEqual({ state: "whole" })
  })

  it("tells a record that is another one than was left", async () => {
    await checkCanary(db, storage, "id-1", 1)
    await db.meta.put({ id: "database", databaseId: "older", createdAt: 0, lostAt: null })
    expect(await checkCanary(db, storage, "id-2", 5)).toEqual({ state: "lost" })
    expect(await lostAt(db)).toBe(5)
  })

  it("takes a record without a mark for whole: the mark was cleared, not the record", async () => {
    await db.meta.put({ id: "database", databaseId: "mine", createdAt: 0, lostAt: null })
    expect(await checkCanary(db, storage, "id-2", 5)).toEqual({ state: "whole" })
  })
})
