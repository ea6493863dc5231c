import type { LoggedRecord } from "../connector"
import type { Http } from "../http"
import type { Account } from "./account"
import { ENGAGEMENT_OF, type EngagementType } from "./engagement"
import { carriesAnyMarker, propertiesOf } from "./find-logged"
import { associated, type HubSpotObject, readMany } from "./objects"
import { ENGAGEMENT_PROPERTIES } from "./properties"

/** The newest engagements and tickets of a person and of deals, kind by kind; see `Connector.listLogged`. */
export async function listLogged(
  http: Http,
  account: Account,
  of: { contactId: string; dealIds: readonly string[] },
): Promise<LoggedRecord[]> {
  const listed: LoggedRecord[] = []
  for (const type of new Set(Object.values(ENGAGEMENT_OF))) {
    const hanging = [
      ...(await associated(http, "contacts", [of.contactId], type)).values(),
      ...(await associated(http, "deals", of.dealIds, type)).values(),
    ]
    // Ids grow with time: the longest, then the greatest, are the newest.
    const ids = [...new Set(hanging.flat())].sort((a, b) => b.length - a.length || (a < b ? 1 : -1))
    const records = await readMany(http, type, ids, propertiesOf(type))
    const url = account.recordUrl("contacts", of.contactId)
    listed.push(...records.map((record) => toLogged(type, record, url)))
  }
  return listed
}

function toLogged(type: EngagementType, record: HubSpotObject, url: string | null): LoggedRecord {
  const { subject, html } = ENGAGEMENT_PROPERTIES[type]
  const titled = subject ? record.properties[subject] : firstLine(record.properties[html ?? ""] ?? "")
  const time = record.properties.hs_timestamp ?? ""
  const at = /^\d+$/.test(time) ? Number(time) : Date.parse(time)
  return {
    object: type,
    id: record.id,
    subject: titled ?? "",
    at: Number.isNaN(at) ? null : at,
    url,
    ours: carriesAnyMarker(type, record),
  }
}

function firstLine(html: string): string {
  return html.split("<br>")[0]?.slice(0, 200) ?? ""
}
