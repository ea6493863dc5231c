import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"
import { COMPANY, type PERSON } from "./api"

const Field = z.object({
  name: z.string(),
  label: z.string().nullish(),
  type: z.string(),
  isCustom: z.boolean().nullish(),
  isActive: z.boolean().nullish(),
  isSystem: z.boolean().nullish(),
  isUIReadOnly: z.boolean().nullish(),
  options: z.array(z.object({ value: z.string(), label: z.string().nullish() })).nullish(),
})

/** Some versions give a list, others a page of one. */
const Fields = z.union([
  z.array(Field),
  z
    .object({ edges: z.array(z.object({ node: Field })) })
    .transform(({ edges }) => edges.map(({ node }) => node)),
])
const Objects = z.array(z.looseObject({ nameSingular: z.string(), fields: z.unknown() }))
const Answer = z.object({
  data: z.union([Objects, z.object({ objects: Objects }).transform(({ objects }) => objects)]),
})

/** Which part of a field of each type holds what we write, and what kind that is. */
const TYPES: Readonly<Record<string, { part: string; kind: CrmField["kind"] }>> = {
  TEXT: { part: "", kind: "text" },
  SELECT: { part: "", kind: "picklist" },
  PHONES: { part: ".primaryPhoneNumber", kind: "phone" },
  LINKS: { part: ".primaryLinkUrl", kind: "url" },
  ADDRESS: { part: ".addressStreet1", kind: "text" },
}

/** A picture is an address, and no field to write a fact into; name and domain are a company's identity. */
const NOT_MAPPED = ["avatarUrl", "name", "domainName"]
/** The only number that a fact of ours goes into. */
const EMPLOYEES = { part: "", kind: "number" } as const

/** See `Connector.listFields`. Source: twenty.com, REST metadata API. */
export async function listFields(http: Http, object: typeof PERSON | typeof COMPANY): Promise<ListedField[]> {
  const { data } = await http.send({ method: "GET", path: "/rest/metadata/objects", effect: "read" }, Answer)
  const described = data.find(({ nameSingular }) => nameSingular === object.singular)
  const parsed = Fields.safeParse(described?.fields ?? [])
  return (parsed.success ? parsed.data : []).flatMap((field) => {
    const isCount = object === COMPANY && field.name === "employees"
    const type = isCount ? EMPLOYEES : TYPES[field.type]
    if (!type || field.isActive === false || field.isSystem || field.isUIReadOnly) return []
    if (NOT_MAPPED.includes(field.name)) return []
    return {
      name: field.name + type.part,
      label: field.label || field.name,
      kind: type.kind,
      custom: field.isCustom === true,
      options: (type.kind === "picklist" ? (field.options ?? []) : []).map(({ value, label }) => ({
        value,
        label: label || value,
      })),
    }
  })
}
