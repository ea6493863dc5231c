import { titled } from "./names"

/** Sites as their makers write them, by the name of their reader. */
const TITLES: Record<string, string> = {
  gmail: "Gmail",
  linkedin: "LinkedIn",
  "google-calendar": "Google Calendar",
  outlook: "Outlook",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  pipedrive: "Pipedrive",
  zoho: "Zoho CRM",
  dynamics: "Dynamics 365",
  attio: "Attio",
  close: "Close",
  zendesk: "Zendesk",
  intercom: "Intercom",
  freshdesk: "Freshdesk",
  odoo: "Odoo",
  espocrm: "EspoCRM",
  twenty: "Twenty",
  tryton: "Tryton",
}

/** The name of a site for people. */
export function siteName(site: string): string {
  return TITLES[site] ?? titled(site)
}

/** Sites whose reply box can be read, once and on a click. */
export const CHECKED_SITES: ReadonlySet<string> = new Set(["gmail"])

/** Sites into whose reply box a draft can be put. */
export const MAIL_SITES: ReadonlySet<string> = new Set(["gmail", "outlook"])
