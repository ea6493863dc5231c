import type { RecordAddress } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

export const isCloseHost = (url: URL): boolean => url.hostname === "app.close.com"

/** `/lead/lead_<id>/`. What Close calls a lead is a company with its people and deals. */
export function closeRecord(url: URL): RecordAddress | null {
  const [lead, id = ""] = partsOf(url.pathname)
  const valid = isCloseHost(url) && lead === "lead" && /^lead_[A-Za-z0-9]+$/u.test(id)
  return valid ? { kinds: ["lead"], id } : null
}
