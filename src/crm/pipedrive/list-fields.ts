import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"
import { page } from "./api"

const PersonField = z.object({
  field_code: z.string(),
  field_name: z.string().nullish(),
  field_type: z.string(),
  is_custom_field: z.boolean().nullish(),
  options: z
    .array(z.object({ id: z.union([z.number(), z.string()]).nullish(), label: z.string().nullish() }))
    .nullish(),
})

const KINDS: Readonly<Record<string, CrmField["kind"]>> = {
  varchar: "text",
  varchar_auto: "text",
  text: "text",
  phone: "phone",
  enum: "picklist",
}

/** Fields of the company's own stand apart in a person, a choice as the number of its option: our names say both. */
const CUSTOM = "custom_fields."
const CHOICE = "custom_options."

/** The code of one of the company's own fields by our name of it; null for a field that everybody has. */
export function customField(name: string): { code: string; isChoice: boolean } | null {
  if (name.startsWith(CUSTOM)) return { code: name.slice(CUSTOM.length), isChoice: false }
  return name.startsWith(CHOICE) ? { code: name.slice(CHOICE.length), isChoice: true } : null
}

/** Of 500 fields each: no company has more, and a list must end. */
const MOST_PAGES = 10

/** See `Connector.listFields`. Source: developers.pipedrive.com, "PersonFields" (version 2). */
export async function listFields(http: Http): Promise<ListedField[]> {
  const listed: ListedField[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const answer: { items: z.infer<typeof PersonField>[]; cursor: string | null } = await page(
      http,
      "/personFields",
      {},
      PersonField,
      cursor,
    )
    listed.push(...answer.items.flatMap((field) => toListed(field) ?? []))
    if (answer.cursor === null || answer.cursor === cursor) break
    cursor = answer.cursor
  }
  return listed
}

function toListed(field: z.infer<typeof PersonField>): ListedField | null {
  const { field_code: code, field_type: type } = field
  const label = field.field_name || code
  if (code === "phone" || code === "phones") {
    return { name: "phones", label, kind: "phone", custom: false, options: [] }
  }
  if (code === "job_title") return { name: code, label, kind: "text", custom: false, options: [] }
  const kind = KINDS[type]
  if (!field.is_custom_field || !kind) return null
  const options = kind === "picklist" ? (field.options ?? []) : []
  return {
    name: `${kind === "picklist" ? CHOICE : CUSTOM}${code}`,
    label,
    kind,
    custom: true,
    options: options.flatMap(({ id, label: shown }) =>
      id === null || id === undefined ? [] : { value: String(id), label: shown || String(id) },
    ),
  }
}
