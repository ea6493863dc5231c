import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ODOO } from "~src/crm/odoo/odoo"
import { dealIdOf } from "~src/record/deal"
import { secretId } from "~src/store/connection-store"
import { forgetActivities } from "~src/store/forget"
import { enqueue, outboxId } from "~src/store/outbox-table"
import { activity, changes, commit, contact, emptyDatabase, REP } from "~src/store/testing/rows"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import { OdooFake } from "~tests/crm-fakes/odoo"
import { advise } from "./advise"
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
let person: number

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
  person = fake.add("res.partner", { name: "Maren", email: "maren@norrsken.com", is_company: false })
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
const records = () => services.db.remoteActivities.toArray()
const entryOf = (activityId: string) => services.db.outbox.get(outboxId(ODOO, activityId))

const dealId = () => dealIdOf(REP, ODOO, String(lead))
const noticed = async () =>
  (await services.db.decisions.toArray()).flatMap((one) => one.noticed.map(({ kind }) => kind))

it("asks the CRM once about a conversation that the page tells again meanwhile", async () => {
  at += HOUR
  const { requests } = fake.server
  const before = requests.length
  await refreshDeals(services, "t1")
  const once = requests.length - before
  expect(once).toBeGreaterThan(0)
  at += HOUR
  await Promise.all([refreshDeals(services, "t1"), refreshDeals(services, "t1")])
  expect(requests.length - before).toBe(2 * once)
})

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

describe("deals of people whom the CRM was not asked for", () => {
  it("stay theirs: one of several records with an address may be theirs", async () => {
    const { db } = services
    const known = await db.deals.get(dealId())
    if (!known) throw new Error("the deal was read back")
    const other = { ...known, id: "d2", contactIds: ["c2"], remote: { ...known.remote, id: "999" } }
    await db.deals.put(other)
    const bo = { contactId: "c2", email: "bo@norrsken.com", part: "to" as const }
    const maren = { contactId: "c1", email: "maren@norrsken.com", part: "from" as const }
    await db.contacts.put({ ...contact, id: "c2", emails: [bo.email], name: "Bo" })
    await db.activities.put(activity("a3", { participants: [maren, bo], contactIds: ["c1", "c2"] }))
    for (const name of ["Bo", "Bo Berg"])
      fake.add("res.partner", { name, email: bo.email, is_company: false })
    await refreshDeals(services, "t1", true)
    expect((await db.deals.get("d2"))?.contactIds).toEqual(["c2"])
  })

  it("stay those of a conversation with another person of the company", async () => {
    const { db } = services
    await db.deals.update(dealId(), { contactIds: ["c2"], companyId: "k1" })
    fake.change("crm.lead", lead, { partner_id: fake.add("res.partner", { name: "Bo", is_company: false }) })
    await db.threads.update("t1", { dealId: dealId(), dealRule: "company" })
    await refreshDeals(services, "t1", true)
    expect(await db.threads.get("t1")).toMatchObject({ dealId: dealId() })
  })
})

describe("somebody with several addresses", () => {
  it("has the deals of the one that the CRM knows", async () => {
    const { db } = services
    await db.remoteLinks.clear()
    await db.deals.clear()
    await db.contacts.update("c1", { emails: ["maren@home.example", "maren@norrsken.com"] })
    await refreshDeals(services, "t1", true)
    expect((await db.deals.get(dealId()))?.contactIds).toEqual(["c1"])
  })
})

describe("what others have logged", () => {
  let kim: number
  beforeEach(() => {
    kim = fake.add("res.partner", { name: "Kim Dahl", email: "kim@slipway.com", is_company: false })
  })
  const note = (body: string) =>
    fake.add("mail.message", {
      model: "crm.lead",
      res_id: lead,
      message_type: "comment",
      author_id: kim,
      body: `<p>${body}</p>`,
      date: "2026-11-06 09:00:00",
    })
  const synced = (over: object = {}) =>
    fake.add("mail.message", {
      model: "res.partner",
      res_id: person,
      message_type: "email",
      author_id: person,
      email_from: '"Maren" <maren@norrsken.com>',
      subject: "Re: Vans",
      message_id: "<CAB12@mail.norrsken.com>",
      date: "2026-11-09 09:00:00",
      ...over,
    })

  it("comes into the record with who logged it, once, and goes when it is deleted there", async () => {
    const id = note("Spoke with Maren: they decide on Friday.")
    for (let times = 0; times < 2; times++) await refreshDeals(services, "t1", true)
    expect(await records()).toMatchObject([
      {
        connector: ODOO,
        kind: "note",
        by: "Kim Dahl",
        text: "Spoke with Maren: they decide on Friday.",
        at: Date.UTC(2026, 10, 6, 9),
        dealId: dealId(),
      },
    ])
    fake.rows("mail.message").splice(
      fake.rows("mail.message").findIndex((row) => row.id === id),
      1,
    )
    await refreshDeals(services, "t1", true)
    expect(await records()).toEqual([])
  })

  it("is not logged again where it is a mail that we have too", async () => {
    const mail = synced()
    synced({ subject: "Another mail", message_id: "<CAB13@mail.norrsken.com>" })
    await refreshDeals(services, "t1", true)
    expect((await records()).map(({ subject }) => subject)).toEqual(["Another mail"])
    expect(await entryOf("a1")).toMatchObject({
      state: "done",
      loggedBy: "Maren",
      receipt: { object: "mail.message", remoteId: String(mail) },
    })
    await enqueue(services.db, ODOO, [activity("a1")], at)
    expect((await entryOf("a1"))?.state).toBe("done")
  })

  it("leaves alone what we wrote ourselves", async () => {
    synced({ message_id: "<slipstream-0123456789abcdef@slipstream>" })
    await refreshDeals(services, "t1", true)
    expect([await records(), await entryOf("a1")]).toEqual([[], undefined])
  })

  it("is read for all people and open deals that the CRM knows, as far as time allows, and then again after hours", async () => {
    note("Before")
    at += 5 * HOUR
    await readBackAll(services)
    expect((await records()).map(({ text }) => text)).toEqual(["Before"])
    note("After")
    at += HOUR
    await readBackAll(services)
    expect(await records()).toHaveLength(1)
    at += 4 * HOUR
    await readBackAll(services)
    expect((await records()).map(({ text }) => text).sort()).toEqual(["After", "Before"])
  })

  it("is read again where the clock was put back", async () => {
    note("Before")
    at += 5 * HOUR
    await readBackAll(services)
    at -= 365 * 24 * HOUR
    note("After")
    await readBackAll(services)
    expect((await records()).map(({ text }) => text).sort()).toEqual(["After", "Before"])
  })

  it("costs the deals nothing where it may not be read", async () => {
    fake.denied.add("mail.message/read")
    await refreshDeals(services, "t1", true)
    expect(await services.db.threads.get("t1")).toMatchObject({ dealId: dealId() })
  })

  it("is forgotten with the person", async () => {
    synced({ subject: "Another mail" })
    await refreshDeals(services, "t1", true)
    expect(await records()).toHaveLength(1)
    await forgetActivities(services.db, ["a1"])
    expect(await records()).toEqual([])
  })
})
