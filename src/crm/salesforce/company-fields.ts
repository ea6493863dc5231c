import * as z from "zod"
import type { CompanyDefaults } from "~src/record/crm-field"
import type { CompanyFields } from "../connector"
import type { Http } from "../http"
import { listFields } from "./list-fields"
import { fieldName, record, standingIn } from "./people"
import { update } from "./records"
import { quoted, recordId, select } from "./soql"

/** Its website is what an account is found by. Source: developer.salesforce.com, Object Reference, "Account". */
const DEFAULT_FIELDS: CompanyDefaults = {
  industry: { name: "Industry", label: "Industry", kind: "picklist" },
  size: { name: "NumberOfEmployees", label: "Employees", kind: "number" },
  city: { name: "BillingCity", label: "Billing City", kind: "text" },
  phone: { name: "Phone", label: "Account Phone", kind: "phone" },
}

/** See `Connector.companies`. */
export function companyFields(http: Http, baseUrl: string): CompanyFields {
  return {
    defaultFields: DEFAULT_FIELDS,
    async read(id, fields) {
      const asked = [...new Set(["Id", "Name", ...fields.map(fieldName)])]
      const soql = `SELECT ${asked.join(", ")} FROM Account WHERE Id = ${quoted(recordId(id))}`
      const [row] = await select(http, soql, z.looseObject({ Id: z.string(), Name: z.string().nullish() }))
      if (!row) return null
      const { name, url } = record(baseUrl, "Account", row.Id, row.Name || row.Id)
      return { id: row.Id, name, url, fields: standingIn(row, fields) }
    },
    async write(id, { NumberOfEmployees: count, ...fields }) {
      // Salesforce takes a number as such, not as text.
      const body = count === undefined ? fields : { ...fields, NumberOfEmployees: Number(count) }
      await update(http, "Account", id, body)
    },
    list: () => listFields(http, "Account"),
  }
}
