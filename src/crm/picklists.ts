import type { CrmField, ListedField } from "~src/record/crm-field"
import type { Unwritten } from "./fill-contact"

/**
 * Replaces what goes into a picklist by the value that the CRM knows for it, found by value or label; what is in no
 * list is left out and told. `list` is asked only where there is a picklist to check.
 *
 * @param targets the fields that facts go to
 * @param means does an option say the same as our words, though in others?
 */
export async function checkPicklists(
  fields: Readonly<Record<string, string>>,
  targets: readonly CrmField[],
  list: () => Promise<readonly ListedField[]>,
  means: (option: string, ours: string) => boolean = () => false,
): Promise<{ fields: Record<string, string>; unlisted: Unwritten[] }> {
  const picklists = targets.flatMap(({ kind, name }) => (kind === "picklist" && name in fields ? name : []))
  if (picklists.length === 0) return { fields: { ...fields }, unlisted: [] }
  const listed = new Map((await list()).map((field) => [field.name, field]))
  const checked = { ...fields }
  const unlisted: Unwritten[] = []
  for (const name of new Set(picklists)) {
    const ours = fields[name] ?? ""
    const options = listed.get(name)?.options
    // Where the list can't be read, the CRM itself decides.
    if (!options) continue
    const option =
      options.find(({ value, label }) => [value, label].some((one) => isSame(one, ours))) ??
      options.find(({ value, label }) => [value, label].some((one) => means(one, ours)))
    if (option) checked[name] = option.value
    else {
      delete checked[name]
      unlisted.push({ field: name, ours, theirs: "", why: "not_in_list", options: [...options] })
    }
  }
  return { fields: checked, unlisted }
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
