import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { partsOf } from "../url-parts"

/** Names of modules as addresses have them, whatever they were renamed to on the page. */
const MODULES: ReadonlyMap<string, RecordKind> = new Map([
  ["contacts", "contact"],
  ["accounts", "company"],
  ["potentials", "deal"],
  ["deals", "deal"],
  ["leads", "lead"],
])

/** `crm.zoho.com` with its sandboxes, in all of Zoho's regions. */
export const isZohoHost = (url: URL): boolean =>
  /^(?:crm|crmsandbox)\.(?:zoho\.(?:com|eu|in|jp|sa|uk|ca|com\.au|com\.cn)|zohocloud\.ca)$/u.test(
    url.hostname,
  )

/** `/crm/org<n>/tab/Contacts/<id>`, with the organisation's name or nothing in place of `org<n>`. */
export function zohoRecord(url: URL): RecordAddress | null {
  const parts = partsOf(url.pathname)
  const crm = parts.lastIndexOf("crm")
  const tab = parts.indexOf("tab", crm)
  if (!isZohoHost(url) || crm < 0 || tab < 0 || tab - crm > 2) return null
  const [module = "", id = ""] = parts.slice(tab + 1)
  const kind = MODULES.get(module.toLowerCase())
  return kind !== undefined && /^\d{6,}$/u.test(id) ? { kinds: [kind], id } : null
}
