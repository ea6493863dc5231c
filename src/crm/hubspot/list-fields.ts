import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"
import { VERSION } from "./api"

const Properties = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullish(),
      type: z.string(),
      fieldType: z.string().nullish(),
      options: z
        .array(z.object({ value: z.string(), label: z.string().nullish(), hidden: z.boolean().nullish() }))
        .nullish(),
      hidden: z.boolean().nullish(),
      calculated: z.boolean().nullish(),
      hubspotDefined: z.boolean().nullish(),
      archived: z.boolean().nullish(),
      modificationMetadata: z.object({ readOnlyValue: z.boolean().nullish() }).nullish(),
    }),
  ),
})
type Property = z.infer<typeof Properties>["results"][number]

/** The identity of a person or company, which is never mapped. */
const IDENTITY = {
  contacts: ["email", "hs_additional_emails", "firstname", "lastname", "hs_object_id"],
  companies: ["name", "domain", "hs_additional_domains", "hs_object_id"],
} as const

/** See `Connector.listFields`. Source: developers.hubspot.com, "Properties API". */
export async function listFields(http: Http, type: keyof typeof IDENTITY): Promise<ListedField[]> {
  const identity: readonly string[] = IDENTITY[type]
  const path = `/crm/properties/${VERSION}/${type}`
  const { results } = await http.send({ method: "GET", path, effect: "read" }, Properties)
  return results.flatMap((property) => {
    const kind = kindOf(property)
    // No fact about a person is a number.
    if (kind === "number" && type === "contacts") return []
    if (kind === null || identity.includes(property.name)) return []
    if (property.hidden || property.calculated || property.archived) return []
    if (property.modificationMetadata?.readOnlyValue) return []
    return {
      name: property.name,
      label: property.label || property.name,
      kind,
      custom: property.hubspotDefined !== true,
      options:
        kind === "picklist"
          ? (property.options ?? [])
              .filter(({ hidden }) => !hidden)
              .map(({ value, label }) => ({ value, label: label || value }))
          : [],
    }
  })
}

/** Null for what no fact of ours can stand in: dates, several choices at once. */
function kindOf({ type, fieldType }: Property): CrmField["kind"] | null {
  if (type === "enumeration") return fieldType === "select" || fieldType === "radio" ? "picklist" : null
  if (type === "number") return fieldType === "number" ? "number" : null
  if (type === "phone_number" || fieldType === "phonenumber") return "phone"
  if (type !== "string" || fieldType === "file" || fieldType === "html") return null
  return "text"
}
