import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"
import { DATA } from "./api"

const Described = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullish(),
      type: z.string(),
      createable: z.boolean(),
      updateable: z.boolean(),
      custom: z.boolean().nullish(),
      deprecatedAndHidden: z.boolean().nullish(),
      picklistValues: z
        .array(z.object({ value: z.string(), label: z.string().nullish(), active: z.boolean().nullish() }))
        .nullish(),
    }),
  ),
})

/** Field types by what of ours they can hold. Source: developer.salesforce.com, Object Reference, "Field Types". */
const KINDS: Readonly<Record<string, CrmField["kind"]>> = {
  string: "text",
  textarea: "text",
  phone: "phone",
  url: "url",
  picklist: "picklist",
  combobox: "text",
}

/** The identity of a person or company, which is never mapped. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  Contact: ["FirstName", "LastName", "Email", "MiddleName", "Suffix"],
  Account: ["Name", "Website"],
}
/** The only number that a fact of ours goes into: Salesforce takes numbers as such, not as text. */
const NUMBER = "NumberOfEmployees"

/** See `Connector.listFields`: what this user may both set at first and change. */
export async function listFields(http: Http, object: "Contact" | "Account"): Promise<ListedField[]> {
  const path = `${DATA}/sobjects/${object}/describe`
  const { fields } = await http.send({ method: "GET", path, effect: "read" }, Described)
  return fields.flatMap((field) => {
    const kind = field.name === NUMBER ? "number" : KINDS[field.type]
    if (!kind || IDENTITY[object]?.includes(field.name) || field.deprecatedAndHidden) return []
    if (!field.createable || !field.updateable) return []
    const values = kind === "picklist" ? (field.picklistValues ?? []) : []
    return {
      name: field.name,
      label: field.label || field.name,
      kind,
      custom: field.custom === true,
      options: values
        .filter(({ active }) => active !== false)
        .map(({ value, label }) => ({ value, label: label || value })),
    }
  })
}
