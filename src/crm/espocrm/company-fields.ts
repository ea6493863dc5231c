import * as z from "zod"
import type { CompanyDefaults } from "~src/record/crm-field"
import type { CompanyFields } from "../connector"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { read, update } from "./api"
import { listFields } from "./list-fields"
import { accountRecord, standingIn } from "./people"

const Account = z.looseObject({ id: z.string(), name: z.string().nullish() })

/** Its website is what an account is found by. Source: EspoCRM's metadata, entityDefs of Account. */
const DEFAULT_FIELDS: CompanyDefaults = {
  industry: { name: "industry", label: "Industry", kind: "picklist" },
  city: { name: "billingAddressCity", label: "Billing address city", kind: "text" },
  phone: { name: "phoneNumber", label: "Phone", kind: "phone" },
}

/** See `Connector.companies`. */
export function companyFields(http: Http, baseUrl: string): CompanyFields {
  return {
    defaultFields: DEFAULT_FIELDS,
    async read(id, fields) {
      const row = await read(http, "Account", id, Account).catch((error: unknown) => {
        if (error instanceof CrmError && error.code === "not_found") return null
        throw error
      })
      if (row === null) return null
      const { name, url } = accountRecord(baseUrl, row.id, row.name || row.id)
      return { id: row.id, name, url, fields: standingIn(row, fields) }
    },
    write: (id, fields) => update(http, "Account", id, { ...fields }),
    list: () => listFields(http, "Account"),
  }
}
