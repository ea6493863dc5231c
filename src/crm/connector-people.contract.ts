import { beforeEach, expect, it } from "vitest"
import { ANNA, type ConnectorBed, fill, kept, toRemote } from "./connector-bed.contract"

/** Finding and making people and companies. `setup` makes an empty CRM. */
export function describePeople(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

  it("finds nobody, one, many by exactly this address", async () => {
    expect(await bed.connector.findContacts(ANNA.email)).toEqual([])
    const id = await bed.addContact(ANNA)
    await bed.addContact({ ...ANNA, email: "hanna.lind@norrsken.example" })
    expect((await bed.connector.findContacts(ANNA.email)).map((found) => found.id)).toEqual([id])
    expect((await bed.connector.findContacts(ANNA.email.toUpperCase())).map((found) => found.id)).toEqual([
      id,
    ])
    const second = await bed.addContact(ANNA)
    const both = (await bed.connector.findContacts(ANNA.email)).map((found) => found.id)
    expect(both.sort()).toEqual([id, second].sort())
  })

  it("finds companies by exactly this domain", async () => {
    expect(await bed.connector.findCompanies("norrsken.example")).toEqual([])
    const id = await bed.addCompany({ name: "Norrsken AB", domain: "norrsken.example" })
    await bed.addCompany({ name: "Other", domain: "norrsken.example.org" })
    const found = await bed.connector.findCompanies("norrsken.example")
    expect(found.map((company) => company.id)).toEqual([id])
    expect(found[0]?.name).toBe("Norrsken AB")
  })

  it("makes a person with everything known, who is found afterwards", async () => {
    const company = await bed.connector.createCompany({ name: "Norrsken AB", domain: "norrsken.example" })
    const made = await bed.connector.createContact(toRemote(bed.connector, ANNA), company.id)
    expect(await bed.readContact(made.id)).toEqual(kept(bed, ANNA))
    await bed.settle()
    expect((await bed.connector.findContacts(ANNA.email)).map((found) => found.id)).toEqual([made.id])
    expect((await bed.connector.findCompanies("norrsken.example")).map((found) => found.id)).toEqual([
      company.id,
    ])
  })

  it("makes a person of whom only the address is known", async () => {
    const nameless = {
      email: "info@norrsken.example",
      firstName: null,
      lastName: null,
      position: null,
      phone: null,
    }
    const made = await bed.connector.createContact(toRemote(bed.connector, nameless), null)
    expect((await bed.readContact(made.id)).email).toBe("info@norrsken.example")
  })

  it("fills what is empty and never changes what stands", async () => {
    const id = await bed.addContact({ ...ANNA, firstName: "Annika", position: null, phone: null })
    const first = await fill(bed.connector, id, ANNA)
    expect(first.filled.length).toBe(2 - (bed.lacks?.length ?? 0))
    expect(first.differing.length).toBe(1)
    expect(await bed.readContact(id)).toEqual(kept(bed, { ...ANNA, firstName: "Annika" }))
    expect((await fill(bed.connector, id, ANNA)).filled).toEqual([])
    const nothing = { ...ANNA, firstName: null, lastName: null, position: null, phone: null }
    expect(await fill(bed.connector, id, nothing)).toEqual({ filled: [], differing: [] })
    expect(await bed.readContact(id)).toEqual(kept(bed, { ...ANNA, firstName: "Annika" }))
  })
}
