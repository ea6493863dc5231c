import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Http } from "../http"
import { page } from "./api"

const Field = z.object({
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

/** Fields that everybody has, by their code. */
const STANDARD: Readonly<
  Record<"person" | "organization", Readonly<Record<string, Pick<CrmField, "name" | "kind">>>>
> = {
  person: {
    phone: { name: "phones", kind: "phone" },
    phones: { name: "phones", kind: "phone" },
    job_title: { name: "job_title", kind: "text" },
  },
  organization: {
    address: { name: "address", kind: "text" },
    industry: { name: "industry", kind: "picklist" },
    employee_count: { name: "employee_count", kind: "number" },
    linkedin: { name: "linkedin", kind: "url" },
  },
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

/** See `Connector.listFields`. Source: developers.pipedrive.com, "PersonFields", "OrganizationFields" (version 2). */
export async function listFields(http: Http, of: "person" | "organization"): Promise<ListedField[]> {
  const listed: ListedField[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const answer: { items: z.infer<typeof Field>[]; cursor: string | null } = await page(
      http,
      `/${of}Fields`,
      {},
      Field,
      cursor,
    )
    listed.push(...answer.items.flatMap((field) => toListed(field, STANDARD[of]) ?? []))
    if (answer.cursor === null || answer.cursor === cursor) break
    cursor = answer.cursor
  }
  return listed
}

function toListed(
  field: z.infer<typeof Field>,
  standard: (typeof STANDARD)[keyof typeof STANDARD],
): ListedField | null {
  const { field_code: code, field_type: type } = field
  const everybodys = standard[code]
  const kind = everybodys?.kind ?? (field.is_custom_field ? KINDS[type] : undefined)
  if (!kind) return null
  const options = kind === "picklist" ? (field.options ?? []) : []
  return {
    name: everybodys?.name ?? `${kind === "picklist" ? CHOICE : CUSTOM}${code}`,
    label: field.field_name || code,
    kind,
    custom: !everybodys,
    options: options.flatMap(({ id, label: shown }) =>
      id === null || id === undefined ? [] : { value: String(id), label: shown || String(id) },
    ),
  }
}
