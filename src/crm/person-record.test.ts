import { describe, expect, it } from "vitest"
import type { FieldMap } from "~src/record/crm-field"
import { type Fact, type FactField, factId } from "~src/record/fact"
import { OutboxWorld } from "~tests/crm-fakes/outbox-world"
import { decideField } from "./decide-field"
import { hubspot } from "./hubspot/hubspot"
import type { LogMaterial } from "./outbox-store"

const ANNA = "anna.lind@norrsken.example"
const PERSON = { email: ANNA, firstname: "Anna", lastname: "Lind" }
const DEPARTMENT = { name: "department", label: "Department", kind: "picklist" } as const

/** A world in which one mail of Anna's was logged. */
function worldWith(change: (material: LogMaterial) => LogMaterial = (material) => material) {
  const world = new OutboxWorld({ searchLagMs: 0 })
  const id = world.log(ANNA)
  const [activityId, material] = [...world.store.materials][0] ?? []
  if (activityId === undefined || material === undefined) throw new Error("nothing was logged")
  const change_ = (next: (material: LogMaterial) => LogMaterial) => {
    const standing = world.store.materials.get(activityId)
    if (standing) world.store.materials.set(activityId, next(standing))
  }
  change_(change)
  const contactId = material.contacts[0]?.id ?? ""
  return { world, id, contactId, change: change_ }
}

const fact = (contactId: string, field: FactField, value: string): Fact => {
  const provenance = { by: "rule", rule: "signature", observationId: null, quote: value, at: 0 } as const
  const of = {
    workspace: "w",
    subject: { kind: "contact", id: contactId },
    field,
    value,
    provenance,
  } as const
  return { id: factId(of), ...of }
}

const knowing = (facts: Partial<Record<FactField, string>>, fieldMap: FieldMap = {}) => {
  return (material: LogMaterial): LogMaterial => ({
    ...material,
    fieldMap,
    facts: Object.entries(facts).map(([field, value]) =>
      fact(material.contacts[0]?.id ?? "", field as FactField, value),
    ),
  })
}

const link = (id: string, over: Partial<LogMaterial["remote"][string]> = {}) => ({
  id,
  url: null,
  told: {},
  byRep: false,
  at: 0,
  ...over,
})

function connectorOf({ fake, now }: OutboxWorld) {
  const { token, server } = fake
  return hubspot({ baseUrl: "https://api.hubapi.com", token, fetch: server.fetch, now: () => now })
}

describe("a record that was linked before", () => {
  it("is read by its id before it is written to, and not again for the next activities", async () => {
    const { world, id, contactId } = worldWith()
    const remoteId = world.fake.add("contacts", PERSON)
    await world.store.remember("hub-1", contactId, link(remoteId), 0)
    world.log(ANNA)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.fake.associated("contacts", remoteId, "emails").length]).toEqual([
      "done",
      2,
    ])
    const reads = world.fake.server.requests.filter(({ path }) => path.endsWith(`/contacts/${remoteId}`))
    expect(reads.length).toBe(1)
  })

  it("of somebody else by now holds the activity until the rep has chosen, who is then taken at their word", async () => {
    const { world, id, contactId } = worldWith()
    const other = world.fake.add("contacts", { email: "bo.ek@elsewhere.example", firstname: "Bo" })
    const anna = world.fake.add("contacts", PERSON)
    await world.store.remember("hub-1", contactId, link(other), 0)
    await world.drainUntilIdle()
    const parked = world.entry(id)
    expect([parked.state, parked.error?.code, world.writes()]).toEqual(["parked", "many_matches", 0])
    expect(parked.error?.matches?.map((match) => match.id)).toEqual([other, anna])
    expect(world.fake.all("contacts").find((one) => one.id === other)?.properties.lastname).toBeUndefined()

    world.retryParked(other)
    await world.drainUntilIdle()
    expect(world.fake.associated("contacts", other, "emails").length).toBe(1)
    world.now += 3_600_000
    world.log(ANNA)
    await world.drainUntilIdle()
    expect(world.fake.associated("contacts", other, "emails").length).toBe(2)
  })

  it("goes by the name where somebody has typed another address there", async () => {
    const { world, id, contactId } = worldWith()
    const moved = world.fake.add("contacts", { ...PERSON, email: "anna@new.example" })
    await world.store.remember("hub-1", contactId, link(moved), 0)
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.associated("contacts", moved, "emails").length).toBe(1)
  })

  it("that is gone makes nobody anew of whom no address is known", async () => {
    const { world, id, contactId } = worldWith((material) => ({
      ...material,
      contacts: material.contacts.map((contact) => ({ ...contact, emails: [] })),
    }))
    await world.store.remember("hub-1", contactId, link("999"), 0)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.entry(id).error?.code]).toEqual(["parked", "not_found"])
    expect(world.fake.all("contacts")).toEqual([])
  })

  it("that is gone is looked up by the address", async () => {
    const { world, id, contactId } = worldWith()
    await world.store.remember("hub-1", contactId, link("999"), 0)
    const anna = world.fake.add("contacts", PERSON)
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.store.remembered.get(`hub-1/${contactId}`)?.id).toBe(anna)
  })
})

