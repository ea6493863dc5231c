import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { HUBSPOT } from "~src/crm/hubspot/hubspot"
import { contactId } from "~src/record/contact"
import type { CompanyFieldMap, FieldMap } from "~src/record/crm-field"
import { type Fact, type FactField, factId } from "~src/record/fact"
import { secretId } from "~src/store/connection-store"
import { activity, changes, commit, emptyDatabase, REP } from "~src/store/testing/rows"
import { HubSpotFake } from "~tests/crm-fakes/hubspot"
import { memoryLock } from "~tests/crm-fakes/memory-outbox-store"
import type { Services } from "../services"
import { crmIntents } from "./crm"
import { crmFieldIntents } from "./crm-fields"

const NOW = Date.UTC(2026, 10, 22, 10)
const MAREN = "maren@norrsken.example"
const TAB = 7
const SELF = { id: "self" }
const ROLE = { name: "role_text", label: "Role", kind: "text" } as const

let fake: HubSpotFake
let services: Services
let maren: string

beforeEach(async () => {
  const lock = memoryLock()
  fake = new HubSpotFake({ now: () => NOW })
  vi.stubGlobal("fetch", fake.server.fetch)
  vi.stubGlobal("navigator", {
    locks: {
      request: (name: string, task: (held: object) => Promise<unknown>) => lock(name, () => task({})),
    },
  })
  vi.stubGlobal("chrome", { alarms: { create: async () => undefined, clear: async () => true } })
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => NOW, timeZone: () => "UTC" }
  const of = { connector: HUBSPOT, baseUrl: "https://api.hubapi.com", accountName: "Hub" }
  await db.connections.put({ id: HUBSPOT, ...of, status: "ok", message: null, checkedAt: NOW })
  await db.secrets.put({ id: secretId(HUBSPOT), value: fake.token })
  maren = contactId(REP, MAREN)
  const participants = [{ contactId: maren, email: MAREN, part: "from" as const }]
  const mail = activity("a1", { participants, contactIds: [maren], companyIds: [] })
  await commit(db, changes({ activities: [mail] }))
  await db.contacts.put({
    id: maren,
    workspace: REP,
    emails: [MAREN],
    kind: "person",
    companyId: null,
    name: "Maren Lindqvist",
    optedOut: false,
    firstSeenAt: NOW,
    lastActivityAt: NOW,
  })
})
afterEach(async () => {
  await services.db.delete()
  vi.unstubAllGlobals()
})

async function know(field: FactField, value: string) {
  const provenance = { by: "rule", rule: "signature", observationId: null, quote: value, at: NOW } as const
  const subject = { kind: "contact", id: maren } as const
  const fact: Omit<Fact, "id"> = { workspace: REP, subject, field, value, provenance }
  await services.db.facts.put({ ...fact, id: factId(fact) })
}

/** The rep has the record of somebody open in the CRM, whom the page's address says to be Maren. */
async function openRecord(id: string) {
  const record = { kind: "contact", id, name: "Maren", email: MAREN, company: null, stage: null } as const
  const seen = { site: "hubspot", url: "https://app.hubspot.com/", seenAt: NOW, host: "app.hubspot.com" }
  const observation = { ...seen, kind: "crm.record", connector: HUBSPOT, record } as const
  const nobody = { companyId: null, dealId: null, candidateIds: [], listed: [] }
  const page = { tabId: TAB, workspace: REP, observation, contactId: maren, ...nobody, at: NOW }
  await services.db.pages.put(page)
}

async function log(tabId?: number) {
  const request = tabId === undefined ? { activityIds: ["a1"] } : { activityIds: ["a1"], tabId }
  await crmIntents(services)["activity.log"].run(request, SELF)
  return vi.waitFor(async () => {
    const [entry] = await services.db.outbox.toArray()
    if (!entry || !["done", "parked"].includes(entry.state)) throw new Error(`still ${entry?.state}`)
    return entry
  })
}

const map = (fieldMap: FieldMap) =>
  crmFieldIntents(services)["crm.mapFields"].run(
    { connectionId: HUBSPOT, map: { of: "contact", fieldMap } },
    SELF,
  )
const propertiesOf = (id: string) => fake.state.objects.contacts?.get(id)?.properties ?? {}

