import { beforeEach, describe, expect, it } from "vitest"
import { companyFields } from "~src/record/crm-field"
import type { CompanyFields } from "./connector"
import { type ConnectorBed, codeOf } from "./connector-bed.contract"
import { fillRecord } from "./fill-contact"

const KNOWN = {
  size: "201-500 employees",
  headquarters: "Innsbruck, Tyrol",
  phone: "+43 512 555 0100",
  address: "Molkereistraße 4, 6020 Innsbruck",
  profile: "https://www.linkedin.com/company/norrsken",
}

/** Fields of companies, where a connector has them. `setup` makes an empty CRM. */
export function describeCompanies(setup: () => Promise<ConnectorBed>): void {
  let bed: ConnectorBed
  let companies: CompanyFields
  let id: string
  beforeEach(async (test) => {
    bed = await setup()
    if (!bed.connector.companies || !bed.readCompanyField) return test.skip()
    companies = bed.connector.companies
    id = await bed.addCompany({ name: "Norrsken AB", domain: "norrsken.example" })
  })

  /** All that is known, with an industry that the CRM's list has where it is a list. */
  async function wanted(): Promise<Record<string, string>> {
    const name = companies.defaultFields.industry?.name
    const industry = (await companies.list()).find((field) => field.name === name)?.options[0]?.value
    return companyFields({ ...KNOWN, ...(industry ? { industry } : {}) }, {}, companies.defaultFields)
  }

  async function fill(fields: Readonly<Record<string, string>>) {
    const standing = await companies.read(id, Object.keys(fields))
    if (!standing) throw new Error(`No company there is ${id}`)
    return fillRecord(companies.write, standing, fields)
  }

  describe("fields of a company", () => {
    it("go by default into fields that the CRM's own metadata list", async () => {
      const listed = new Map((await companies.list()).map((field) => [field.name, field]))
      for (const { name, kind } of Object.values(companies.defaultFields)) {
        expect(listed.get(name)).toMatchObject({ name, kind, custom: false })
        if (kind === "picklist") expect(listed.get(name)?.options.length).toBeGreaterThan(0)
      }
      expect(listed.has("name")).toBe(false)
    })

    it("are filled where they are empty, and read back", async () => {
      const fields = await wanted()
      expect(Object.keys(fields)).toHaveLength(Object.keys(companies.defaultFields).length)
      const standing = await companies.read(id, Object.keys(fields))
      expect(standing).toMatchObject({ id, name: "Norrsken AB" })
      expect(standing?.url).toBe((await bed.connector.findCompanies("norrsken.example"))[0]?.url)
      expect(Object.values(standing?.fields ?? {}).flat()).toEqual([])
      const { filled, unwritten } = await fill(fields)
      expect([filled.sort(), unwritten]).toEqual([Object.keys(fields).sort(), []])
      for (const [name, value] of Object.entries(fields)) {
        expect([name, await bed.readCompanyField?.(id, name)]).toEqual([name, value])
      }
      expect(await fill(fields)).toEqual({ filled: [], unwritten: [] })
    })

    it("are never changed where something else stands", async () => {
      const fields = await wanted()
      await fill(fields)
      const name = companies.defaultFields.phone?.name ?? companies.defaultFields.profile?.name ?? ""
      const { filled, unwritten } = await fill({ ...fields, [name]: "+43 1 999 99 99" })
      expect(filled).toEqual([])
      expect(unwritten).toMatchObject([{ field: name, theirs: fields[name], why: "differs" }])
      expect(await bed.readCompanyField?.(id, name)).toBe(fields[name])
    })

    it("refuse what is not in the list, and take the rest", async (test) => {
      const { industry } = companies.defaultFields
      if (industry?.kind !== "picklist") return test.skip()
      const fields = { ...(await wanted()), [industry.name]: "Wizardry" }
      expect(await codeOf(companies.write(id, { [industry.name]: "Wizardry" }))).toBe("validation")
      const { filled, unwritten } = await fill(fields)
      expect(unwritten).toMatchObject([{ field: industry.name, ours: "Wizardry", why: "refused" }])
      expect(filled).toHaveLength(Object.keys(fields).length - 1)
    })

    it("of a company that is not there are none", async () => {
      expect(await companies.read(`${id.slice(0, -3)}999`, [])).toBeNull()
    })
  })
}