describe("a record whose page was open while the rep clicked", () => {
  const beside = (world: OutboxWorld, id: string, contactId: string, remoteId: string) =>
    world.store.entries.set(id, { ...world.entry(id), chosen: { contactId, remoteId, by: "page" } })

  it("is the one that is written to, where several have the address", async () => {
    const { world, id, contactId } = worldWith()
    const first = world.fake.add("contacts", PERSON)
    const open = world.fake.add("contacts", { ...PERSON, firstname: "Annika" })
    beside(world, id, contactId, open)
    beside(world, world.log(ANNA), contactId, open)
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.associated("contacts", open, "emails").length).toBe(2)
    expect(world.fake.associated("contacts", first, "emails").length).toBe(0)
    const reads = world.fake.server.requests.filter(({ path }) => path.endsWith(`/contacts/${open}`))
    expect(reads.length).toBe(1)
  })

  it("of a namesake with another address holds the activity", async () => {
    const { world, id, contactId } = worldWith()
    const namesake = world.fake.add("contacts", { ...PERSON, email: "anna.lind@elsewhere.example" })
    beside(world, id, contactId, namesake)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.writes()]).toEqual(["parked", 0])
  })

  it("goes by the name where no address stands there", async () => {
    const { world, id, contactId } = worldWith()
    const open = world.fake.add("contacts", { firstname: "Ánna", lastname: "LIND" })
    beside(world, id, contactId, open)
    await world.drainUntilIdle()
    expect(world.fake.associated("contacts", open, "emails").length).toBe(1)
  })

  it.each([
    ["somebody else's", (world: OutboxWorld) => world.fake.add("contacts", { email: "bo@x.example" })],
    ["one of another account", () => "424242"],
  ])("%s holds the activity; without a choice they are looked up by the address", async (_, add) => {
    const { world, id, contactId } = worldWith()
    const open = add(world)
    beside(world, id, contactId, open)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.writes(), world.entry(id).error?.contactId]).toEqual([
      "parked",
      0,
      contactId,
    ])
    world.retryParked()
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.associated("contacts", open, "emails").length).toBe(0)
  })
})

describe("a deal", () => {
  it("that is gone holds the activity before anything is written", async () => {
    const remote = { connector: "hubspot", id: "7001", url: null }
    const { world, id } = worldWith((material) => ({
      ...material,
      deal: {
        id: "deal/1",
        workspace: "w",
        name: "40 seats",
        stage: null,
        status: "open",
        amount: null,
        currency: null,
        companyId: null,
        contactIds: [],
        remote,
        updatedAt: 0,
      },
    }))
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.entry(id).error?.code, world.writes()]).toEqual([
      "parked",
      "not_found",
      0,
    ])
    expect(world.entry(id).error?.message).toContain("40 seats")
    expect(world.fake.all("contacts")).toEqual([])
  })
})

