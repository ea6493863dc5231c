import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Odoo } from "./rpc"

const Fields = z.record(
  z.string(),
  z.object({
    type: z.string(),
    string: z.string().nullish(),
    readonly: z.boolean().nullish(),
    store: z.boolean().nullish(),
    selection: z
      .array(z.tuple([z.union([z.string(), z.literal(false)]), z.string()]))
      .nullish()
      .catch(null),
  }),
)

const KINDS: Readonly<Record<string, CrmField["kind"]>> = {
  char: "text",
  text: "text",
  selection: "picklist",
}
/** Odoo has no types of their own for these. */
const BY_NAME: Readonly<Record<string, CrmField["kind"]>> = {
  phone: "phone",
  mobile: "phone",
  website: "url",
}

/** The partner's identity, and what Odoo keeps for its own working. */
const NOT_MAPPED =
  /^(?:name|email|email_normalized|display_name|complete_name|type|lang|tz|company_type|barcode|ref)$|^(?:signup|message|activity|property|invoice|sale_warn|purchase_warn|picking_warn)_/

/** See `Connector.listFields`. Source: odoo.com documentation, "External API", `fields_get`. */
export async function listFields(odoo: Odoo): Promise<ListedField[]> {
  const args = { allfields: [], attributes: ["type", "string", "readonly", "store", "selection"] }
  const call = { model: "res.partner", method: "fields_get", effect: "read", args } as const
  const fields = await odoo.call(call, Fields)
  return Object.entries(fields).flatMap(([name, field]) => {
    const kind = BY_NAME[name] ?? KINDS[field.type]
    if (!kind || NOT_MAPPED.test(name) || field.readonly || field.store === false) return []
    const options = kind === "picklist" ? (field.selection ?? []) : []
    return {
      name,
      label: field.string || name,
      kind,
      // Fields that a company makes itself must be named so.
      custom: name.startsWith("x_"),
      options: options.flatMap(([value, label]) => (value === false ? [] : { value, label })),
    }
  })
}
