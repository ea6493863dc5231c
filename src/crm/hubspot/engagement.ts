import type { LogRequest } from "../connector"
import { markedText } from "../marker"
import { plainToHtml } from "../plain-html"
import type { ObjectType, Properties } from "./objects"
import { ENGAGEMENT_PROPERTIES } from "./properties"

export type EngagementType = keyof typeof ENGAGEMENT_PROPERTIES & ObjectType

/** What each kind of activity is called in HubSpot. */
export const ENGAGEMENT_OF: Readonly<Record<LogRequest["kind"], EngagementType>> = {
  email: "emails",
  meeting: "meetings",
  message: "communications",
  call: "calls",
  note: "notes",
  ticket: "tickets",
}

/** HubSpot takes 65,536 characters; markup makes text longer, so the text stays well below. */
const MAX_TEXT_CHARS = 30_000
const MAX_HTML_CHARS = 65_000
const MAX_SUBJECT_CHARS = 500

/** The properties of one activity. `at` becomes the place on the timeline. */
export function engagementProperties(request: LogRequest, marker: string): Properties {
  const type = ENGAGEMENT_OF[request.kind]
  const fields = ENGAGEMENT_PROPERTIES[type]
  const text = markedText(request, marker, MAX_TEXT_CHARS)
  const properties: Properties = { ...kindProperties(request) }
  if (type !== "tickets") properties.hs_timestamp = String(request.at)
  const subject = request.subject.slice(0, MAX_SUBJECT_CHARS)
  if (fields.subject) properties[fields.subject] = subject
  const titled = fields.subject || subject === "" ? text : `${subject}\n\n${text}`
  if (fields.text) properties[fields.text] = titled
  if (fields.html) properties[fields.html] = htmlOf(request, titled, marker)
  return properties
}

function kindProperties(request: LogRequest): Properties {
  switch (request.kind) {
    case "email":
      return {
        hs_email_direction: request.direction === "out" ? "EMAIL" : "INCOMING_EMAIL",
        hs_email_status: "SENT",
        hs_email_headers: JSON.stringify(headersOf(request)),
      }
    case "meeting":
      return { hs_meeting_start_time: String(request.at) }
    case "call":
      return {
        hs_call_direction: request.direction === "out" ? "OUTBOUND" : "INBOUND",
        hs_call_status: "COMPLETED",
      }
    case "message":
      return { hs_communication_channel_type: "LINKEDIN_MESSAGE", hs_communication_logged_from: "CRM" }
    case "note":
    case "ticket":
      return {}
  }
}

/** The form in which HubSpot takes sender and recipients of a logged mail; it fills its read-only fields from it. */
function headersOf(request: LogRequest) {
  const person = ({ email, name }: LogRequest["from"]) => ({ email, ...(name ? { firstName: name } : {}) })
  return {
    from: person(request.from),
    to: request.to.map(person),
    cc: request.cc.map(person),
    bcc: [],
  }
}

function htmlOf(request: LogRequest, text: string, marker: string): string {
  const html = plainToHtml(text)
  if (html.length <= MAX_HTML_CHARS) return html
  // Every character can grow at most sixfold.
  return plainToHtml(markedText(request, marker, Math.floor(MAX_HTML_CHARS / 6)))
}

/** Who sent it, as HubSpot gives it back; null where that is not known. */
export function senderIn(headers: string | null | undefined): string | null {
  try {
    const from: unknown = (JSON.parse(headers ?? "null") as { from?: { email?: unknown } } | null)?.from
      ?.email
    return typeof from === "string" ? from.toLowerCase() : null
  } catch {
    return null
  }
}
