import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

const OBJECTS: ReadonlyMap<string, RecordKind> = new Map([
  ["person", "contact"],
  ["company", "company"],
  ["deal", "deal"],
  ["deals", "deal"],
])

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

export const isAttioHost = (url: URL): boolean => url.hostname === "app.attio.com"

/** `/<workspace>/person/<uuid>`, with `/record/` before the id for objects that are not built in. */
export function attioRecord(url: URL): RecordAddress | null {
  const [, object = "", ...rest] = partsOf(url.pathname)
  const kind = OBJECTS.get(object)
  const id = rest[0] === "record" ? rest[1] : rest[0]
  const valid = isAttioHost(url) && kind !== undefined && id !== undefined && ID.test(id)
  return valid ? { kinds: [kind], id } : null
}
