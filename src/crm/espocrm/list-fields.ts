import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"

const Fields = z.record(
  z.string(),
  z.object({
    type: z.string().nullish(),
    readOnly: z.boolean().nullish(),
    disabled: z.boolean().nullish(),
    utility: z.boolean().nullish(),
    notStorable: z.boolean().nullish(),
    isCustom: z.boolean().nullish(),
    // An empty list is one of names to PHP.
    options: z
      .array(z.union([z.string(), z.number(), z.null()]))
      .nullish()
      .catch(null),
  }),
)

const KINDS: Readonly<Record<string, CrmField["kind"]>> = {
  varchar: "text",
  text: "text",
  url: "url",
  phone: "phone",
  enum: "picklist",
}

/** The identity of a person or company, which is never mapped, and which parts of an address are named. */
const ENTITIES = {
  Contact: {
    identity: ["name", "firstName", "lastName", "middleName", "salutationName", "emailAddress"],
    parts: ["Street"],
  },
  Account: { identity: ["name", "website", "emailAddress"], parts: ["Street", "City"] },
} as const

/** See `Connector.listFields`. The metadata hold no labels: a field is called by its name in words. */
export async function listFields(http: Http, entity: keyof typeof ENTITIES): Promise<ListedField[]> {
  const parts: readonly string[] = ENTITIES[entity].parts
  const identity: readonly string[] = ENTITIES[entity].identity
  const query = { key: `entityDefs.${entity}.fields` }
  const fields = await http.send({ method: "GET", path: "/Metadata", effect: "read", query }, Fields)
  return Object.entries(fields).flatMap(([name, field]) => {
    const custom = field.isCustom === true
    if (identity.includes(name) || field.readOnly || field.disabled || field.utility) return []
    if (field.type === "address") {
      return parts.map((part) => {
        const whole = name + part
        return { name: whole, label: inWords(whole), kind: "text" as const, custom, options: [] }
      })
    }
    const kind = KINDS[field.type ?? ""]
    // A position is no column of the contact's own, and can be written all the same.
    if (!kind || (field.notStorable && name !== "title")) return []
    const values = kind === "picklist" ? (field.options ?? []) : []
    return {
      name,
      label: inWords(custom ? name.replace(/^c(?=[A-Z])/, "") : name),
      kind,
      custom,
      options: values.flatMap((value) =>
        value === null || value === "" ? [] : { value: String(value), label: String(value) },
      ),
    }
  })
}

/** `accountRole` as "Account role". */
function inWords(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
