import * as z from "zod"
import type { CompanyDefaults } from "~src/record/crm-field"
import type { CompanyFields } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import type { Account } from "./account"
import { numericId, V2 } from "./api"
import { customField, listFields } from "./list-fields"
import { organizationRecord } from "./organizations"
import { readById } from "./read-by-id"

const Organization = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  address: z.object({ value: z.string().nullish() }).nullish(),
  is_deleted: z.boolean().nullish(),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
})
type Organization = z.infer<typeof Organization>
const One = z.object({ data: Organization })

/** Its website is what an organisation is found by. Source: the types of `pipedrive` 33.7.0, version 2. */
const DEFAULT_FIELDS: CompanyDefaults = {
  industry: { name: "industry", label: "Industry", kind: "picklist" },
  size: { name: "employee_count", label: "Number of employees", kind: "number" },
  address: { name: "address", label: "Address", kind: "text" },
  profile: { name: "linkedin", label: "LinkedIn profile", kind: "url" },
}

/** See `Connector.companies`. */
export function companyFields(http: Http, account: () => Promise<Account>): CompanyFields {
  return {
    defaultFields: DEFAULT_FIELDS,
    async read(id, fields) {
      const organization = await readById(http, "organizations", id, Organization)
      if (organization === null) return null
      const named = organization.name || String(organization.id)
      const { name, url } = organizationRecord(await account(), organization.id, named)
      const standing = fields.map((field) => [field, standingIn(organization, field)] as const)
      return { id: String(organization.id), name, url, fields: Object.fromEntries(standing) }
    },
    async write(id, fields) {
      const path = `${V2}/organizations/${numericId(id)}`
      await http.send({ method: "PATCH", path, effect: "write", body: toBody(fields) }, One)
    },
    list: () => listFields(http, "organization"),
  }
}

function standingIn(organization: Organization, field: string): readonly string[] {
  const own = customField(field)
  const value = own
    ? organization.custom_fields?.[own.code]
    : field === "address"
      ? organization.address?.value
      : organization[field]
  return value === null || value === undefined || value === "" ? [] : [String(value)]
}

function toBody(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  const custom: Record<string, string | number> = {}
  for (const [field, value] of Object.entries(fields)) {
    const own = customField(field)
    if (own) custom[own.code] = own.isChoice ? numberOf(field, value) : value
    else if (field === "address") body.address = { value }
    else body[field] = field === "linkedin" ? value : numberOf(field, value)
  }
  return Object.keys(custom).length > 0 ? { ...body, custom_fields: custom } : body
}

/** A choice is the number of its option. @throws CrmError validation for words. */
function numberOf(field: string, value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value)
  throw new CrmError("validation", `Pipedrive takes a number here, and no “${value}”.`, { field })
}
