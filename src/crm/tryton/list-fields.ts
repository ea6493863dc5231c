import * as z from "zod"
import type { CrmField, ListedField } from "~src/record/crm-field"
import { DEFAULT_FIELDS, MECHANISMS, PARTY } from "./parties"
import type { Tryton } from "./rpc"

const Fields = z.record(
  z.string(),
  z.looseObject({
    type: z.string(),
    string: z.string().nullish(),
    readonly: z.boolean().nullish(),
    // Where a method makes the list, its name stands here.
    selection: z
      .array(z.tuple([z.string().nullable(), z.string()]))
      .nullish()
      .catch(null),
  }),
)

const KINDS: Readonly<Record<string, CrmField["kind"]>> = {
  char: "text",
  text: "text",
  selection: "picklist",
}
/** The party's identity, which is never mapped. */
const IDENTITY = ["name", "code", "full_name", "rec_name"]

/** See `Connector.listFields`: contact mechanisms, and what modules have added to a party. */
export async function listFields(tryton: Tryton): Promise<ListedField[]> {
  const method = `model.${PARTY}.fields_get`
  const fields = await tryton.call({ method, effect: "read", args: [[]] }, Fields)
  const own = Object.entries(fields).flatMap(([name, field]): ListedField[] => {
    const kind = KINDS[field.type]
    if (!kind || field.readonly || IDENTITY.includes(name) || isMechanism(name)) return []
    const values = kind === "picklist" ? (field.selection ?? []) : []
    if (kind === "picklist" && values.length === 0) return []
    const options = values.flatMap(([value, label]) => (value ? { value, label } : []))
    return [{ name, label: field.string || name, kind, custom: true, options }]
  })
  return [...mechanisms(), ...own]
}

function mechanisms(): ListedField[] {
  return Object.values(DEFAULT_FIELDS).map((field) => ({ ...field, custom: false, options: [] }))
}

const isMechanism = (name: string) => (MECHANISMS as readonly string[]).includes(name)
