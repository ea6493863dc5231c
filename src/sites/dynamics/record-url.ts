import type { RecordAddress, RecordKind } from "../crm-record/record-page"
import { parametersOf } from "../url-parts"

/** Tables by their logical name and by the number that older addresses have. */
const TABLES: ReadonlyMap<string, RecordKind> = new Map([
  ["contact", "contact"],
  ["account", "company"],
  ["opportunity", "deal"],
  ["lead", "lead"],
  ["2", "contact"],
  ["1", "company"],
  ["3", "deal"],
  ["4", "lead"],
])

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/iu

/** `<org>.crm.dynamics.com`, `<org>.crm4.dynamics.com`, the same of sovereign clouds. */
export const isDynamicsHost = (url: URL): boolean =>
  /^[a-z0-9-]+\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.us|appsplatform\.us)$/u.test(url.hostname)

/** `/main.aspx?pagetype=entityrecord&etn=contact&id=<guid>`; the guid in lower case, without braces. */
export function dynamicsRecord(url: URL): RecordAddress | null {
  if (!isDynamicsHost(url) || !url.pathname.endsWith("/main.aspx")) return null
  const parameters = parametersOf(url.search)
  const kind = TABLES.get((parameters.get("etn") ?? parameters.get("etc") ?? "").toLowerCase())
  const id = GUID.exec(parameters.get("id") ?? "")?.[1]?.toLowerCase()
  const isRecord = parameters.get("pagetype")?.toLowerCase() === "entityrecord"
  return isRecord && kind !== undefined && id !== undefined ? { kinds: [kind], id } : null
}
