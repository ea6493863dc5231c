import * as z from "zod"
import type { CompanyDefaults } from "~src/record/crm-field"
import type { CompanyFields } from "../connector"
import type { Http } from "../http"
import { COMPANY, get, update } from "./api"
import { listFields } from "./list-fields"
import { partIn, recordUrl, toBody } from "./people"

const Company = z.looseObject({ id: z.string(), name: z.string().nullish() })
const EMPLOYEES = "employees"

/** Its domain is what a company is found by. Source: Twenty's standard objects, "Company". */
const DEFAULT_FIELDS: CompanyDefaults = {
  size: { name: EMPLOYEES, label: "Employees", kind: "number" },
  profile: { name: "linkedinLink.primaryLinkUrl", label: "Linkedin", kind: "url" },
}

/** See `Connector.companies`. */
export function companyFields(http: Http, baseUrl: string): CompanyFields {
  return {
    defaultFields: DEFAULT_FIELDS,
    async read(id, fields) {
      const row = await get(http, COMPANY, id, Company)
      if (row === null) return null
      const standing = fields.map((field) => [field, [partIn(row, field)].filter(Boolean)] as const)
      const url = recordUrl(baseUrl, "company", row.id)
      return { id: row.id, name: row.name || row.id, url, fields: Object.fromEntries(standing) }
    },
    async write(id, { [EMPLOYEES]: count, ...fields }) {
      const number = count === undefined ? {} : { [EMPLOYEES]: Number(count) }
      await update(http, COMPANY, id, { ...toBody(fields), ...number })
    },
    list: () => listFields(http, COMPANY),
  }
}
