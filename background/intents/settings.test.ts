import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { checkCanary, lostAt } from "~src/store/canary"
import { changes, commit, emptyDatabase } from "~src/store/testing/rows"
import { draft } from "~tests/screens/states/records"
import type { Services } from "../services"
import { settingsIntents } from "./settings"

const OWN = { id: "self" }
let services: Services
let marks: Record<string, unknown>
let readers: string[]

beforeEach(() => {
  const db = emptyDatabase()
  marks = {}
  readers = ["zendesk"]
  services = { db, strictDb: db, now: () => 1000, timeZone: () => "UTC" }
  vi.stubGlobal("chrome", {
    storage: {
      local: {
        get: async (key: string) => (key in marks ? { [key]: marks[key] } : {}),
        set: async (more: Record<string, unknown>) => void Object.assign(marks, more),
        remove: async (key: string) => void delete marks[key],
      },
    },
    runtime: { getURL: (path: string) => `chrome-extension://self/${path}` },
    alarms: { clear: async () => true },
    scripting: {
      unregisterContentScripts: async () => void readers.splice(0),
    },
  })
  vi.stubGlobal("fetch", async () => Response.json([]))
  vi.stubGlobal("navigator", {
    locks: { request: async (_name: string, task: () => Promise<unknown>) => task() },
  })
})
afterEach(async () => {
  await services.db.delete()
  vi.unstubAllGlobals()
})

const check = () => checkCanary(services.db, chrome.storage.local, crypto.randomUUID(), 2000)
const erase = () => settingsIntents(services)["data.erase"].run({}, OWN)

describe("erasing everything", () => {
  it("is not told as a loss when the worker starts again", async () => {
    await check()
    await commit(services.db, changes())
    expect(await erase()).toEqual({ ok: true })
    expect(await check()).toEqual({ state: "whole" })
    expect(await lostAt(services.db)).toBeNull()
  })

  it("begins a record with a mark of its own, so that nothing leads back to the one before", async () => {
    await check()
    const before = (await services.db.meta.get("database"))?.databaseId
    await erase()
    const after = (await services.db.meta.get("database"))?.databaseId
    expect(after).toBeTruthy()
    expect(after).not.toBe(before)
  })

  it("ends the readers that the rep had switched on", async () => {
    await erase()
    expect(readers).toEqual([])
  })
})

describe("after an export was restored", () => {
  it("nothing of it looks as if it were still going on, and steps are thought of again", async () => {
    const { db } = services
    await commit(db, changes())
    await db.drafts.put(draft({ id: "d1", threadId: "t1", status: "writing" }))
    await settingsIntents(services)["data.restored"].run({}, OWN)
    await vi.waitFor(async () => {
      expect((await db.drafts.get("d1"))?.status).not.toBe("writing")
      expect(await db.steps.count()).toBeGreaterThan(0)
    })
  })
})

describe("switching sites off", () => {
  it("forgets none of two clicks at once", async () => {
    const pause = settingsIntents(services)["site.pause"]
    await Promise.all([
      pause.run({ site: "gmail", paused: true }, OWN),
      pause.run({ site: "outlook", paused: true }, OWN),
    ])
    expect((await services.db.settings.get("settings"))?.pausedSites.sort()).toEqual(["gmail", "outlook"])
  })
})
