import { attioSite } from "./attio/site"
import { closeSite } from "./close/site"
import { dynamicsSite } from "./dynamics/site"
import { espocrmSite } from "./espocrm/site"
import { freshdeskSite } from "./freshdesk/site"
import { GMAIL, readGmail } from "./gmail/read"
import { googleCalendar } from "./google-calendar/site"
import { hubspotSite } from "./hubspot/site"
import { intercomSite } from "./intercom/site"
import { linkedin } from "./linkedin/site"
import { odooSite } from "./odoo/site"
import { outlook } from "./outlook/site"
import { pipedriveSite } from "./pipedrive/site"
import type { Site } from "./reader"
import { salesforceSite } from "./salesforce/site"
import { trytonSite } from "./tryton/site"
import { twentySite } from "./twenty/site"
import { zendeskSite } from "./zendesk/site"
import { zohoSite } from "./zoho/site"

/**
 * Every site that can be read: mail, people, calendars, CRMs, help desks, and CRMs on any host last, because the first
 * that knows an address gets it. A new one is a folder beside `gmail/`, a line here and an entry in `contents/`.
 */
export const sites: readonly Site[] = [
  {
    name: GMAIL,
    matches: (url) => url.protocol === "https:" && url.host === "mail.google.com",
    read: readGmail,
  },
  outlook,
  linkedin,
  googleCalendar,
  hubspotSite,
  salesforceSite,
  pipedriveSite,
  zohoSite,
  dynamicsSite,
  attioSite,
  closeSite,
  zendeskSite,
  intercomSite,
  freshdeskSite,
  // On any host, so last.
  odooSite,
  espocrmSite,
  twentySite,
  trytonSite,
]

/** The site that `url` belongs to, or null. */
export function siteOf(url: URL): Site | null {
  return sites.find((site) => site.matches(url)) ?? null
}