describe("what is known of a person", () => {
  it("goes into the fields that the rep chose, and nowhere where they said so", async () => {
    const map: FieldMap = {
      position: { name: "role_text", label: "Role", kind: "text" },
      web: null,
    }
    const facts = { position: "CTO", phone: "+46 8 1", web: "https://norrsken.example", mobile: "+46 70 1" }
    const { world } = worldWith(knowing(facts, map))
    await world.drainUntilIdle()
    const properties = world.fake.all("contacts")[0]?.properties
    expect(properties).toMatchObject({ role_text: "CTO", phone: "+46 8 1", mobilephone: "+46 70 1" })
    expect([properties?.jobtitle, properties?.website]).toEqual([undefined, undefined])
  })

  it("is told once: what somebody empties there stays empty, and what came to be known is filled", async () => {
    const { world, change } = worldWith(knowing({ position: "CTO" }))
    const remoteId = world.fake.add("contacts", PERSON)
    await world.drainUntilIdle()
    const properties = world.fake.all("contacts")[0]?.properties ?? {}
    expect(properties.jobtitle).toBe("CTO")
    properties.jobtitle = ""
    change(knowing({ position: "CTO", phone: "+46 8 1" }))
    const again = world.log(ANNA)
    const [, second] = [...world.store.materials]
    if (second)
      world.store.materials.set(second[0], { ...knowing({ position: "CTO", phone: "+46 8 1" })(second[1]) })
    await world.drainUntilIdle()
    expect(world.entry(again).state).toBe("done")
    expect(world.fake.all("contacts").find((one) => one.id === remoteId)?.properties).toMatchObject({
      jobtitle: "",
      phone: "+46 8 1",
    })
  })

  it("goes into a picklist by value or label, and waits for the rep where the list lacks it", async () => {
    const known = worldWith(knowing({ position: "operations" }, { position: DEPARTMENT }))
    await known.world.drainUntilIdle()
    expect(known.world.fake.all("contacts")[0]?.properties.department).toBe("ops")

    const { world, id, contactId } = worldWith(knowing({ position: "Wizard" }, { position: DEPARTMENT }))
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    const [proposal, ...more] = world.entry(id).proposals ?? []
    expect(more).toEqual([])
    expect(proposal).toMatchObject({
      contactId,
      field: "department",
      label: "Department",
      why: "not_in_list",
    })
    expect(proposal?.options).toContainEqual({ value: "ops", label: "Operations" })
    if (!proposal) return
    expect(await decideField(connectorOf(world), proposal, "ops")).toBeNull()
    expect(world.fake.all("contacts")[0]?.properties.department).toBe("ops")
  })

  it("is written without the one field that the CRM refuses, which the rep is told of", async () => {
    const gone: FieldMap = { position: { name: "deleted_since", label: "Deleted since", kind: "text" } }
    const { world, id } = worldWith(knowing({ position: "CTO", phone: "+46 8 1" }, gone))
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.all("contacts")[0]?.properties.phone).toBe("+46 8 1")
    expect(world.entry(id).proposals).toMatchObject([
      { field: "deleted_since", label: "Deleted since", ours: "CTO", why: "refused" },
    ])
  })
})

describe("a field on which the rep decides", () => {
  it("is not forgotten where the activity itself had to be tried twice", async () => {
    const { world, id } = worldWith(knowing({ position: "CTO" }))
    world.fake.add("contacts", { ...PERSON, jobtitle: "Head of Operations" })
    world.fake.server.fail(
      "500_after",
      1,
      ({ method, url }) => method === "POST" && url.pathname.endsWith("/emails"),
    )
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.writes()]).toEqual(["done", 1])
    expect(world.entry(id).proposals).toMatchObject([{ field: "jobtitle", why: "differs" }])
  })

  it("is written over what they saw, and not over what somebody has typed since", async () => {
    const { world, id } = worldWith(knowing({ position: "CTO" }))
    const remoteId = world.fake.add("contacts", { ...PERSON, jobtitle: "Head of Operations" })
    await world.drainUntilIdle()
    const [proposal] = world.entry(id).proposals ?? []
    expect(proposal).toMatchObject({ remoteId, ours: "CTO", theirs: "Head of Operations", why: "differs" })
    if (!proposal) return
    const properties = world.fake.all("contacts")[0]?.properties ?? {}
    properties.jobtitle = "COO"
    expect(await decideField(connectorOf(world), proposal, "CTO")).toBe("COO")
    expect(properties.jobtitle).toBe("COO")
    expect(await decideField(connectorOf(world), { ...proposal, theirs: "COO" }, "CTO")).toBeNull()
    expect(properties.jobtitle).toBe("CTO")
  })
})
