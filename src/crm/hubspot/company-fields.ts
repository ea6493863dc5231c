import type { CompanyDefaults } from "~src/record/crm-field"
import type { CompanyFields } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { listFields } from "./list-fields"
import { read, unlessGone, update } from "./objects"
import { companyRecord, standingIn } from "./people"
import { COMPANY_PROPERTIES } from "./properties"

/** Its website is what HubSpot makes of the domain. Source: developers.hubspot.com, "Companies", default properties. */
const DEFAULT_FIELDS: CompanyDefaults = {
  industry: { name: "industry", label: "Industry", kind: "picklist" },
  size: { name: "numberofemployees", label: "Number of Employees", kind: "number" },
  city: { name: "city", label: "City", kind: "text" },
  phone: { name: "phone", label: "Phone Number", kind: "phone" },
  profile: { name: "linkedin_company_page", label: "LinkedIn Company Page", kind: "text" },
}

/** See `Connector.companies`. A record that was merged is answered by the one that it went into. */
export function companyFields(http: Http, account: () => Promise<Account>): CompanyFields {
  return {
    defaultFields: DEFAULT_FIELDS,
    async read(id, fields) {
      const asked = [...new Set([...COMPANY_PROPERTIES, ...fields])]
      const record = await unlessGone(read(http, "companies", id, asked))
      if (record === null || record.archived) return null
      const { name, url } = companyRecord(await account(), record)
      return { id: record.id, name, url, fields: standingIn(record, fields) }
    },
    write: async (id, fields) => {
      await update(http, "companies", id, { ...fields })
    },
    list: () => listFields(http, "companies"),
  }
}
