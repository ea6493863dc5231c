import { describe, expect, it } from "vitest"
import type { CompanyFieldMap } from "~src/record/crm-field"
import { type Fact, type FactField, factId } from "~src/record/fact"
import { OutboxWorld, WORKSPACE } from "~tests/crm-fakes/outbox-world"
import { decideField } from "./decide-field"
import { hubspot } from "./hubspot/hubspot"
import { previewOf } from "./preview"

const ANNA = "anna.lind@norrsken.example"
const COMPANY = { id: "k1", workspace: WORKSPACE, domains: ["norrsken.example"], name: "Norrsken" }
const NORRSKEN = { name: "Norrsken AB", domain: "norrsken.example" }
const KNOWN = {
  industry: "Food and Beverage Manufacturing",
  size: "201-500 employees",
  headquarters: "Luleå, Norrbotten",
  phone: "+46 8 123 45 67",
} as const
const WRITTEN = {
  industry: "FOOD_PRODUCTION",
  numberofemployees: "201",
  city: "Luleå",
  phone: "+46 8 123 45 67",
}

const fact = (field: string, value: string): Fact => {
  const provenance = { by: "rule", rule: "company-page", observationId: null, quote: value, at: 0 } as const
  const subject = { kind: "company", id: "k1" } as const
  const of = { workspace: WORKSPACE, subject, field: field as FactField, value, provenance }
  return { id: factId(of), ...of }
}

/** One mail more of Anna's at her company, of which this is known. */
function log(
  world: OutboxWorld,
  facts: Partial<Record<FactField, string>> = KNOWN,
  companyFieldMap: CompanyFieldMap = {},
) {
  const id = world.log(ANNA, { companyIds: ["k1"] })
  const { activityId } = world.entry(id)
  const material = world.store.materials.get(activityId)
  if (!material) throw new Error("nothing was logged")
  const told = {
    ...material,
    companies: [{ ...COMPANY, firstSeenAt: 0 }],
    facts: Object.entries(facts).map(([field, value]) => fact(field, value)),
    companyFieldMap,
  }
  world.store.materials.set(activityId, told)
  return { id, material: told }
}

function worldWith(standing: Record<string, string> | null = NORRSKEN) {
  const world = new OutboxWorld({ searchLagMs: 0 })
  const companyId = standing === null ? "" : world.fake.add("companies", standing)
  const there = () => world.fake.all("companies").map(({ properties }) => properties)
  const calls = (path: RegExp) => world.fake.server.requests.filter((request) => path.test(request.path))
  return { world, companyId, there, calls }
}

const connectorOf = ({ fake, now }: OutboxWorld) => {
  const { token, server } = fake
  return hubspot({ baseUrl: "https://api.hubapi.com", token, fetch: server.fetch, now: () => now })
}

describe("what is known of a company", () => {
  it("fills the empty fields of the one that stands there", async () => {
    const { world, there } = worldWith()
    const { id } = log(world)
    await world.drainUntilIdle()
    expect(there()).toEqual([{ ...NORRSKEN, ...WRITTEN }])
    expect([world.entry(id).state, world.entry(id).proposals ?? []]).toEqual(["done", []])
  })

  it("stands in a new one, too", async () => {
    const { world, there } = worldWith(null)
    log(world)
    await world.drainUntilIdle()
    expect(there()).toMatchObject([{ domain: "norrsken.example", ...WRITTEN }])
  })

  it("is told once: what somebody empties stays empty, and only news is written", async () => {
    const { world, companyId, there, calls } = worldWith()
    log(world)
    await world.drainUntilIdle()
    world.fake.change("companies", companyId, { city: "" })
    const before = calls(/companies\/\d+$/).length
    log(world)
    await world.drainUntilIdle()
    expect(calls(/companies\/\d+$/).length).toBe(before)
    log(world, { ...KNOWN, profile: "https://www.linkedin.com/company/norrsken" })
    await world.drainUntilIdle()
    expect(there()[0]).toMatchObject({
      city: "",
      linkedin_company_page: "https://www.linkedin.com/company/norrsken",
    })
  })

  it("asks for nothing more where nothing is known", async () => {
    const { world, calls } = worldWith()
    log(world, {})
    await world.drainUntilIdle()
    expect([...calls(/companies\/\d+$/), ...calls(/properties/)]).toEqual([])
  })

  it("goes where the rep wants it, or nowhere", async () => {
    const { world, there } = worldWith()
    const website = { name: "website", label: "Website URL", kind: "text" } as const
    log(world, { ...KNOWN, web: "https://shop.norrsken.example/" }, { web: website, phone: null })
    await world.drainUntilIdle()
    expect(there()[0]?.website).toBe("https://shop.norrsken.example/")
    expect(there()[0]?.phone).toBeUndefined()
  })
})

