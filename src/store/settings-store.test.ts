import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { SlipstreamDatabase } from "./database"
import { changeSettings, readSettings, saveSettings } from "./settings-store"
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

  it("lose nothing to another setting that can't be read", async () => {
    const kept = { neverToModel: ["norrsken.com"], pausedSites: ["gmail"], modelLimit: 5 }
    await saveSettings(db, kept)
    await db.settings.update("settings", { country: "Sweden" })
    expect(await readSettings(db)).toMatchObject({ ...kept, country: null })
    await saveSettings(db, { personalMail: "keep" })
    expect(await readSettings(db)).toMatchObject({ ...kept, personalMail: "keep" })
  })

  it("are changed one after the other where the change rests on what stands there", async () => {
    const add = (site: string) =>
      changeSettings(db, ({ pausedSites }) => ({ pausedSites: [...pausedSites, site] }))
    await Promise.all([add("gmail"), add("outlook")])
    expect((await readSettings(db)).pausedSites).toEqual(["gmail", "outlook"])
  })
})
