import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HUBSPOT } from "~src/crm/hubspot/hubspot"
import type { AutoLogRule } from "~src/record/auto-log"
import { contactId } from "~src/record/contact"
import { key } from "~src/record/key"
import { secretId } from "~src/store/connection-store"
import { pipelines } from "~src/store/pipeline-queries"
import { saveSettings } from "~src/store/settings-store"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import { HubSpotFake } from "~tests/crm-fakes/hubspot"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import { autoLog } from "./auto-log"
import { loggingIntents } from "./intents/logging"
import { readBackAll, readBackId } from "./read-back"
import type { Services } from "./services"

const NOW = Date.UTC(2026, 10, 22, 10)
const MAREN = "maren@norrsken.example"

let fake: HubSpotFake
let services: Services
let alarms: Set<string>
let dealId: string
const lock = memoryLock()

beforeEach(async () => {
  fake = new HubSpotFake({ now: () => NOW })
  alarms = new Set()
  vi.stubGlobal("fetch", fake.server.fetch)
  vi.stubGlobal("navigator", {
    locks: {
      request: (name: string, ...rest: unknown[]) =>
        lock(name, () => (rest.at(-1) as (held: object) => Promise<unknown>)({})),
    },
  })
  vi.stubGlobal("chrome", {
    alarms: {
      create: async (name: string) => void alarms.add(name),
      clear: async (name: string) => alarms.delete(name),
    },
  })
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  const connection = {
    id: HUBSPOT,
    connector: HUBSPOT,
    baseUrl: "https://api.hubapi.com",
    accountName: "Hub",
  }
  await db.connections.put({ ...connection, status: "ok", message: null, checkedAt: NOW })
  await db.secrets.put({ id: secretId(HUBSPOT), value: fake.token })
  await commit(db, changes({ activities: [activity("earlier")] }))
  const person = fake.add("contacts", { email: MAREN })
  const deal = { dealname: "Vans", pipeline: "default", dealstage: "contractsent" }
  dealId = key("deal", REP, HUBSPOT, fake.add("deals", deal, [{ type: "contacts", id: person }]))
})
afterEach(async () => {
  // The outbox goes on after a click or rule is acknowledged.
  await vi.waitFor(async () => {
    const states = (await services.db.outbox.toArray()).map(({ state }) => state)
    expect(states.filter((state) => state !== "done")).toEqual([])
  })
  await lock(`slipstream/outbox/${HUBSPOT}`, async () => undefined)
  await services.db.delete()
  vi.unstubAllGlobals()
})

/** A mail of this minute with these people arrives in the thread of the deal. */
async function mailFrom(id: string, email: string): Promise<AutoLogRule | string | null> {
  const { db } = services
  const participants = [{ contactId: "c1", email, part: "from" as const }]
  await db.activities.put(activity(id, { at: NOW, participants }))
  await db.threads.update("t1", { dealId, dealRule: "rep" })
  await autoLog(services, "t1")
  return (await db.outbox.where({ activityId: id }).first())?.rule ?? null
}

const automatic = (of: string | null, on: boolean) =>
  loggingIntents(services)["log.automatic"].run({ dealId: of, pipeline: null, on }, { id: "self" })

describe("reading the CRM back", () => {
  it("brings its deals, for people who are not known yet too", async () => {
    await readBackAll(services)
    expect(await services.db.deals.get(dealId)).toMatchObject({
      name: "Vans",
      stage: "Contract Sent",
      status: "open",
      contactIds: [contactId(REP, MAREN)],
    })
    expect((await services.db.progress.get(readBackId(HUBSPOT, REP)))?.id).toBeDefined()
    expect([...alarms]).toEqual([])
  })

  it("leaves all as it is while the CRM is down", async () => {
    fake.server.fail("500", 100)
    await readBackAll(services)
    expect(await services.db.deals.count()).toBe(0)
  })
})

describe("logging by rule", () => {
  beforeEach(() => readBackAll(services))

  it("logs nothing until it is switched on, and nothing of before", async () => {
    expect(await mailFrom("a2", MAREN)).toBeNull()
    await automatic(dealId, true)
    expect(await mailFrom("a3", MAREN)).toBe("deal")
    expect(await services.db.outbox.where({ activityId: "earlier" }).count()).toBe(0)
    await automatic(dealId, false)
    expect(await mailFrom("a4", MAREN)).toBeNull()
  })

  it("logs every matched mail with business people only", async () => {
    await automatic(null, true)
    expect(await mailFrom("a2", MAREN)).toBe("every-matched")
    expect(await mailFrom("a3", "maren.private@gmail.com")).toBeNull()
    const rule = { scope: "address", value: "maren.private@gmail.com", verdict: "keep" } as const
    await services.db.triageRules.put({ id: "r1", workspace: REP, at: NOW, ...rule })
    expect(await mailFrom("a4", "maren.private@gmail.com")).toBe("every-matched")
  })

  it("logs everything of the pipeline that was switched on, and of no other", async () => {
    const [pipeline] = await pipelines(services.db)
    expect(pipeline).toMatchObject({ name: "Sales Pipeline", open: 1, stages: ["Contract Sent"] })
    const { run } = loggingIntents(services)["log.automatic"]
    const of = (key: string, on: boolean) => run({ dealId: null, pipeline: key, on }, { id: "self" })
    await of(key("pipeline", HUBSPOT, "another"), true)
    expect(await mailFrom("a2", MAREN)).toBeNull()
    await of(pipeline?.key ?? "", true)
    expect(await mailFrom("a3", MAREN)).toBe("pipeline")
    expect(await mailFrom("a4", "maren.private@gmail.com")).toBeNull()
    await of(pipeline?.key ?? "", false)
    expect(await mailFrom("a5", MAREN)).toBeNull()
  })

  it("writes it to the CRM, once", async () => {
    await automatic(dealId, true)
    await mailFrom("a2", MAREN)
    await mailFrom("a2", MAREN)
    await vi.waitFor(async () => {
      expect((await services.db.outbox.where({ activityId: "a2" }).first())?.state).toBe("done")
    })
    expect(fake.all("emails").length).toBe(1)
  })

  it("shows what would be written without writing it", async () => {
    const preview = loggingIntents(services)["log.preview"].run({ activityId: "earlier" }, { id: "self" })
    expect(await preview).toMatchObject({ ok: true, preview: { subject: "Vans", possible: true } })
    expect(fake.all("emails")).toEqual([])
  })

  it("keeps the rep's other choices", async () => {
    await saveSettings(services.db, { personalMail: "keep" })
    await Promise.all([automatic(null, true), automatic(dealId, true)])
    const settings = await services.db.settings.get("settings")
    expect(settings?.autoLog).toMatchObject({ everyMatchedSince: NOW, deals: { [dealId]: NOW } })
    expect(settings?.personalMail).toBe("keep")
  })
})
