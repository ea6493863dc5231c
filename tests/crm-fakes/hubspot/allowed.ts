/**
 * HubSpot's own property names, of which the real service accepts any misspelling with 201; the fake refuses them.
 * Source: developers.hubspot.com, object guides and default properties.
 */
export const ALLOWED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  contacts: [
    "email",
    "firstname",
    "lastname",
    "jobtitle",
    "phone",
    "mobilephone",
    "company",
    "website",
    "hs_linkedin_url",
    "hs_additional_emails",
    // Made by the account itself; see properties.ts.
    "role_text",
    "department",
  ],
  companies: [
    "name",
    "domain",
    "phone",
    "website",
    "city",
    "industry",
    "numberofemployees",
    "linkedin_company_page",
  ],
  deals: [
    "dealname",
    "dealstage",
    "pipeline",
    "amount",
    "deal_currency_code",
    "hs_is_closed",
    "hs_is_closed_won",
    "closedate",
    "hs_lastmodifieddate",
    "hubspot_owner_id",
  ],
  tickets: [
    "subject",
    "content",
    "hs_pipeline",
    "hs_pipeline_stage",
    "hs_ticket_priority",
    "hubspot_owner_id",
    "createdate",
  ],
  emails: [
    "hs_timestamp",
    "hs_email_direction",
    "hs_email_status",
    "hs_email_subject",
    "hs_email_text",
    "hs_email_html",
    "hs_email_headers",
    "hs_email_message_id",
    "hubspot_owner_id",
    "hs_createdate",
  ],
  meetings: [
    "hs_timestamp",
    "hs_meeting_title",
    "hs_meeting_body",
    "hs_meeting_start_time",
    "hs_meeting_end_time",
    "hs_meeting_outcome",
    "hubspot_owner_id",
    "hs_createdate",
  ],
  calls: [
    "hs_timestamp",
    "hs_call_title",
    "hs_call_body",
    "hs_call_direction",
    "hs_call_status",
    "hubspot_owner_id",
    "hs_createdate",
  ],
  notes: ["hs_timestamp", "hs_note_body", "hubspot_owner_id", "hs_createdate"],
  tasks: [
    "hs_timestamp",
    "hs_task_subject",
    "hs_task_body",
    "hs_task_status",
    "hubspot_owner_id",
    "hs_createdate",
  ],
  communications: [
    "hubspot_owner_id",
    "hs_createdate",
    "hs_timestamp",
    "hs_communication_channel_type",
    "hs_communication_logged_from",
    "hs_communication_body",
  ],
}

/** Properties without which a record of the type is refused. */
export const REQUIRED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  tickets: ["subject", "hs_pipeline_stage"],
  emails: ["hs_timestamp", "hs_email_direction"],
  meetings: ["hs_timestamp"],
  calls: ["hs_timestamp"],
  notes: ["hs_timestamp"],
  communications: ["hs_communication_channel_type", "hs_communication_logged_from"],
}

/** Values of enumerations. */
export const ALLOWED_VALUES: Readonly<Record<string, readonly string[]>> = {
  department: ["ops", "fin"],
  industry: ["COMPUTER_SOFTWARE", "FOOD_PRODUCTION", "LOGISTICS_AND_SUPPLY_CHAIN"],
  hs_email_direction: ["EMAIL", "INCOMING_EMAIL", "FORWARDED_EMAIL"],
  hs_email_status: ["BOUNCED", "FAILED", "SCHEDULED", "SENDING", "SENT"],
  hs_communication_channel_type: ["WHATS_APP", "LINKEDIN_MESSAGE", "SMS"],
  hs_communication_logged_from: ["CRM"],
  hs_call_direction: ["INBOUND", "OUTBOUND"],
  hs_call_status: [
    "BUSY",
    "CALLING_CRM_USER",
    "CANCELED",
    "COMPLETED",
    "CONNECTING",
    "FAILED",
    "IN_PROGRESS",
    "NO_ANSWER",
    "QUEUED",
    "RINGING",
  ],
}

/** Properties that hold a number. */
export const NUMBERS: readonly string[] = ["numberofemployees"]

/** Association types between objects, first to second. Source: developers.hubspot.com, "Associations". */
export const ASSOCIATION_TYPES: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  contacts: { companies: [1, 279], deals: [4] },
  companies: { contacts: [2, 280], deals: [6] },
  deals: { contacts: [3], companies: [5, 341] },
  tickets: { contacts: [16], companies: [26, 339], deals: [28] },
  emails: { contacts: [198], companies: [186], deals: [210] },
  meetings: { contacts: [200], companies: [188], deals: [212] },
  notes: { contacts: [202], companies: [190], deals: [214] },
  calls: { contacts: [194], companies: [182], deals: [206] },
  communications: { contacts: [81], companies: [87], deals: [85] },
}

/** The scope that reading or writing a type needs. */
export function scopeOf(type: string, effect: "read" | "write"): string {
  if (type === "tickets") return "tickets"
  if (type === "emails" && effect === "read") return "sales-email-read"
  const object = ["companies", "deals"].includes(type) ? type : "contacts"
  return `crm.objects.${object}.${effect}`
}
