import { beforeEach, describe, expect, it } from "vitest"
import { ANNA, addPeople, type ConnectorBed, codeOf, toRemote } from "./connector-bed.contract"
import { fillContact } from "./fill-contact"

/** Fields by the CRM's own metadata, and records by their id. `setup` makes an empty CRM. */
export function describeFields(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  beforeEach(async () => {
    bed = await setup()
  })

  describe("fields", () => {
    it("are listed by the CRM's own metadata, those of the company's own and what picklists take", async () => {
      const { text, picklist, value, label } = bed.ownFields
      const listed = (await bed.connector.listFields?.()) ?? []
      const named = new Map(listed.map((field) => [field.name, field]))
      expect(named.size).toBe(listed.length)
      expect(named.get(text)).toMatchObject({ label: "Role", kind: "text", custom: true, options: [] })
      expect(named.get(picklist)).toMatchObject({ label: "Department", kind: "picklist", custom: true })
      expect(named.get(picklist)?.options).toContainEqual({ value, label })
      for (const field of Object.values(bed.connector.defaultFields)) {
        expect([field.name, named.get(field.name)?.custom]).toEqual([field.name, false])
      }
      const identity = bed.connector.contactFields({ ...toRemote(bed.connector, ANNA), fields: {} })
      expect(Object.keys(identity).filter((name) => named.has(name))).toEqual([])
    })

    it("are written to a new person and to one who is there, and read back", async () => {
      const { text, picklist, value } = bed.ownFields
      const anna = toRemote(bed.connector, ANNA)
      const fields = { ...anna.fields, [text]: "Owner" }
      const { id } = await bed.connector.createContact({ ...anna, fields }, null)
      expect(await bed.readField(id, text)).toBe("Owner")
      await bed.connector.writeContact?.(id, { [picklist]: value })
      expect([await bed.readField(id, picklist), await bed.readField(id, text)]).toEqual([value, "Owner"])
      const standing = await bed.connector.readContact?.(id, [text, picklist])
      expect(standing?.fields).toEqual({ [text]: ["Owner"], [picklist]: [value] })
    })

    it("refuse what is not in the list, and take the rest", async () => {
      const { text, picklist } = bed.ownFields
      const id = await bed.addContact(ANNA)
      const write = bed.connector.writeContact?.(id, { [picklist]: "Wizardry" }) ?? Promise.resolve()
      expect(await codeOf(write)).toBe("validation")
      const standing = await bed.connector.readContact?.(id, [text, picklist])
      if (!standing) throw new Error("nobody there")
      const wanted = { [text]: "Owner", [picklist]: "Wizardry" }
      const { filled, unwritten } = await fillContact(bed.connector, standing, wanted)
      expect(filled).toEqual([text])
      expect(unwritten).toMatchObject([{ field: picklist, ours: "Wizardry", why: "refused" }])
      expect(await bed.readField(id, text)).toBe("Owner")
    })
  })

  describe("a record by its id", () => {
    it("tells a person's name and addresses, and that nobody is there", async () => {
      const id = await bed.addContact(ANNA)
      const standing = await bed.connector.readContact?.(id, [])
      expect(standing).toMatchObject({ id, name: "Anna Lind", emails: [ANNA.email], fields: {} })
      expect(standing?.url).toBe((await bed.connector.findContacts(ANNA.email))[0]?.url)
      expect(await bed.connector.readContact?.(`${id.slice(0, -3)}999`, [])).toBeNull()
    })

    it("says whether a deal is there, closed ones too", async (test) => {
      if (!bed.connector.capabilities.deals) return test.skip()
      const { contactId, companyId } = await addPeople(bed)
      const open = await bed.addDeal({ name: "40 seats", contactId, companyId, status: "open" })
      const lost = await bed.addDeal({ name: "Lost one", contactId, companyId, status: "lost" })
      const there = (id: string) => bed.connector.hasDeal?.(id)
      expect([await there(open), await there(lost)]).toEqual([true, true])
      expect(await there(`${open.slice(0, -3)}999`)).toBe(false)
    })
  })
}
