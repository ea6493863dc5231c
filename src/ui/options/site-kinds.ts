/** Sites that are read from the start, and what of them. */
export const ALWAYS: readonly { name: string; reads: string }[] = [
  { name: "gmail", reads: "The open conversation and the list around it" },
  { name: "linkedin", reads: "Profiles, companies, lists and chats that you open; nothing is drawn there" },
  { name: "google-calendar", reads: "The open meeting, and when meetings have moved" },
]

/** Sites that the rep switches on, by what they are. */
export const SWITCHABLE: readonly { title: string; names: readonly string[] }[] = [
  { title: "Mail", names: ["outlook"] },
  {
    title: "CRM",
    names: ["hubspot", "salesforce", "pipedrive", "zoho", "dynamics", "attio", "close"],
  },
  { title: "Help desk", names: ["zendesk", "intercom", "freshdesk"] },
]

/** The one reader for CRMs that run under a company's own address. */
export const SELF_HOSTED = "self-hosted-crm"
