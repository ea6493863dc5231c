import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

const ENTITIES: ReadonlyMap<string, RecordKind> = new Map([
  ["Contact", "contact"],
  ["Account", "company"],
  ["Opportunity", "deal"],
  ["Lead", "lead"],
])

/** `#Contact/view/<id>`, on any host and path; ids are 17 hexadecimal characters, or UUIDs where set so. */
export function espocrmRecord(url: URL): RecordAddress | null {
  const [entity = "", action, id = ""] = partsOf(url.hash.slice(1).split("?")[0] ?? "")
  const kind = ENTITIES.get(entity)
  const valid = action === "view" && kind !== undefined && /^[0-9a-f-]{17,36}$/iu.test(id)
  return valid ? { kinds: [kind], id } : null
}

/** The entity's name as addresses and pages write it. */
export const entityOf = (kind: RecordKind): string => [...ENTITIES].find(([, one]) => one === kind)?.[0] ?? ""
