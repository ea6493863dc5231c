import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { usualWish } from "~src/record/draft"
import { saveSettings } from "~src/store/settings-store"
import { changes, commit, emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { preview } from "./drafting"
import type { Services } from "./services"

it("minds one state of the settings in one draft: they are read once", async () => {
  const db = emptyDatabase()
  const services: Services = { db, strictDb: db, now: () => 2 * HOUR, timeZone: () => "UTC" }
  await commit(db, changes())
  await saveSettings(db, {
    model: { baseUrl: "https://models.example/v1", name: "small" },
    neverToModel: ["norrsken.com"],
  })
  let reads = 0
  db.settings.hook("reading", (row) => {
    reads += 1
    return row
  })
  const draft = {
    id: "d1",
    workspace: REP,
    threadId: "t1",
    stepId: null,
    wish: usualWish,
    status: "writing",
    text: "",
    language: "",
    at: HOUR,
  }
  const shown = await preview(services, draft as never, null)
  expect(shown).toMatchObject({ ok: false, message: expect.stringContaining("norrsken.com") })
  expect(reads).toBe(1)
})
