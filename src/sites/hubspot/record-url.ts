import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

/** Ids of HubSpot's object types. */
const TYPES: ReadonlyMap<string, RecordKind> = new Map([
  ["0-1", "contact"],
  ["0-2", "company"],
  ["0-3", "deal"],
  ["0-136", "lead"],
  // Addresses from before 2022, which still lead there.
  ["contact", "contact"],
  ["company", "company"],
  ["deal", "deal"],
])

/** `app.hubspot.com`, or the same of a region or data centre (`app-eu1`, `app-na2`). */
export const isHubspotHost = (url: URL): boolean => /^app(?:-[a-z0-9]+)?\.hubspot\.com$/u.test(url.hostname)

/** `/contacts/<portal>/record/0-1/<id>`, formerly `/contacts/<portal>/contact/<id>`. */
export function hubspotRecord(url: URL): RecordAddress | null {
  const [contacts, portal = "", ...rest] = partsOf(url.pathname)
  const [type = "", id = ""] = rest[0] === "record" ? rest.slice(1) : rest
  const kind = TYPES.get(type)
  const valid = isHubspotHost(url) && contacts === "contacts" && /^\d+$/u.test(portal) && /^\d+$/u.test(id)
  return valid && kind !== undefined ? { kinds: [kind], id } : null
}
