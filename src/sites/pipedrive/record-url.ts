import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

const PLACES: ReadonlyMap<string, RecordKind> = new Map([
  ["person", "contact"],
  ["organization", "company"],
  ["deal", "deal"],
])

const LEAD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** `<company>.pipedrive.com`. */
export const isPipedriveHost = (url: URL): boolean => url.hostname.endsWith(".pipedrive.com")

/** `/person/<id>`, `/organization/<id>`, `/deal/<id>`, `/leads/inbox/<uuid>`. */
export function pipedriveRecord(url: URL): RecordAddress | null {
  if (!isPipedriveHost(url)) return null
  const [place = "", id = "", lead = ""] = partsOf(url.pathname)
  if (place === "leads" && id === "inbox") return LEAD_ID.test(lead) ? { kinds: ["lead"], id: lead } : null
  const kind = PLACES.get(place)
  return kind !== undefined && /^\d+$/u.test(id) ? { kinds: [kind], id } : null
}
