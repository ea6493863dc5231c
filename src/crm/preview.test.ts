import { describe, expect, it } from "vitest"
import { OutboxWorld } from "~tests/crm-fakes/outbox-world"
import { HUBSPOT, hubspot } from "./hubspot/hubspot"
import { ANY_MARKER } from "./marker"
import type { LogMaterial } from "./outbox-store"
import { previewOf } from "./preview"

function world() {
  const it = new OutboxWorld()
  const id = it.log("anna.lind@norrsken.example", { subject: "Pricing", text: "Price, <b>please</b>" })
  const material = [...it.store.materials.values()][0] as LogMaterial
  const options = { baseUrl: "https://api.hubapi.com", token: it.fake.token, fetch: it.fake.server.fetch }
  return { it, id, material, connector: hubspot({ ...options, now: () => it.now }) }
}

describe("a preview of what will be written", () => {
  it("says what then stands in the CRM, and asks the CRM nothing", async () => {
    const { it: crm, id, material, connector } = world()
    const preview = await previewOf(id, material, connector)
    expect(crm.fake.server.requests).toEqual([])
    await crm.drain()
    const properties = crm.fake.all("emails")[0]?.properties ?? {}
    expect(properties.hs_email_subject).toBe(preview.subject)
    expect(properties.hs_email_text).toContain(preview.text)
    expect(properties.hs_email_text).toContain(preview.marker)
    expect(properties.hs_timestamp).toBe(String(preview.at))
    const person = crm.fake.all("contacts")[0]?.properties
    expect(preview.people).toEqual([
      {
        email: person?.email,
        firstName: person?.firstname,
        lastName: person?.lastname,
        fields: [],
        known: false,
      },
    ])
    expect(preview.marker).toMatch(ANY_MARKER)
  })

  it("tells who stands there already, and on which deal it is hung", async () => {
    const { id, material, connector } = world()
    const link = { id: "101", url: null, told: {}, byRep: false, at: 0 }
    const remote = Object.fromEntries(material.activity.contactIds.map((contact) => [contact, link]))
    const deal = {
      id: "d1",
      workspace: material.activity.workspace,
      name: "40 seats",
      stage: null,
      status: "open",
      amount: null,
      currency: null,
      companyId: null,
      contactIds: [],
      remote: { connector: HUBSPOT, id: "9", url: "https://app.hubspot.com/9" },
      updatedAt: 0,
    } as const
    const preview = await previewOf(id, { ...material, remote, deal: { ...deal, contactIds: [] } }, connector)
    expect(preview.people.map(({ known }) => known)).toEqual([true])
    expect(preview.deal).toEqual({ name: "40 seats", url: "https://app.hubspot.com/9" })
    const elsewhere = { ...deal, contactIds: [], remote: { ...deal.remote, connector: "other" } }
    expect((await previewOf(id, { ...material, deal: elsewhere }, connector)).deal).toBeNull()
  })

  it("says where the CRM can't hold the kind", async () => {
    const { id, material, connector } = world()
    const { capabilities, defaultFields } = connector
    const narrow = {
      name: HUBSPOT,
      defaultFields,
      capabilities: { ...capabilities, kinds: ["note"] as const },
    }
    expect((await previewOf(id, material, narrow)).possible).toBe(false)
    expect((await previewOf(id, material, connector)).possible).toBe(true)
  })
})
