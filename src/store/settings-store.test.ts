import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { SlipstreamDatabase } from "./database"
import { readSettings, saveSettings } from "./settings-store"
import { emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("settings", () => {
  it("keep what is not named", async () => {
    await saveSettings(db, { personalMail: "keep" })
    await saveSettings(db, { country: "SE" })
    expect(await readSettings(db)).toMatchObject({ personalMail: "keep", country: "SE" })
  })

  it("fall back to the defaults where the stored row can't be read", async () => {
    await db.settings.put({ id: "settings", pausedSites: 7 } as never)
    expect((await readSettings(db)).pausedSites).toEqual([])
  })
})
