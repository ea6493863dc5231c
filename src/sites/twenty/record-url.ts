import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

const OBJECTS: ReadonlyMap<string, RecordKind> = new Map([
  ["person", "contact"],
  ["company", "company"],
  ["opportunity", "deal"],
])

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** `/object/person/<uuid>`, on any host; lists are under `/objects/`. */
export function twentyRecord(url: URL): RecordAddress | null {
  const [place, object = "", id = "", more] = partsOf(url.pathname)
  const kind = OBJECTS.get(object)
  const valid = place === "object" && kind !== undefined && ID.test(id) && more === undefined
  return valid ? { kinds: [kind], id: id.toLowerCase() } : null
}