describe("what stands in a company", () => {
  it("is never changed; the rep decides, and what they did not see stays", async () => {
    const { world, companyId, there } = worldWith({ ...NORRSKEN, phone: "+46 920 1" })
    const { id } = log(world)
    await world.drainUntilIdle()
    expect(there()[0]).toMatchObject({ ...WRITTEN, phone: "+46 920 1" })
    const [proposal, ...more] = world.entry(id).proposals ?? []
    expect(more).toEqual([])
    expect(proposal).toMatchObject({
      of: "company",
      contactId: "k1",
      remoteId: companyId,
      field: "phone",
      label: "Phone Number",
      theirs: "+46 920 1",
      why: "differs",
    })
    if (!proposal) return
    world.fake.change("companies", companyId, { phone: "+46 920 2" })
    expect(await decideField(connectorOf(world), proposal, proposal.ours)).toBe("+46 920 2")
    expect(
      await decideField(connectorOf(world), { ...proposal, theirs: "+46 920 2" }, proposal.ours),
    ).toBeNull()
    expect(there()[0]?.phone).toBe(KNOWN.phone)
  })

  it("agrees with a size that it lies in", async () => {
    const { world, there } = worldWith({ ...NORRSKEN, numberofemployees: "350" })
    const { id } = log(world)
    await world.drainUntilIdle()
    expect([there()[0]?.numberofemployees, world.entry(id).proposals ?? []]).toEqual(["350", []])
    const { world: other } = worldWith({ ...NORRSKEN, numberofemployees: "90" })
    const { id: second } = log(other)
    await other.drainUntilIdle()
    expect(other.entry(second).proposals).toMatchObject([{ field: "numberofemployees", why: "differs" }])
  })

  it("makes an industry that the list does not have no question", async () => {
    const { world } = worldWith({ ...NORRSKEN, industry: "COMPUTER_SOFTWARE" })
    const { id } = log(world, { industry: "Wizardry" })
    await world.drainUntilIdle()
    expect(world.entry(id).proposals ?? []).toEqual([])
    const { world: empty } = worldWith()
    const { id: asked } = log(empty, { ...KNOWN, industry: "Wizardry" })
    await empty.drainUntilIdle()
    expect(empty.entry(asked).proposals).toMatchObject([{ field: "industry", why: "not_in_list" }])
    expect(empty.entry(asked).state).toBe("done")
  })
})

describe("a company that can't be filled", () => {
  it("by one field gets the others, and the mail is logged", async () => {
    const { world, there } = worldWith()
    const role = { name: "no_such_field", label: "Gone", kind: "text" } as const
    const { id } = log(world, { ...KNOWN, description: "Ice" }, { description: role })
    await world.drainUntilIdle()
    expect(there()[0]).toMatchObject(WRITTEN)
    expect(world.entry(id)).toMatchObject({
      state: "done",
      proposals: [{ field: role.name, why: "refused" }],
    })
  })

  it("for want of a right is logged on, and filled once there is one", async () => {
    const { world, there } = worldWith()
    world.fake.scopes.delete("crm.objects.companies.write")
    const { id } = log(world)
    await world.drainUntilIdle()
    expect([world.entry(id).state, there()[0]?.city]).toEqual(["done", undefined])
    world.fake.scopes.add("crm.objects.companies.write")
    log(world)
    await world.drainUntilIdle()
    expect(there()[0]).toMatchObject(WRITTEN)
  })

  it("since it is gone is looked up again by its domain", async () => {
    const { world, companyId, there } = worldWith()
    await world.store.remember("hub-1", "k1", { id: "999", url: null, told: {}, byRep: false }, 0)
    const { id } = log(world)
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.store.remembered.get("hub-1/k1")?.id).toBe(companyId)
    expect(there()).toMatchObject([WRITTEN])
  })

  it("just now is not made twice", async () => {
    const { world, there } = worldWith(null)
    const { id } = log(world)
    // Search does not show yet what was made.
    world.fake.searchLagMs = 3_600_000
    const fails = (wanted: string) =>
      world.fake.server.fail("500", 1, ({ method, url }) => {
        return method === wanted && url.pathname.includes("/companies/")
      })
    fails("GET")
    fails("PATCH")
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(there()).toHaveLength(1)
    log(world)
    await world.drainUntilIdle()
    expect(there()).toMatchObject([WRITTEN])
  })
})

it("is shown before it is written, field by field, and asks the CRM nothing", async () => {
  const { world } = worldWith()
  const { id, material } = log(world)
  const preview = await previewOf(id, material, connectorOf(world))
  expect(world.fake.server.requests).toEqual([])
  expect(preview.company).toEqual({
    name: "Norrsken",
    domain: "norrsken.example",
    known: false,
    fields: [
      { label: "Industry", value: KNOWN.industry },
      { label: "Number of Employees", value: "201" },
      { label: "City", value: "Luleå" },
      { label: "Phone Number", value: KNOWN.phone },
    ],
  })
})
