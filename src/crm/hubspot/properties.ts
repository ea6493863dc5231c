/**
 * HubSpot's names of the properties that we read or write. HubSpot accepts a misspelt name without a word, so every
 * name stands here once. Source: developers.hubspot.com, object guides.
 */
export const CONTACT_PROPERTIES = ["email", "hs_additional_emails", "firstname", "lastname"] as const
export const COMPANY_PROPERTIES = ["name", "domain"] as const
export const DEAL_PROPERTIES = [
  "dealname",
  "dealstage",
  "pipeline",
  "amount",
  "deal_currency_code",
  "hs_is_closed",
  "hs_is_closed_won",
] as const

/** What else is read of a deal that has changed. */
export const CHANGED_DEAL_PROPERTIES = [
  ...DEAL_PROPERTIES,
  "hs_lastmodifieddate",
  "hubspot_owner_id",
] as const

/** For each kind of engagement: where its subject, its text and the other sides stand. Null: it has no such field. */
export const ENGAGEMENT_PROPERTIES = {
  emails: {
    subject: "hs_email_subject",
    text: "hs_email_text",
    html: "hs_email_html",
    headers: "hs_email_headers",
  },
  meetings: { subject: "hs_meeting_title", text: null, html: "hs_meeting_body", headers: null },
  calls: { subject: "hs_call_title", text: null, html: "hs_call_body", headers: null },
  notes: { subject: null, text: null, html: "hs_note_body", headers: null },
  communications: { subject: null, text: null, html: "hs_communication_body", headers: null },
  tasks: { subject: "hs_task_subject", text: null, html: "hs_task_body", headers: null },
  tickets: { subject: "subject", text: "content", html: null, headers: null },
} as const

/** What else is read of an engagement that others have logged. */
export const LOGGED_PROPERTIES: Partial<Record<keyof typeof ENGAGEMENT_PROPERTIES, readonly string[]>> = {
  emails: ["hs_email_message_id", "hs_email_direction", "hubspot_owner_id", "hs_createdate"],
  meetings: ["hubspot_owner_id", "hs_createdate"],
  calls: ["hs_call_direction", "hubspot_owner_id", "hs_createdate"],
  notes: ["hubspot_owner_id", "hs_createdate"],
  communications: ["hubspot_owner_id", "hs_createdate"],
  tasks: ["hubspot_owner_id", "hs_createdate"],
  tickets: ["hubspot_owner_id", "createdate"],
}
