import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ODOO } from "~src/crm/odoo/odoo"
import { dealIdOf } from "~src/record/deal"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import { OdooFake } from "~tests/crm-fakes/odoo"
import { advise } from "./advise"
import { secretId } from "./crm"
import { readBackAll } from "./read-back"
import { refreshDeals } from "./refresh-deals"
import type { Services } from "./services"

const HOUR = 60 * 60 * 1000
const MONDAY = Date.UTC(2026, 10, 9, 10)

let fake: OdooFake
let services: Services
let at: number
let lead: number
let won: number

beforeEach(async () => {
  at = MONDAY
  const lock = memoryLock()
  fake = new OdooFake({}, () => at)
  vi.stubGlobal("fetch", fake.server.fetch)
  vi.stubGlobal("navigator", {
    locks: {
      request: (name: string, ...rest: unknown[]) =>
        lock(name, () => (rest.at(-1) as (held: object) => Promise<unknown>)({})),
    },
  })
  vi.stubGlobal("chrome", { alarms: { create: async () => undefined, clear: async () => true } })
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  const connection = { id: ODOO, connector: ODOO, baseUrl: "https://odoo.slipway.example", accountName: "S" }
  await db.connections.put({ ...connection, status: "ok", message: null, checkedAt: at })
  await db.secrets.put({ id: secretId(ODOO), value: `${fake.login}:${fake.key}` })
  await commit(db, changes({ activities: [activity("a1", { at: MONDAY - HOUR })] }))
  const person = fake.add("res.partner", { name: "Maren", email: "maren@norrsken.com", is_company: false })
  const stage = fake.add("crm.stage", { name: "Proposition", is_won: false })
  won = fake.add("crm.stage", { name: "Won", is_won: true })
  const opportunity = { name: "Vans", type: "opportunity", active: true, stage_id: stage, partner_id: person }
  lead = fake.add("crm.lead", opportunity)
  await readBackAll(services)
  await refreshDeals(services, "t1", true)
})
afterEach(() => services.db.delete().then(() => vi.unstubAllGlobals()))

/** What advice put first is done: the rep answers. */
async function actOnAdvice() {
  await advise(services, "t1")
  at += HOUR
  await services.db.activities.put(activity("a2", { at, direction: "out", text: "Yes, it does." }))
  at += HOUR
}
const dealId = () => dealIdOf(REP, ODOO, String(lead))
const noticed = async () =>
  (await services.db.decisions.toArray()).flatMap((one) => one.noticed.map(({ kind }) => kind))

describe("what became of a deal", () => {
  it.each(["won", "lost"] as const)("is noticed when it is read back: %s", async (outcome) => {
    await actOnAdvice()
    fake.change("crm.lead", lead, outcome === "won" ? { stage_id: won } : { active: false })
    await readBackAll(services)
    expect(await services.db.deals.get(dealId())).toMatchObject({ status: outcome })
    expect(await noticed()).toContain(outcome)
  })

  it("is noticed too where the conversation is opened before anything is read back", async () => {
    await actOnAdvice()
    fake.change("crm.lead", lead, { stage_id: won })
    await refreshDeals(services, "t1", true)
    expect(await services.db.threads.get("t1")).toMatchObject({ dealId: dealId() })
    expect(await noticed()).toContain("won")
  })

  it("leaves a conversation without a deal where that was deleted there", async () => {
    fake.rows("crm.lead").splice(0)
    await refreshDeals(services, "t1", true)
    expect(await services.db.threads.get("t1")).toMatchObject({ dealId: null })
  })
})
