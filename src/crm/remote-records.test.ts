import { describe, expect, it } from "vitest"
import { OutboxWorld } from "~tests/crm-fakes/outbox-world"
import type { LogMaterial } from "./outbox-store"

/** A world in which one mail was logged, with the people and the deal given. */
function worldWith(change: (material: LogMaterial) => LogMaterial) {
  const world = new OutboxWorld()
  const id = world.log()
  const [activityId, material] = [...world.store.materials][0] ?? []
  if (activityId === undefined || material === undefined) throw new Error("nothing was logged")
  world.store.materials.set(activityId, change(material))
  return { world, id }
}

const withoutAddress = (material: LogMaterial): LogMaterial => ({
  ...material,
  contacts: material.contacts.map((contact) => ({ ...contact, emails: [] })),
})

describe("people of whom no address is known", () => {
  it("are never searched for, and an activity with nobody else waits for the rep", async () => {
    const { world, id } = worldWith(withoutAddress)
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("parked")
    expect(world.entry(id).error?.code).toBe("validation")
    expect(world.entry(id).error?.message).toContain("Anna Lind")
    expect(world.fake.server.requests.filter(({ path }) => path.includes("contacts"))).toEqual([])
    expect(world.fake.all("contacts")).toEqual([])
  })

  it("are left out beside others", async () => {
    const { world, id } = worldWith((material) => {
      const [anna] = material.contacts
      if (!anna) throw new Error("nobody there")
      const wei = { ...anna, id: "contact/wei", emails: [], name: "Wei" }
      const participants = [
        ...material.activity.participants,
        { contactId: wei.id, email: "", part: "to" as const },
      ]
      return { ...material, contacts: [anna, wei], activity: { ...material.activity, participants } }
    })
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.all("contacts").map(({ properties }) => properties.email)).toEqual([
      "anna.lind@norrsken.example",
    ])
  })

  it("do not keep an activity from the deal that it belongs to", async () => {
    const { world, id } = worldWith((material) => ({
      ...withoutAddress(material),
      deal: {
        id: "deal/1",
        workspace: material.activity.workspace,
        name: "40 seats",
        stage: null,
        status: "open",
        amount: null,
        currency: null,
        companyId: null,
        contactIds: [],
        remote: { connector: "hubspot", id: "101", url: null },
        updatedAt: 0,
      },
    }))
    const dealId = world.fake.add("deals", { dealname: "40 seats", dealstage: "contractsent" })
    expect(dealId).toBe("101")
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.associated("deals", dealId, "emails").length).toBe(1)
  })
})

describe("a company that the CRM has and does not show", () => {
  it("is left out: the mail stands on its people", async () => {
    const companyId = "company/norrsken"
    const { world, id } = worldWith((material) => ({
      ...material,
      activity: { ...material.activity, companyIds: [companyId] },
      companies: [
        {
          id: companyId,
          workspace: material.activity.workspace,
          domains: ["norrsken.example"],
          name: "Norrsken AB",
          firstSeenAt: 0,
        },
      ],
    }))
    const { crm } = world.fake.server
    const handle = crm.handle.bind(crm)
    crm.handle = (request) =>
      request.method === "POST" && request.url.pathname.endsWith("/companies")
        ? { status: 409, headers: {}, text: '{"category":"CONFLICT","message":"It is there already"}' }
        : handle(request)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.fake.all("emails").length]).toEqual(["done", 1])
  })
})

describe("fields that differ", () => {
  it("stand on the entry, and are left as they are in the CRM", async () => {
    const { world, id } = worldWith((material) => material)
    const properties = { email: "anna.lind@norrsken.example", firstname: "Annika", lastname: "Lind" }
    world.fake.add("contacts", properties)
    await world.drainUntilIdle()
    const [proposal, ...more] = world.entry(id).proposals ?? []
    expect(proposal).toMatchObject({ field: "firstname", ours: "Anna", theirs: "Annika", why: "differs" })
    expect(more).toEqual([])
    expect(world.fake.all("contacts")[0]?.properties.firstname).toBe("Annika")
  })

  it("are not there where nothing differs", async () => {
    const { world, id } = worldWith((material) => material)
    await world.drainUntilIdle()
    expect(world.entry(id).proposals).toBeUndefined()
  })
})