describe("where facts go", () => {
  it("is told with the CRM's fields, chosen once, and counts for what is logged", async () => {
    const told = await crmFieldIntents(services)["crm.fields"].run({ connectionId: HUBSPOT }, SELF)
    if (!told.ok) throw new Error(told.message)
    expect(told.fields.map(({ name }) => name)).toContain("role_text")
    expect(told.defaults.position?.name).toBe("jobtitle")
    expect(await map({ position: ROLE, phone: null })).toEqual({ ok: true })
    await know("position", "Fleet Manager")
    await know("phone", "+46 8 123 45 67")
    const entry = await log()
    expect(entry.state).toBe("done")
    const [person] = fake.all("contacts")
    expect(person?.properties).toMatchObject({ email: MAREN, role_text: "Fleet Manager" })
    expect([person?.properties.jobtitle, person?.properties.phone]).toEqual([undefined, undefined])
  })

  it("is told and chosen for companies too", async () => {
    const intents = crmFieldIntents(services)
    const told = await intents["crm.fields"].run({ connectionId: HUBSPOT }, SELF)
    if (!told.ok) throw new Error(told.message)
    expect(told.companies?.defaults.industry?.name).toBe("industry")
    expect(told.companies?.fields.map(({ name }) => name)).toContain("numberofemployees")
    const size = told.companies?.defaults.size ?? null
    const choose = (fieldMap: CompanyFieldMap) =>
      intents["crm.mapFields"].run({ connectionId: HUBSPOT, map: { of: "company", fieldMap } }, SELF)
    expect(await choose({ phone: size })).toMatchObject({ ok: false })
    expect(await choose({ size, phone: null })).toEqual({ ok: true })
    expect(await services.db.connections.get(HUBSPOT)).toMatchObject({
      companyFieldMap: { size, phone: null },
    })
    await map({ phone: null })
    expect((await services.db.connections.get(HUBSPOT))?.companyFieldMap?.phone).toBeNull()
  })

  it("can't be a field of another kind, nor be asked without the right", async () => {
    expect(await map({ phone: { name: "department", label: "D", kind: "picklist" } })).toMatchObject({
      ok: false,
    })
    expect((await services.db.connections.get(HUBSPOT))?.fieldMap).toBeUndefined()
    fake.scopes.clear()
    expect(await crmFieldIntents(services)["crm.fields"].run({ connectionId: HUBSPOT }, SELF)).toMatchObject({
      ok: false,
    })
  })
})

describe("beside an open record", () => {
  it("a click logs to exactly that one, once the CRM has said who that is", async () => {
    const first = fake.add("contacts", { email: MAREN })
    const open = fake.add("contacts", { email: MAREN })
    await openRecord(open)
    expect((await log(TAB)).state).toBe("done")
    expect([
      fake.associated("contacts", open, "emails"),
      fake.associated("contacts", first, "emails"),
    ]).toEqual([[expect.any(String)], []])
  })

  it("of somebody else nothing is written until the rep has chosen", async () => {
    const bo = fake.add("contacts", { email: "bo@elsewhere.example", firstname: "Bo" })
    await openRecord(bo)
    const entry = await log(TAB)
    expect([entry.state, entry.error?.code, entry.error?.matches?.map(({ id }) => id)]).toEqual([
      "parked",
      "many_matches",
      [bo],
    ])
    expect([propertiesOf(bo).lastname, fake.all("emails").length]).toEqual([undefined, 0])
    await crmIntents(services)["outbox.retry"].run({ entryId: entry.id, remoteContactId: bo }, SELF)
    await vi.waitFor(() => expect(fake.associated("contacts", bo, "emails").length).toBe(1))
  })
})

describe("a value that differs", () => {
  const decide = (entryId: string, value: string | null) =>
    crmFieldIntents(services)["crm.decideField"].run(
      { entryId, contactId: maren, field: "jobtitle", value },
      SELF,
    )
  const proposals = async () => (await services.db.outbox.toArray()).flatMap((entry) => entry.proposals ?? [])

  it("is written by one click, and not over what somebody has typed since", async () => {
    const id = fake.add("contacts", { email: MAREN, jobtitle: "Driver" })
    await know("position", "Fleet Manager")
    const { id: entryId } = await log()
    expect(await proposals()).toMatchObject([{ ours: "Fleet Manager", theirs: "Driver", why: "differs" }])
    propertiesOf(id).jobtitle = "Dispatcher"
    expect(await decide(entryId, "Fleet Manager")).toMatchObject({ ok: false })
    expect(await proposals()).toMatchObject([{ theirs: "Dispatcher" }])
    expect(await decide(entryId, "Fleet Manager")).toEqual({ ok: true })
    expect([propertiesOf(id).jobtitle, await proposals()]).toEqual(["Fleet Manager", []])
  })

  it("is left by one click, and says why where the CRM can't be reached", async () => {
    const id = fake.add("contacts", { email: MAREN, jobtitle: "Driver" })
    await know("position", "Fleet Manager")
    const { id: entryId } = await log()
    fake.server.fail("500")
    expect(await decide(entryId, "Fleet Manager")).toMatchObject({ ok: false })
    expect((await proposals()).length).toBe(1)
    expect(await decide(entryId, null)).toEqual({ ok: true })
    expect([propertiesOf(id).jobtitle, await proposals()]).toEqual(["Driver", []])
  })
})
