import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ODOO } from "~src/crm/odoo/odoo"
import { contactId } from "~src/record/contact"
import { dealIdOf } from "~src/record/deal"
import { key } from "~src/record/key"
import { secretId } from "~src/store/connection-store"
import { merge, putProposals, separate } from "~src/store/merge-store"
import { enqueue } from "~src/store/outbox-table"
import { activity, changes, commit, contact, emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import { OdooFake } from "~tests/crm-fakes/odoo"
import { moveOutbox } from "./move-outbox"
import { readBackAll } from "./read-back"
import { refreshDeals } from "./refresh-deals"
import type { Services } from "./services"

const MONDAY = Date.UTC(2026, 10, 9, 10)
const KEPT = contactId(REP, "maren@norrsken.com")
const OTHER = contactId(REP, "maren@fjord.no")

let fake: OdooFake
let services: Services
let at: number
let second: number
let stage: number
let lead: number

/** Maren writes from two addresses; the CRM knows the second one, with a deal. */
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
  const from = (id: string, email: string) => ({
    contactIds: [id],
    participants: [{ contactId: id, email, part: "from" as const }],
  })
  const rows = changes()
  const [thread] = rows.threads
  await commit(db, {
    ...rows,
    asks: [],
    activities: [
      activity("a1", { at: MONDAY - HOUR, ...from(KEPT, "maren@norrsken.com") }),
      activity("a2", { at: MONDAY - HOUR, threadId: "t2", ...from(OTHER, "maren@fjord.no") }),
    ],
    threads: thread ? [thread, { ...thread, id: "t2", sourceId: "thread-f:2" }] : [],
    contacts: [
      { ...contact, id: KEPT },
      { ...contact, id: OTHER, emails: ["maren@fjord.no"], companyId: null },
    ],
  })
  second = fake.add("res.partner", { name: "Maren Lindqvist", email: "maren@fjord.no", is_company: false })
  stage = fake.add("crm.stage", { name: "Proposition", is_won: false })
  const opportunity = { name: "Vans", type: "opportunity", active: true, stage_id: stage }
  lead = fake.add("crm.lead", { ...opportunity, partner_id: second })
  await refreshDeals(services, "t2", true)
  await putProposals(db, [
    {
      id: "m1",
      workspace: REP,
      keptId: KEPT,
      otherId: OTHER,
      reasons: [],
      state: "open",
      other: null,
      at: 0,
    },
  ])
  await merge(db, "m1")
})
afterEach(() => services.db.delete().then(() => vi.unstubAllGlobals()))

const partners = () => fake.rows("res.partner").filter((row) => row.is_company === false)
const dealOf = async (thread: string) => (await services.db.threads.get(thread))?.dealId
const VANS = () => dealIdOf(REP, ODOO, String(lead))

function synced(on: number, subject: string) {
  fake.add("mail.message", {
    model: "res.partner",
    res_id: on,
    message_type: "email",
    author_id: on,
    email_from: '"Maren" <maren@fjord.no>',
    subject,
    message_id: `<${subject}@norrsken.com>`,
    date: "2026-11-06 09:00:00",
  })
}
const shown = async () =>
  (await services.db.remoteActivities.where("contactIds").equals(KEPT).toArray())
    .map(({ subject }) => subject)
    .sort()

describe("two people who were made one", () => {
  it("have the second one's deals, at once and when they are looked up again", async () => {
    const [deal] = await services.db.deals.where("contactIds").equals(KEPT).toArray()
    expect(deal?.id).toBe(VANS())
    await refreshDeals(services, "t1", true)
    expect(await dealOf("t1")).toBe(VANS())
  })

  it("have a deal that is found for the second one later", async () => {
    await readBackAll(services)
    at += 5 * HOUR
    const later = { name: "Trucks", type: "opportunity", active: true, partner_id: second }
    const trucks = fake.add("crm.lead", { ...later, stage_id: stage })
    await readBackAll(services)
    const deals = await services.db.deals.where("contactIds").equals(KEPT).primaryKeys()
    expect(deals.sort()).toEqual([VANS(), dealIdOf(REP, ODOO, String(trucks))].sort())
  })

  it("show what others have logged on either of their two records, and lose none of it to the other", async () => {
    const first = fake.add("res.partner", {
      name: "Maren Lindqvist",
      email: "maren@norrsken.com",
      is_company: false,
    })
    await services.db.remoteLinks.put({
      id: key(ODOO, KEPT),
      connectionId: ODOO,
      subjectId: KEPT,
      remoteId: String(first),
      url: null,
      at,
    })
    synced(first, "to the one")
    synced(second, "to the other")
    for (let times = 0; times < 2; times++) {
      await readBackAll(services)
      expect(await shown()).toEqual(["to the one", "to the other"])
      await refreshDeals(services, "t1", true)
      expect(await shown()).toEqual(["to the one", "to the other"])
      at += 5 * HOUR
    }
  })

  it("are logged to the record that the second one has; nobody is made anew", async () => {
    // Somebody has changed the address there: it is found by its id alone.
    fake.change("res.partner", second, { email: "maren@elsewhere.no" })
    const mail = await services.db.activities.get("a1")
    await enqueue(services.db, ODOO, mail ? [mail] : [], at)
    await moveOutbox(services)
    const [entry] = await services.db.outbox.toArray()
    expect(entry?.state).toBe("done")
    expect(partners()).toHaveLength(1)
    expect(await services.db.remoteLinks.get(key(ODOO, KEPT))).toMatchObject({ remoteId: String(second) })
  })

  it("have each their own again where they are separated", async () => {
    const mail = await services.db.activities.get("a1")
    await enqueue(services.db, ODOO, mail ? [mail] : [], at)
    await moveOutbox(services)
    await separate(services.db, "m1")
    expect(await services.db.deals.where("contactIds").equals(KEPT).count()).toBe(0)
    expect(await services.db.deals.where("contactIds").equals(OTHER).count()).toBe(1)
    expect(await services.db.remoteLinks.get(key(ODOO, KEPT))).toBeUndefined()
    expect(await services.db.remoteLinks.get(key(ODOO, OTHER))).toMatchObject({ remoteId: String(second) })
  })
})
