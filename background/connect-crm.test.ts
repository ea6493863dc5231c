import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HUBSPOT } from "~src/crm/hubspot/hubspot"
import type { Deal } from "~src/record/deal"
import { pipelineKey } from "~src/record/deal"
import { key } from "~src/record/key"
import type { OutboxEntry } from "~src/record/outbox"
import { enqueue } from "~src/store/outbox-table"
import { readSettings, saveSettings } from "~src/store/settings-store"
import { activity, changes, commit, emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { HubSpotFake } from "~tests/crm-fakes/hubspot"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import { connectCrm, disconnectCrm } from "./connect-crm"
import { readBackAll, readBackId } from "./read-back"
import type { Services } from "./services"

const NOW = Date.UTC(2026, 10, 22, 10)
const deal: Deal = {
  id: "d1",
  workspace: REP,
  name: "Vans",
  stage: "Proposal",
  status: "open",
  amount: null,
  currency: null,
  pipeline: { id: "p1", name: "Sales" },
  companyId: null,
  contactIds: ["c1"],
  remote: { connector: HUBSPOT, id: "5", url: null },
  updatedAt: 1,
}
const receipt = { connector: HUBSPOT, object: "emails", remoteId: "9", url: null, at: 1 }

let sandbox: HubSpotFake
let real: HubSpotFake
let services: Services
const lock = memoryLock()

beforeEach(async () => {
  sandbox = new HubSpotFake({ now: () => NOW })
  real = new HubSpotFake({ now: () => NOW })
  Object.assign(real, { portal: 4242, token: "pat-another" })
  vi.stubGlobal("navigator", {
    locks: {
      request: (name: string, ...rest: unknown[]) =>
        lock(name, () => (rest.at(-1) as (held: object) => Promise<unknown>)({})),
    },
  })
  vi.stubGlobal("chrome", { alarms: { create: async () => undefined, clear: async () => true } })
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  await connect(sandbox)
  await commit(db, changes({ activities: ["a1", "a2", "a3", "a4", "a5"].map((id) => activity(id)) }))
  await db.deals.bulkPut([deal, { ...deal, id: "other", remote: { ...deal.remote, connector: "odoo" } }])
  await db.threads.update("t1", { dealId: "d1", dealRule: "rep" })
  const link = { connectionId: HUBSPOT, subjectId: "c1", remoteId: "7", url: null, at: HOUR }
  await db.remoteLinks.put({ id: key(HUBSPOT, "c1"), ...link })
  await db.progress.put({ id: readBackId(HUBSPOT, REP), done: 1, total: 1, state: {} })
  await enqueue(db, HUBSPOT, await db.activities.toArray(), HOUR, {
    openRecord: { contactId: "c1", remoteId: "7" },
  })
  await move("a2", { state: "done", attempts: 1, receipt })
  await move("a3", { state: "undoing", attempts: 1, receipt })
  await move("a4", { state: "ambiguous", attempts: 1 })
  const error = { code: "auth_revoked" as const, message: "Not connected any more." }
  await move("a5", { state: "parked", error })
  const since = {
    everyMatchedSince: HOUR,
    deals: { d1: HOUR },
    pipelines: { [pipelineKey(deal) ?? ""]: HOUR },
  }
  await saveSettings(db, { autoLog: { ...since, seenAt: HOUR } })
})
afterEach(async () => {
  await lock("slipstream/read-back", async () => undefined)
  await services.db.delete()
  vi.unstubAllGlobals()
})

function connect(to: HubSpotFake): Promise<void> {
  vi.stubGlobal("fetch", to.server.fetch)
  return connectCrm(services, { connector: HUBSPOT, baseUrl: "https://api.hubapi.com", token: to.token })
}
const move = async (activityId: string, to: Partial<OutboxEntry>) =>
  services.db.outbox.where({ activityId }).modify(to)
const states = async () =>
  Object.fromEntries((await services.db.outbox.toArray()).map(({ activityId, state }) => [activityId, state]))

describe("another account of the same CRM", () => {
  it.each([false, true])(
    "gets nothing that was meant for the one before (disconnected first: %s)",
    async (first) => {
      const { db } = services
      if (first) await disconnectCrm(services, HUBSPOT)
      await connect(real)
      expect((await db.deals.toArray()).map(({ id }) => id)).toEqual(["other"])
      expect(await db.threads.get("t1")).toMatchObject({ dealId: null, dealRule: null })
      expect([await db.remoteLinks.count(), await db.progress.count()]).toEqual([0, 0])
      expect(await states()).toEqual({ a1: "pending", a5: "pending" })
      expect((await db.outbox.toArray()).map(({ chosen }) => chosen)).toEqual([null, null])
      const { autoLog } = await readSettings(db)
      expect(autoLog).toEqual({ everyMatchedSince: null, deals: {}, pipelines: {}, seenAt: HOUR })
    },
  )

  it.each([false, true])(
    "is not what another key of the same account leads to (disconnected first: %s)",
    async (first) => {
      const { db } = services
      if (first) await disconnectCrm(services, HUBSPOT)
      Object.assign(sandbox, { token: "pat-new" })
      await connect(sandbox)
      expect(await db.threads.get("t1")).toMatchObject({ dealId: "d1", dealRule: "rep" })
      expect(await states()).toMatchObject({ a2: "done", a4: "ambiguous" })
      expect((await readSettings(db)).autoLog.everyMatchedSince).toBe(HOUR)
    },
  )
})

describe("the address of a webhook", () => {
  it.each([
    "https://hooks.example/catch/1/abc/",
    "https://prod-7.logic.example/workflows/9/invoke?api-version=2016-10-01&sig=s3cr%3Dt",
  ])("is called as it was typed: %s", async (address) => {
    const asked: string[] = []
    vi.stubGlobal("fetch", async (input: string) => {
      asked.push(input)
      return new Response(null, { status: 204 })
    })
    const token = "a secret of the tests"
    await connectCrm(services, { connector: "webhook", baseUrl: address, token })
    expect(asked).toEqual([address])
    expect((await services.db.connections.get("webhook"))?.baseUrl).toBe(address)
  })
})

describe("a CRM that is disconnected while it is read", () => {
  it("leaves nothing behind", async () => {
    const { db } = services
    await db.progress.clear()
    let answer = () => {}
    const asked = new Promise<void>((resolve) => {
      vi.stubGlobal("fetch", async (...of: Parameters<typeof fetch>) => {
        resolve()
        await new Promise<void>((go) => {
          answer = go
        })
        vi.stubGlobal("fetch", sandbox.server.fetch)
        return sandbox.server.fetch(...of)
      })
    })
    const reading = readBackAll(services)
    await asked
    await disconnectCrm(services, HUBSPOT)
    answer()
    await reading
    await lock("slipstream/read-back", async () => undefined)
    expect(await db.progress.count()).toBe(0)
    expect(await db.secrets.where("id").startsWith("crm/").count()).toBe(0)
  })
})
