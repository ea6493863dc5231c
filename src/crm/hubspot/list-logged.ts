import type { LoggedKind, LoggedOn, LoggedRecord } from "../connector"
import { CrmError } from "../crm-error"
import { htmlText, shownText } from "../html-text"
import type { Http } from "../http"
import type { Account } from "./account"
import { ENGAGEMENT_OF, type EngagementType, senderIn } from "./engagement"
import { carriesAnyMarker, propertiesOf } from "./find-logged"
import { associated, type HubSpotObject, readMany } from "./objects"
import { readOwners } from "./owners"
import { ENGAGEMENT_PROPERTIES, LOGGED_PROPERTIES } from "./properties"

/** See `Connector.listLogged`. */
export async function listLogged(
  http: Http,
  account: Account,
  of: LoggedOn,
  kinds: readonly LoggedKind[],
): Promise<LoggedRecord[]> {
  const listed: LoggedRecord[] = []
  for (const kind of kinds) {
    // A key may read some kinds and not others.
    listed.push(...(await listKind(http, account, of, kind).catch(noneIfForbidden)))
  }
  if (listed.every(({ by }) => by === null)) return listed
  const owners = await readOwners(http)
  return listed.map((record) => ({ ...record, by: owners.get(record.by ?? "") ?? null }))
}

/** `by` holds the owner's id. */
async function listKind(
  http: Http,
  account: Account,
  of: LoggedOn,
  kind: LoggedKind,
): Promise<LoggedRecord[]> {
  const type: EngagementType = kind === "task" ? "tasks" : ENGAGEMENT_OF[kind]
  const [people, deals] = [
    await associated(http, "contacts", of.contactIds, type),
    await associated(http, "deals", of.dealIds, type),
  ]
  const hanging = [...people.values(), ...deals.values()].flat()
  // Ids grow with time: the longest, then the greatest, are the newest.
  const ids = [...new Set(hanging)].sort((a, b) => b.length - a.length || (a < b ? 1 : -1))
  const records = await readMany(http, type, ids, [...propertiesOf(type), ...(LOGGED_PROPERTIES[type] ?? [])])
  return records.map((record) => {
    const on = (of: ReadonlyMap<string, string[]>) =>
      [...of].flatMap(([id, engagements]) => (engagements.includes(record.id) ? id : []))
    const contactIds = on(people)
    const [dealId = null] = on(deals)
    const [person] = contactIds
    const url =
      dealId === null ? person && account.recordUrl("contacts", person) : account.recordUrl("deals", dealId)
    return { ...toLogged(kind, type, record), url: url ?? null, contactIds, dealId }
  })
}

function toLogged(
  kind: LoggedKind,
  type: EngagementType,
  record: HubSpotObject,
): Omit<LoggedRecord, "url" | "contactIds" | "dealId"> {
  const { properties } = record
  const { subject, text, html } = ENGAGEMENT_PROPERTIES[type]
  const words = shownText((text && properties[text]) || htmlText(html && properties[html]))
  return {
    object: type,
    id: record.id,
    kind,
    subject: (subject ? properties[subject] : words.split("\n")[0]?.slice(0, 200)) ?? "",
    text: words,
    at: instantOf(properties.hs_timestamp),
    enteredAt: instantOf(properties.hs_createdate ?? properties.createdate),
    direction: directionOf(properties.hs_email_direction ?? properties.hs_call_direction),
    from: senderIn(properties.hs_email_headers),
    by: properties.hubspot_owner_id || null,
    messageId: properties.hs_email_message_id || null,
    ours: carriesAnyMarker(type, record),
  }
}

function directionOf(word: string | null | undefined): LoggedRecord["direction"] {
  if (!word) return null
  return word.startsWith("IN") ? "in" : "out"
}

/** HubSpot takes milliseconds and gives back ISO 8601. */
function instantOf(time: string | null | undefined): number | null {
  if (!time) return null
  const at = /^\d+$/.test(time) ? Number(time) : Date.parse(time)
  return Number.isNaN(at) ? null : at
}

function noneIfForbidden(error: unknown): LoggedRecord[] {
  if (error instanceof CrmError && error.code === "forbidden") return []
  throw error
}
