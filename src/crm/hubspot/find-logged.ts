import type { LogRequest } from "../connector"
import type { Http } from "../http"
import { ANY_MARKER } from "../marker"
import { ENGAGEMENT_OF, type EngagementType, senderIn } from "./engagement"
import { associated, type Filter, type HubSpotObject, readMany, search } from "./objects"
import { ENGAGEMENT_PROPERTIES } from "./properties"

const MINUTE_MS = 60_000

/**
 * The record that holds this activity, or null. HubSpot has no field for a foreign id that can be relied on, so it is
 * recognised by the marker in its text, else (logged by a colleague or by HubSpot's own sync) by sender, minute and
 * subject. Two ways are looked along, since each has a gap: what hangs on the contacts (never lags, but only the
 * newest are read) and search by time (lags by seconds, but sees all).
 */
export async function findEngagement(
  http: Http,
  request: LogRequest,
  marker: string,
): Promise<HubSpotObject | null> {
  const type = ENGAGEMENT_OF[request.kind]
  const recent = await newestOf(http, type, request)
  const marked = recent.find((record) => isMarked(type, record, marker))
  if (marked) return marked
  const sameTime = await search(http, type, timeFilters(type, request), propertiesOf(type))
  return (
    sameTime.find((record) => isMarked(type, record, marker)) ??
    [...recent, ...sameTime].find((record) => isSameMail(type, record, request)) ??
    null
  )
}

async function newestOf(http: Http, type: EngagementType, request: LogRequest): Promise<HubSpotObject[]> {
  const hanging = request.dealId
    ? await associated(http, "deals", [request.dealId], type)
    : await associated(http, "contacts", request.contactIds.slice(0, 1), type)
  const ids = [...hanging.values()].flat()
  // Ids grow with time: the longest, then the greatest, are the newest.
  const newest = ids.sort((a, b) => b.length - a.length || (a < b ? 1 : -1)).slice(0, 100)
  return readMany(http, type, newest, propertiesOf(type))
}

function timeFilters(type: EngagementType, request: LogRequest): Filter[] {
  if (type === "tickets")
    return [{ propertyName: "subject", operator: "EQ", value: request.subject.slice(0, 500) }]
  const minute = Math.floor(request.at / MINUTE_MS) * MINUTE_MS
  return [
    {
      propertyName: "hs_timestamp",
      operator: "BETWEEN",
      value: String(minute),
      highValue: String(minute + MINUTE_MS - 1),
    },
  ]
}

/** Everything that tells one engagement from another. */
export function propertiesOf(type: EngagementType): string[] {
  const fields: Readonly<Record<string, string | null>> = ENGAGEMENT_PROPERTIES[type]
  const names = Object.values(fields).filter((name) => name !== null)
  return type === "tickets" ? names : [...names, "hs_timestamp"]
}

function isMarked(type: EngagementType, record: HubSpotObject, marker: string): boolean {
  return bodies(type, record).some((body) => body.includes(marker))
}

/** Did we write this record, for whatever activity? */
export function carriesAnyMarker(type: EngagementType, record: HubSpotObject): boolean {
  return bodies(type, record).some((body) => ANY_MARKER.test(body))
}

function bodies(type: EngagementType, record: HubSpotObject): string[] {
  const { text, html } = ENGAGEMENT_PROPERTIES[type]
  return [text, html].map((field) => (field === null ? "" : (record.properties[field] ?? "")))
}

/** The same mail, logged by others: what carries a marker is ours, and then of another activity. */
function isSameMail(type: EngagementType, record: HubSpotObject, request: LogRequest): boolean {
  if (type !== "emails" || carriesAnyMarker(type, record)) return false
  const { hs_timestamp, hs_email_subject, hs_email_headers } = record.properties
  const at = /^\d+$/.test(hs_timestamp ?? "") ? Number(hs_timestamp) : Date.parse(hs_timestamp ?? "")
  return (
    Math.floor(at / MINUTE_MS) === Math.floor(request.at / MINUTE_MS) &&
    (hs_email_subject ?? "").trim() === request.subject.trim() &&
    senderIn(hs_email_headers) === request.from.email.toLowerCase() &&
    beginsAlike(record.properties.hs_email_text ?? "", request.text)
  )
}

/** Two mails of one minute and subject are told apart by their text. Quotes may follow in either; none says nothing. */
function beginsAlike(there: string, here: string): boolean {
  const [a, b] = [there, here].map((text) =>
    text
      .slice(0, 1_000)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  )
  const length = Math.min(a?.length ?? 0, b?.length ?? 0, 40)
  return length === 0 || a?.slice(0, length) === b?.slice(0, length)
}
